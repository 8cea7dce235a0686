import { define } from '@forecourt/core';
import { DealerFinderElement } from './dealer-finder.element.ts';

define('forecourt-dealer-finder', DealerFinderElement);

declare global {
  interface HTMLElementTagNameMap {
    'forecourt-dealer-finder': DealerFinderElement;
  }
}
