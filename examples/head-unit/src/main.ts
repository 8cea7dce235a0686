/** The screen of a car: it gets the car by VISS, hands it to the widgets, and is driven by a knob. */
import type { BookingElement } from '@forecourt/booking';
import '@forecourt/booking/register.js';
import { define, isRestricted, ProviderElement } from '@forecourt/core';
import type { DealerFinderElement } from '@forecourt/dealer-finder';
import '@forecourt/dealer-finder/register.js';
import '@forecourt/handoff/register.js';
import type { VehicleElement } from '@forecourt/vehicle';
import '@forecourt/vehicle/register.js';
import { startSpatialNavigation } from '@forecourt/vehicle/spatial-navigation.js';
import { draw, follow, known } from './car.ts';
import { language, say, speak } from './language.ts';
import { onOpen, open } from './screens.ts';

define('forecourt-provider', ProviderElement);

const CLOCK_MS = 10_000;
const unit = document.querySelector('.unit') as HTMLElement;
const vehicle = document.querySelector('forecourt-vehicle') as VehicleElement;
const finder = document.querySelector('forecourt-dealer-finder') as DealerFinderElement;
const booking = document.querySelector('forecourt-booking') as BookingElement;
const find = (selector: string): HTMLElement => document.querySelector(selector) as HTMLElement;

// a real car has TLS; the simulator is on this machine
const url = new URL('/viss', location.href);
url.protocol = url.protocol.replace('http', 'ws');
// a screen without the bench, for a real unit and for tests
if (new URLSearchParams(location.search).has('bare')) find('.bench').remove();

speak(language());
/** Gets the car, for the widgets and for the shell itself. */
async function connect(): Promise<void> {
  const { createVissClient, createVissHost } = await import('@forecourt/vehicle/viss.js');
  const host = createVissHost(createVissClient({ url: url.href, allowInsecure: true }));
  vehicle.host = host;
  follow(host, (name) => {
    if (name === 'currentLanguage' && known.currentLanguage)
      speak(known.currentLanguage === 'zh' ? 'zh-CN' : known.currentLanguage);
    const { destinationLatitude: lat, destinationLongitude: lng } = known;
    if (lat === undefined || lng === undefined) return;
    if (/^destination/.test(name)) find('.guide').textContent = chosen ?? `${lat.toFixed(3)}, ${lng.toFixed(3)}`;
  });
}
void connect();

/** The name of the place that navigation was last told, which the car's signals do not carry. */
let chosen: string | undefined;
document.addEventListener('forecourt-dealer-action-chosen', (event) => {
  const { action, dealer } = (event as CustomEvent<{ action: string; dealer: { name: string } }>).detail;
  if (action === 'send-to-navigation') chosen = dealer.name;
});

// the nearest dealers, by the car's own position, to about a hundred meters
onOpen('dealers', () => {
  const { latitude: lat, longitude: lng } = known;
  if (lat !== undefined && lng !== undefined)
    finder.center = { lat: Number(lat.toFixed(3)), lng: Number(lng.toFixed(3)) };
});

// the made-up owner, as the maker's account knows them, so that nothing is typed in a car
booking.person = { name: 'Ada Example', email: 'ada@example.com', phone: '+4989123456' };

const line = (): void => {
  const state = !vehicle.drivingState || vehicle.drivingState === 'unknown' ? 'unknown' : undefined;
  find('.state').textContent = say(
    state ? 'state.unknown' : isRestricted(vehicle.restrictions) ? 'state.driving' : 'state.parked',
  );
  unit.toggleAttribute('data-restricted', isRestricted(vehicle.restrictions));
};
vehicle.addEventListener('forecourt-vehicle-restrictions-changed', line);
vehicle.addEventListener('forecourt-vehicle-link-changed', (event) => {
  find('.link').hidden = (event as CustomEvent<{ isUp: boolean }>).detail.isUp;
});

const tell = (): void => {
  find('.clock').textContent = new Date().toLocaleTimeString(language(), { hour: '2-digit', minute: '2-digit' });
};
setInterval(tell, CLOCK_MS);
tell();
line();
draw();

startSpatialNavigation();
// what no widget takes for its own way back leads to the first screen
document.addEventListener('keydown', ({ key, defaultPrevented }) => {
  if (key === 'Escape' && !defaultPrevented) open('home');
});
