/** What a car maker knows of an owner's car, handed to the widget, so that nobody types it. */
import type { BookingElement, KnownVehicle } from '@forecourt/booking';

/** As the maker's own account would give it. The car is made up. */
const vehicle = {
  modelId: 'tessel',
  plate: 'B-OR 2026',
  mileageKm: 45_210,
  troubleCodes: [{ code: 'C1121-64' }],
  due: ['inspection', 'brake-fluid'],
} as const satisfies KnownVehicle;

const widget = document.querySelector('forecourt-booking') as BookingElement;
const textOf = (key: string): string => document.querySelector(`[data-text="${key}"]`)?.textContent ?? '';

const [{ code }] = vehicle.troubleCodes;
for (const [name, value] of Object.entries({ plate: vehicle.plate, mileageKm: vehicle.mileageKm, code })) {
  const place = document.querySelector<HTMLElement>(`[data-car="${name}"]`);
  if (!place) continue;
  if (typeof value === 'number') place.dataset.number = String(value);
  place.textContent = value.toLocaleString(document.documentElement.lang);
}
widget.vehicle = { ...vehicle, troubleCodes: [{ code, description: textOf('car.code') }] };
