/** A made-up workshop for tests: its dealer, its menu, and requests that fit. */
import type { BookingRequest, Dealer, DoorToDoor, Slot, SlotList } from '@forecourt/contract';
import type { MenuInput } from '../menus/stored-menu.ts';
import { upsertServiceMenu } from '../menus/menu.store.ts';
import { setCapacity } from '../slots/slot.store.ts';
import { makeDealer } from './fixtures.ts';
import type { TestService } from './test-service.ts';

/** A menu in English and German, with prices in euros and yuan. */
export const MENU: MenuInput = {
  items: [
    {
      id: 'oil',
      code: 'oil-service',
      name: { en: 'Oil service', de: 'Ölservice' },
      durationMinutes: 60,
      price: { DE: { amount: 14_900, currency: 'EUR' }, CN: { amount: 98_000, currency: 'CNY' } },
      energies: ['petrol'],
    },
    { id: 'wheels', name: { en: 'Change of wheels' }, durationMinutes: 30, price: { amount: 5900, currency: 'EUR' } },
    { id: 'fault', name: { en: 'Fault finding', de: 'Fehlersuche' }, durationMinutes: 90 },
    { id: 'overhaul', name: { en: 'Overhaul' }, durationMinutes: 2000 },
  ],
  transportation: [
    { id: 'wait', kind: 'wait', types: ['service'] },
    { id: 'loan', kind: 'loan-car', price: { amount: 2900, currency: 'EUR' } },
  ],
  advisors: [{ id: 'desk-1', name: { en: 'Service desk 1', de: 'Serviceschalter 1' }, languages: ['de', 'en'] }],
  disclaimer: { en: 'Made-up prices.', de: 'Erfundene Preise.' },
  symptomMaxLength: 40,
};

/** The dealer `munich` with a workshop and drivers that go to 80… and 81…. */
export const makeWorkshop = (parts: Partial<Dealer> = {}): Dealer =>
  makeDealer({ services: ['test-drive', 'service', 'pick-up'], pickUpArea: { postalCodes: ['80', '81'] }, ...parts });

/** The only address that anybody has. */
export const HOME = { lines: ['Zuhause 7'], locality: 'München', postalCode: '81 667', country: 'DE' };

/** Empties the service and gives it the workshop: bays in steps of half an hour, windows of an hour, nothing to wait for. */
export async function resetWorkshop(service: TestService, seats = 1, dealers = [makeWorkshop()]): Promise<void> {
  await service.reset(dealers);
  const db = service.database.kysely;
  await upsertServiceMenu(db, null, MENU);
  for (const { id } of dealers) {
    await setCapacity(db, id, 'service', { seats, slotMinutes: 30, leadMinutes: 0 });
    await setCapacity(db, id, 'pickup', { seats, slotMinutes: 60, leadMinutes: 0 });
  }
}

/** The free slots of `munich` on the Monday after `NOW`; `query` says of which type and for what. */
export async function mondaySlots(service: TestService, query: string): Promise<Slot[]> {
  const answer = await service.get(`/v1/dealers/munich/slots?from=2026-11-23&to=2026-11-24&${query}`);
  if (answer.statusCode !== 200) throw new Error(answer.body);
  return answer.json<SlotList>().slots;
}

/** The slot that starts at a time on the wall, `09:30`. */
export function slotAt(slots: readonly Slot[], time: string): Slot {
  const slot = slots.find(({ start }) => start.slice(11, 16) === time);
  if (!slot) throw new Error(`there is no slot at ${time}: ${slots.map(({ start }) => start).join()}`);
  return slot;
}

const PERSON = { contact: { name: 'Ada Example', email: 'ada@example.com' }, language: 'en' };

const timeOf = ({ id, start }: Slot) => ({ slotId: id, start, timeZone: 'Europe/Berlin' });

/** A service visit in a slot. */
export const visitIn = (slot: Slot, itemIds: string[], parts: Partial<BookingRequest> = {}): BookingRequest => ({
  ...{ type: 'service', dealerId: 'munich', ...PERSON, ...timeOf(slot) },
  visit: { itemIds },
  ...parts,
});

/** A car that is collected in one window and comes back in the other. */
export const pickupIn = (
  slot: Slot,
  back: Slot,
  parts: Partial<BookingRequest> & { door?: Partial<DoorToDoor> } = {},
): BookingRequest => {
  const { door, ...rest } = parts;
  const dropOff = { slotId: back.id, start: back.start };
  return {
    ...{ type: 'pickup', dealerId: 'munich', ...PERSON, ...timeOf(slot) },
    contact: { ...PERSON.contact, phone: '+498912345678' },
    visit: { itemIds: ['oil'] },
    doorToDoor: { pickupAddress: HOME, dropOffAddress: HOME, dropOff, ...door },
    ...rest,
  };
};

/** A move to a slot, and of the return to another window. */
export const moveTo = (slot: Slot, back?: Slot) => ({
  ...timeOf(slot),
  ...(back && { dropOff: { slotId: back.id, start: back.start } }),
});
