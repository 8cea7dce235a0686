/** Requests that book something in the world of the suite, made from what the back end answers. */
import type { BookingRequest } from '../booking.ts';
import type { BookingApi } from '../ports.ts';
import type { Address } from '../primitives.ts';
import type { ServiceItem, ServiceMenu } from '../service-visit.ts';
import type { BookingType, Slot, SlotList } from '../slot.ts';
import { type BookingWorld, findSlots } from './booking-api.world.ts';
import { check } from './suite.ts';

/** Who comes, for all cases. */
const PERSON = { contact: { name: 'Test Person', email: 'test.person@example.com' }, language: 'en' };

/** A request that says who wants what of whom, and not when. */
export const requestOf = (type: BookingType, { dealerId }: BookingWorld): BookingRequest => ({
  type,
  dealerId,
  ...PERSON,
});

/** A request, and the first free slot that it books. */
export interface Wanted {
  slot: Slot;
  request: BookingRequest;
}

const wanted = (type: BookingType, world: BookingWorld, { slots, timeZone }: SlotList): Wanted => {
  const [slot] = slots;
  check(slot, `there is no free slot for ${type}`);
  return { slot, request: { ...requestOf(type, world), slotId: slot.id, start: slot.start, timeZone } };
};

/** What is said of a test drive. */
export const testDriveOf = ({ modelId }: BookingWorld) => ({ modelId, licenceHeld: true, minimumAgeConfirmed: 21 });

/** A test drive in the first free slot. */
export const wantTestDrive = async (api: BookingApi, world: BookingWorld): Promise<Wanted> => {
  const { slot, request } = wanted('test-drive', world, await findSlots(api, world));
  return { slot, request: { ...request, testDrive: testDriveOf(world) } };
};

/** The dealer's menu. */
export const findMenu = (api: BookingApi, { dealerId }: BookingWorld, type: BookingType): Promise<ServiceMenu> =>
  api.getServiceMenu({ dealerId, type, language: 'en' });

/** The ids of items. */
export const idsOf = (items: readonly ServiceItem[]): string[] => items.map(({ id }) => id);

/** How long items take together, in minutes. */
export const minutesOf = (items: readonly ServiceItem[]): number =>
  items.reduce((sum, { durationMinutes }) => sum + durationMinutes, 0);

/** The item of a menu that takes the least time. */
export const shortestOf = ({ items }: ServiceMenu): ServiceItem => {
  const [shortest] = [...items].sort((a, b) => a.durationMinutes - b.durationMinutes);
  check(shortest, 'the menu has items');
  return shortest;
};

/** A service visit for `items` in the first free slot that is long enough. */
export const wantVisit = async (
  api: BookingApi,
  world: BookingWorld,
  items: readonly ServiceItem[],
): Promise<Wanted> => {
  const itemIds = idsOf(items);
  const { slot, request } = wanted('service', world, await findSlots(api, world, { type: 'service', items: itemIds }));
  return { slot, request: { ...request, visit: { itemIds } } };
};

/** An address from which the dealer collects cars. */
export const findHome = async (api: BookingApi, { dealerId, homeAddress }: BookingWorld): Promise<Address> =>
  homeAddress ?? (await api.getDealer(dealerId)).address;

/** A pickup for the shortest item: collected in the first free window, brought back in the first one after the work. */
export const wantPickup = async (api: BookingApi, world: BookingWorld) => {
  const item = shortestOf(await findMenu(api, world, 'pickup'));
  const home = await findHome(api, world);
  const windows = await findSlots(api, world, { type: 'pickup', items: [item.id] });
  const { slot, request } = wanted('pickup', world, windows);
  const [back] = (await findReturns(api, world, slot, item)).slots;
  check(back, 'there is a window for the return');
  const doorToDoor = {
    pickupAddress: home,
    dropOffAddress: home,
    dropOff: { slotId: back.id, start: back.start },
    keyNote: 'At the porter',
  };
  const contact = { ...PERSON.contact, phone: '+498912345678' };
  return { slot, back, item, request: { ...request, contact, visit: { itemIds: [item.id] }, doorToDoor } };
};

/** The windows in which a car can come back that is collected in `slot` for `item`. */
export const findReturns = (api: BookingApi, world: BookingWorld, slot: Slot, item: ServiceItem): Promise<SlotList> =>
  findSlots(api, world, { type: 'pickup', items: [item.id], dropOffFor: slot.id });
