// What is sent: slots of every dealer in turn, and bookings that all can succeed.

import { randomUUID } from 'node:crypto';

const DAYS = 60;

/** How many people fit into a slot of a dealer without a capacity of its own. */
const SEATS = 2;

async function get(origin, path) {
  const response = await fetch(origin + path);
  if (!response.ok) throw new Error(`${path} answered ${response.status}`);
  return response.json();
}

const dateAfter = (days) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/** The dealers that do test drives, all pages. */
async function findDealers(origin) {
  const dealers = [];
  for (let cursor = ''; cursor !== undefined; ) {
    const query = new URLSearchParams({ services: 'test-drive', limit: '200', ...(cursor && { cursor }) });
    const page = await get(origin, `/v1/dealers?${query}`);
    dealers.push(...page.dealers);
    cursor = page.next;
  }
  return dealers;
}

const slotsPath = ({ id }) =>
  `/v1/dealers/${encodeURIComponent(id)}/slots?type=test-drive&from=${dateAfter(0)}&to=${dateAfter(DAYS)}`;

function bookingOf(dealer, slot, timeZone, modelId) {
  return JSON.stringify({
    type: 'test-drive',
    dealerId: dealer.id,
    slotId: slot.id,
    start: slot.start,
    timeZone,
    contact: { name: 'Load Test', email: 'load@example.org', phone: '+498912345678' },
    language: 'en',
    testDrive: { modelId, licenceHeld: true, minimumAgeConfirmed: 30 },
  });
}

/** The slots of every dealer, spread: the first of each, then the second of each, and all of it once for each seat. */
async function* spreadSlots(origin, dealers, models) {
  const lists = [];
  for (const dealer of dealers) {
    const { slots, timeZone } = await get(origin, slotsPath(dealer));
    lists.push({ dealer, slots, timeZone, modelId: dealer.models?.[0] ?? models[0].id });
  }
  const longest = Math.max(...lists.map(({ slots }) => slots.length));
  for (let seat = 0; seat < SEATS; seat += 1) {
    for (let index = 0; index < longest; index += 1) {
      for (const { dealer, slots, timeZone, modelId } of lists) {
        if (slots[index]) yield bookingOf(dealer, slots[index], timeZone, modelId);
      }
    }
  }
}

/** The two kinds of requests, each as a function that gives the next one; `undefined` when there is none any more. */
export async function prepareRequests(origin) {
  const dealers = await findDealers(origin);
  const { models } = await get(origin, '/v1/models');
  const bodies = [];
  for await (const body of spreadSlots(origin, dealers, models)) bodies.push(body);

  let turn = 0;
  let booked = 0;
  return {
    dealers: dealers.length,
    slots: () => ({ method: 'GET', path: slotsPath(dealers[turn++ % dealers.length]) }),
    bookings() {
      const body = bodies[booked++];
      const headers = {
        'content-type': 'application/json',
        'content-length': body && Buffer.byteLength(body),
        'idempotency-key': randomUUID(),
      };
      return body && { method: 'POST', path: '/v1/bookings', headers, body };
    },
  };
}
