import { define } from '@forecourt/core';
import { VehicleElement } from './vehicle.element.ts';

define('forecourt-vehicle', VehicleElement);

declare global {
  interface HTMLElementTagNameMap {
    'forecourt-vehicle': VehicleElement;
  }
}
