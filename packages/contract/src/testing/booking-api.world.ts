/** The world in which the cases of the booking suite run. */
import { SERVICE_FOR } from '../dealer.ts';
import type { BookingApi } from '../ports.ts';
import type { Address } from '../primitives.ts';
import type { BookingType, Slot, SlotList, SlotQuery } from '../slot.ts';
import type { SuiteCase } from './suite.ts';

/** What the suite has to know about the back end. */
export interface BookingWorld {
  /** A dealer who offers test drives and is not the only dealer; service and pick-up are looked at where offered. */
  dealerId: string;
  /** A model that stands there for a test drive. */
  modelId: string;
  /** The first date of a range with at least four free slots, in the dealer's zone. */
  from: string;
  /** The date after the last one of that range. */
  to: string;
  /** An address from which the dealer collects cars. Default: the dealer's own. */
  homeAddress?: Address;
  /** Makes an idempotency key that was never used. */
  newKey(): string;
}

/** A case of the booking suite. */
export type BookingCase = SuiteCase<BookingApi, BookingWorld>;

/** Cases of one type of appointment, which pass where the back end or the dealer does not offer it. */
export const casesOf = (type: BookingType, cases: readonly BookingCase[]): BookingCase[] =>
  cases.map(({ name, run }) => ({
    name: `${type}: ${name}`,
    run: async (api, world) => {
      const { bookingTypes } = await api.getCapabilities();
      const { services } = await api.getDealer(world.dealerId);
      if (bookingTypes.includes(type) && services.includes(SERVICE_FOR[type])) await run(api, world);
    },
  }));

/** The free slots of the world's range; of test drives unless `query` says otherwise. */
export const findSlots = (
  api: BookingApi,
  { dealerId, modelId, from, to }: BookingWorld,
  query: Pick<SlotQuery, 'type' | 'items' | 'dropOffFor' | 'model'> = { type: 'test-drive', model: modelId },
): Promise<SlotList> => api.findSlots({ dealerId, from, to, ...query });

/** Whether a slot with this start is offered. */
export const isOffered = ({ slots }: SlotList, start: string): boolean => slots.some((slot) => slot.start === start);

/** How long a slot is, in minutes. */
export const lengthOf = ({ start, end }: Slot): number => (Date.parse(end) - Date.parse(start)) / 60_000;
