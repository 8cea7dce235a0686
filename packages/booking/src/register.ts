import { define } from '@forecourt/core';
import { BookingElement } from './booking.element.ts';

define('forecourt-booking', BookingElement);

declare global {
  interface HTMLElementTagNameMap {
    'forecourt-booking': BookingElement;
  }
}
