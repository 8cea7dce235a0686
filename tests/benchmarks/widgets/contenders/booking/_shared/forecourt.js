// A back end for our widget: one dealer, one model, the job's times. Runs in the page and in the server.

import { nextTurn } from './turns.js';

/** What can be booked. */
export const capabilities = {
  bookingTypes: ['test-drive'],
  slots: true,
  holds: false,
  bookingHorizonDays: 60,
  markets: [{ country: 'DE', callingCode: '+49', testDriveMinimumAge: 18 }],
};

/** What can be driven. */
export const models = [{ id: 'model', name: 'Model', energy: 'electric', body: 'suv' }];

/** Who has it. */
export const dealer = {
  id: 'dealer',
  name: 'Dealer',
  address: { lines: ['Street 1'], locality: 'Town', postalCode: '10115', country: 'DE' },
  location: { lat: 52.5, lng: 13.4 },
  // times carry their own offset; the zone is only named
  timeZone: 'Europe/Berlin',
  services: ['test-drive'],
};

const two = (number) => String(number).padStart(2, '0');

/** A time with the offset of this machine's clock: `2026-11-24T10:30:00+01:00`. */
function offsetTime(iso, date) {
  const minutes = -date.getTimezoneOffset();
  const offset = `${minutes < 0 ? '-' : '+'}${two(Math.floor(Math.abs(minutes) / 60))}:${two(Math.abs(minutes) % 60)}`;
  return `${iso}T${two(date.getHours())}:${two(date.getMinutes())}:00${offset}`;
}

/** The job's times as the contract has them. */
export const slotList = (days) => ({
  timeZone: dealer.timeZone,
  slots: days.flatMap(({ iso, slots }) =>
    slots.map(({ start, end }, index) => ({
      id: `${iso}-${index}`,
      start: offsetTime(iso, start),
      end: offsetTime(iso, end),
    })),
  ),
  unavailable: [],
});

/** Mounts the widget with model and dealer chosen, so that it opens at the times. */
export function mountBooking(host, properties) {
  const element = Object.assign(document.createElement('forecourt-booking'), properties);
  element.modelId = models[0].id;
  element.dealerId = dealer.id;
  host.append(element);
  return { element };
}

const all = ({ element }, selector) => [...element.shadowRoot.querySelectorAll(selector)];

/** What is the same in both of our contenders. */
export const booking = {
  isReady: (_host, _data, instance) => all(instance, '[part~=slot]').length === 20,
  unmount: (host) => host.replaceChildren(),
  interactions: {
    nextMonth: {
      before: nextTurn,
      target: (_host, instance) => all(instance, '.month button')[instance.turn % 2],
      seen: (_host, instance) => all(instance, '#month')[0].textContent,
    },
    pickDay: {
      before: nextTurn,
      target: (_host, instance) => all(instance, '[part~=day]:not([aria-disabled=true])')[(instance.turn % 4) + 1],
      seen: (_host, instance) => all(instance, '.times h3')[0].textContent,
    },
    pickSlot: {
      before: nextTurn,
      target: (_host, instance) => all(instance, '[part~=slot]')[instance.turn % 20],
      seen: (_host, instance) => all(instance, '[part~=slot]').findIndex((slot) => slot.matches('[data-chosen]')),
    },
  },
};
