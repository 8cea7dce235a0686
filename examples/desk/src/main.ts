import { define } from '@forecourt/core';
import { BoardElement } from './views/board.element.ts';
import { DeskElement } from './views/desk.element.ts';

define('forecourt-desk-board', BoardElement);
define('forecourt-desk', DeskElement);
