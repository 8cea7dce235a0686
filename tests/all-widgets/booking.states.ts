/** `<forecourt-booking>` in each state that it can show. */
import { type BookingStateName, bookingStates, makeBookingState, STATES_NOW } from '@forecourt/booking/testing.js';
import { testEnvironment } from '@forecourt/core/testing.js';
import '@forecourt/booking/register.js';
import type { Mounted, Setting, Widget } from './widgets.ts';

/** Mounts a booking in a state. Its clock is a simulated one, which runs ten times as fast as ours. */
async function mount(name: BookingStateName, setting: Setting = {}): Promise<Mounted> {
  const { parent = document.body, theme = 'light', storage, latencyMs, maker, watch } = setting;
  const { environment: own } = bookingStates[name] as { environment?: object };
  const environment = { ...testEnvironment(STATES_NOW, storage && { storage }), ...own };
  const { element, api, arrive } = makeBookingState(name, { lang: 'en', theme, environment }, maker);
  if (latencyMs) api.delay('findModels', new Promise((resolve) => setTimeout(resolve, latencyMs)));
  parent.append(element);
  await element.updateComplete;
  watch?.(element as Mounted['element']);
  let timer: ReturnType<typeof setTimeout>;
  const tick = (): void => {
    environment.clock.increment(50);
    timer = setTimeout(tick, 5);
  };
  tick();
  await arrive().finally(() => clearTimeout(timer));
  await element.updateComplete;
  return { element: element as Mounted['element'], calls: api.calls, personal: ['Ada', 'Grace', '@example', '0151'] };
}

const names = Object.keys(bookingStates) as BookingStateName[];

export const booking: Widget = {
  tag: 'forecourt-booking',
  events: [
    'forecourt-booking-step-entered',
    'forecourt-booking-changed',
    'forecourt-booking-submitting',
    'forecourt-booking-submitted',
    'forecourt-booking-confirmed',
    'forecourt-booking-failed',
  ],
  states: Object.fromEntries(names.map((name) => [name, (setting?: Setting) => mount(name, setting)])),
  first: 'model',
  busy: 'submitting',
  done: 'confirmed',
  kept: ['interrupted', 'alreadySent'],
};
