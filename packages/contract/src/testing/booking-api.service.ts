/** The part of the booking suite for service visits: menu, lengths, refusals, estimate. */
import type { BookingRequest } from '../booking.ts';
import type { BookingApi } from '../ports.ts';
import type { ServiceItem, ServiceMenu } from '../service-visit.ts';
import { book, bookAll, discard, holder } from './booking-api.acts.ts';
import { findMenu, idsOf, minutesOf, shortestOf, wantVisit } from './booking-api.wants.ts';
import { type BookingCase, type BookingWorld, casesOf, findSlots, isOffered, lengthOf } from './booking-api.world.ts';
import { check, refusedAt, same } from './suite.ts';

const UNKNOWN = 'there-is-no-such-thing';

/** A short job and a longer one that contains it and does not fit into its slots. */
const findJobs = async (api: BookingApi, world: BookingWorld) => {
  const menu = await findMenu(api, world, 'service');
  const short = [shortestOf(menu)];
  const wanted = await wantVisit(api, world, short);
  const long = [...short];
  for (const item of menu.items) {
    if (!short.includes(item) && minutesOf(long) <= lengthOf(wanted.slot)) long.push(item);
  }
  check(minutesOf(long) > lengthOf(wanted.slot), 'the menu has items that together are longer than its shortest slot');
  return { menu, short, long, ...wanted };
};

/** What chosen parts of a menu cost together; `undefined` when none has a price. */
const priceOf = (menu: ServiceMenu, items: readonly ServiceItem[], transportationId?: string): number | undefined => {
  const priced = [...items, ...menu.transportation.filter(({ id }) => id === transportationId)];
  const amounts = priced.flatMap(({ price }) => price?.amount ?? []);
  return amounts.length > 0 ? amounts.reduce((sum, amount) => sum + amount, 0) : undefined;
};

/** Cases that pass where the dealer offers no service. */
export const service: readonly BookingCase[] = casesOf('service', [
  {
    name: 'has a menu with durations, each item told apart (B12)',
    run: async (api, world) => {
      const { items, transportation, advisors, symptomMaxLength } = await findMenu(api, world, 'service');
      check(items.length > 0, 'there are items');
      for (const list of [items, transportation, advisors]) {
        same(new Set(list.map(({ id }) => id)).size, list.length, 'ids that differ');
      }
      check(symptomMaxLength >= 1 && symptomMaxLength <= 2000, 'a symptom can be told');
    },
  },
  {
    name: 'offers slots that are as long as the items take together (B12)',
    run: async (api, world) => {
      const { short, long } = await findJobs(api, world);
      for (const items of [short, long]) {
        const { slots } = await findSlots(api, world, { type: 'service', items: idsOf(items) });
        check(slots.length > 0, 'there are slots');
        for (const slot of slots) check(lengthOf(slot) >= minutesOf(items), `${slot.start} is too short`);
      }
    },
  },
  {
    name: 'books what was asked with names and prices as they are, and reads it back (B12)',
    run: async (api, world) => {
      const { menu, long } = await findJobs(api, world);
      const { slot, request } = await wantVisit(api, world, long);
      const [advisor] = menu.advisors;
      const transportation = menu.transportation.find(({ price }) => price) ?? menu.transportation[0];
      const told = {
        symptom: 'It hums at 80 km/h',
        troubleCodes: [{ code: 'P0420' }],
        vehicle: { modelId: world.modelId, mileageKm: 48_000 },
      };
      const visit = { itemIds: idsOf(long), ...told, advisorId: advisor?.id, transportationId: transportation?.id };
      const made = await book(api, world, { ...request, visit });
      same([made.type, made.start, made.end, made.status], ['service', slot.start, slot.end, 'booked'], 'booking');
      for (const each of [made, await api.getBooking(made.id, holder(made))]) {
        const { items, symptom, troubleCodes, vehicle } = each.visit ?? { items: [] };
        same(
          items.map(({ id, name, durationMinutes, price }) => [id, name, durationMinutes, price?.amount]),
          long.map(({ id, name, durationMinutes, price }) => [id, name, durationMinutes, price?.amount]),
          'items',
        );
        same([symptom, troubleCodes?.[0]?.code], [told.symptom, 'P0420'], 'what was noticed');
        same(vehicle?.mileageKm, told.vehicle.mileageKm, 'mileage');
        same([each.visit?.advisor?.id, each.visit?.transportation?.id], [advisor?.id, transportation?.id], 'choices');
        same(each.estimate?.amount, priceOf(menu, long, transportation?.id), 'estimate');
      }
      await discard(api, made);
    },
  },
  {
    name: 'estimates nothing where nothing has a price (B12)',
    run: async (api, world) => {
      const { request } = await findJobs(api, world);
      const made = await book(api, world, { ...request, visit: { itemIds: [], symptom: 'It hums' } });
      same([made.estimate, made.visit?.items], [undefined, []], 'estimate and items');
      await discard(api, made);
    },
  },
  {
    name: 'gives a full hour to nobody else, whatever the length of the slot (B6, B12)',
    run: async (api, world) => {
      const { short, long } = await findJobs(api, world);
      const { slot, request } = await wantVisit(api, world, long);
      const made = await bookAll(api, world, request);
      const { slots } = await findSlots(api, world, { type: 'service', items: idsOf(short) });
      for (const { start, end } of slots) {
        const overlaps = Date.parse(start) < Date.parse(slot.end) && Date.parse(end) > Date.parse(slot.start);
        check(!overlaps, `${start} is offered within the full ${slot.start}`);
      }
      await discard(api, ...made);
      const after = await findSlots(api, world, { type: 'service', items: idsOf(long) });
      check(isOffered(after, slot.start), 'the slot is free again');
    },
  },
  {
    name: 'moves a visit to a slot that overlaps its own (B10, B12)',
    run: async (api, world) => {
      const { long } = await findJobs(api, world);
      const { slot, request } = await wantVisit(api, world, long);
      const query = { type: 'service', items: idsOf(long) } as const;
      const { slots, timeZone } = await findSlots(api, world, query);
      const target = slots.find(({ start }) => start > slot.start && Date.parse(start) < Date.parse(slot.end));
      if (!target) return;
      const made = await book(api, world, request);
      const change = { slotId: target.id, start: target.start, timeZone };
      const moved = await api.reschedule(made.id, change, holder(made));
      same([moved.start, moved.end, moved.sequence], [target.start, target.end, 1], 'moved booking');
      await discard(api, made);
      check(isOffered(await findSlots(api, world, query), slot.start), 'the old slot is free again');
    },
  },
  {
    name: 'refuses what the menu does not have, and a slot that is too short (B12)',
    run: async (api, world) => {
      const { request, short, long, menu } = await findJobs(api, world);
      const visit = { itemIds: idsOf(short) };
      const symptom = 'x'.repeat(menu.symptomMaxLength + 1);
      const wrong: [pointer: string, change: Partial<BookingRequest>][] = [
        ['/visit', { visit: undefined }],
        ['/visit/itemIds', { visit: { itemIds: [] } }],
        ['/visit/itemIds', { visit: { itemIds: [UNKNOWN] } }],
        ['/visit/advisorId', { visit: { ...visit, advisorId: UNKNOWN } }],
        ['/visit/transportationId', { visit: { ...visit, transportationId: UNKNOWN } }],
        ['/visit/symptom', { visit: { ...visit, symptom } }],
        ['/slotId', { visit: { itemIds: idsOf(long) } }],
      ];
      for (const [pointer, change] of wrong) await refusedAt(pointer, book(api, world, { ...request, ...change }));
    },
  },
]);
