import { define } from '@forecourt/core';
import { CarInboxElement } from './car-inbox.element.ts';
import { HandoffElement } from './handoff.element.ts';

define('forecourt-handoff', HandoffElement);
define('forecourt-car-inbox', CarInboxElement);

declare global {
  interface HTMLElementTagNameMap {
    'forecourt-handoff': HandoffElement;
    'forecourt-car-inbox': CarInboxElement;
  }
}
