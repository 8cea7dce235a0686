import { define } from '@forecourt/core';
import { RescueElement } from './rescue.element.ts';

define('forecourt-rescue', RescueElement);

declare global {
  interface HTMLElementTagNameMap {
    'forecourt-rescue': RescueElement;
  }
}
