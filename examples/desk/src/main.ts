import { define } from '@forecourt/core';
import { DeskElement } from './views/desk.element.ts';

define('forecourt-desk', DeskElement);
