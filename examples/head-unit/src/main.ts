/** The screen of a car: it gets the car by VISS, hands it to the widgets, and is driven by a knob. */
import type { BookingElement } from '@forecourt/booking';
import '@forecourt/booking/register.js';
import { define, isRestricted, ProviderElement } from '@forecourt/core';
import type { DealerFinderElement } from '@forecourt/dealer-finder';
import '@forecourt/dealer-finder/register.js';
import '@forecourt/handoff/register.js';
import type { RescueElement } from '@forecourt/rescue';
import '@forecourt/rescue/register.js';
import type { VehicleElement } from '@forecourt/vehicle';
import '@forecourt/vehicle/register.js';
import { draw, follow, known } from './car.ts';
import { language, say, speak } from './language.ts';
import { onOpen, open } from './screens.ts';

define('forecourt-provider', ProviderElement);

const CLOCK_MS = 10_000;
const vehicle = document.querySelector('forecourt-vehicle') as VehicleElement;
const finder = document.querySelector('forecourt-dealer-finder') as DealerFinderElement;
const rescue = document.querySelector('forecourt-rescue') as RescueElement;
const booking = document.querySelector('forecourt-booking') as BookingElement;
const find = (selector: string): HTMLElement => document.querySelector(selector) as HTMLElement;

/** Whether the car drives, as far as the shell says it. */
function tellState(): void {
  const { drivingState, restrictions } = vehicle;
  const known = isRestricted(restrictions) ? 'state.driving' : 'state.parked';
  find('.state').textContent = say(drivingState === 'unknown' ? 'state.unknown' : known);
}

function tellTime(): void {
  find('.clock').textContent = new Date().toLocaleTimeString(language(), { hour: '2-digit', minute: '2-digit' });
}

function tellAll(): void {
  tellState();
  tellTime();
  draw();
}

/** Gets the car, for the widgets and for the shell itself. */
async function connect(): Promise<void> {
  const { createVissClient, createVissHost } = await import('@forecourt/vehicle/viss.js');
  // a real car has TLS; the simulator is on this machine
  const url = new URL('/viss', location.href);
  url.protocol = url.protocol.replace('http', 'ws');
  const host = createVissHost(createVissClient({ url: url.href, allowInsecure: true }));
  for (const each of document.querySelectorAll('forecourt-vehicle')) (each as VehicleElement).host = host;
  follow(host, (name) => {
    if (name === 'currentLanguage' && known.currentLanguage) {
      speak(known.currentLanguage);
      tellAll();
    }
    if (name === 'destinationLongitude' && known.destinationLongitude) {
      find('.guide').textContent = chosen ?? say('guide.set');
    }
  });
}

/** The name of the place that navigation was last told, which the car's signals do not carry. */
let chosen: string | undefined;
document.addEventListener('forecourt-dealer-action-chosen', (event) => {
  const { action, dealer } = (event as CustomEvent<{ action: string; dealer: { name: string } }>).detail;
  if (action === 'send-to-navigation') chosen = dealer.name;
});
document.addEventListener('forecourt-car-inbox-destination-chosen', (event) => {
  chosen = (event as CustomEvent<{ destination: { name: string } }>).detail.destination.name;
});

// the nearest dealers, by the car's own position, to about a hundred meters
onOpen('dealers', () => {
  const { latitude: lat, longitude: lng } = known;
  if (lat === undefined || lng === undefined) return;
  finder.center = { lat: Number(lat.toFixed(3)), lng: Number(lng.toFixed(3)) };
});

// the made-up owner and their appointment, as the maker's account knows them, so that nothing is typed in a car
const inNineDays = new Date(Date.now() + 9 * 86_400_000).toISOString().slice(0, 10);
booking.appointment = {
  start: `${inNineDays}T08:30:00+01:00`,
  timeZone: 'Europe/Berlin',
  dealerName: 'Orvane München Nord',
  dealerPhone: '+498999998004',
};
booking.person = { name: 'Ada Example', email: 'ada@example.com', phone: '+4989123456' };
// whom to call back; where the car is and what it is, the car says
rescue.known = { name: 'Ada Example', phone: '+4989123456' };

vehicle.addEventListener('forecourt-vehicle-restrictions-changed', tellState);
vehicle.addEventListener('forecourt-vehicle-link-changed', ({ detail }) => {
  find('.link').hidden = detail.isUp;
});

// what no widget takes for its own way back leads to the first screen
document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape') setTimeout(() => !event.defaultPrevented && open('home'));
});

// a screen without the bench, for a real unit and for tests
if (new URLSearchParams(location.search).has('bare')) find('.bench').remove();

speak(language());
tellAll();
setInterval(tellTime, CLOCK_MS);
void connect();
