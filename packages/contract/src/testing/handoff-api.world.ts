/** The world in which the cases of the hand-off suite run, and the records that they hand over. */
import type { CarInboxItem, HandoffRecord } from '../handoff.ts';
import type { HandoffApi, InboxKey } from '../ports.ts';
import type { SuiteCase } from './suite.ts';

/** What the suite has to know about the back end. */
export interface HandoffWorld {
  /** Makes an idempotency key that was never used. */
  newKey(): string;
  /** Lets so many milliseconds pass there. Left out: what runs out is not looked at. */
  advance?: (ms: number) => void;
}

/** A case of the hand-off suite. */
export type HandoffCase = SuiteCase<HandoffApi, HandoffWorld>;

/** One record of each kind. */
export const RECORDS = {
  booking: { kind: 'booking', type: 'service', dealerId: 'd1', modelId: 'aster', itemIds: ['oil', 'wheels'] },
  dealer: { kind: 'dealer', dealerId: 'd1' },
  destination: {
    kind: 'destination',
    name: 'Autohaus Nordstern',
    location: { lat: 48.182, lng: 11.587 },
    address: 'Beispielstraße 12, 80807 München',
    dealerId: 'd1',
  },
} satisfies Record<HandoffRecord['kind'], HandoffRecord>;

/** The next items of an inbox; the watching then ends. */
export const nextItems = async (
  api: HandoffApi,
  key: InboxKey,
  count: number,
  lastEventId?: string,
): Promise<CarInboxItem[]> => {
  const controller = new AbortController();
  const items: CarInboxItem[] = [];
  const options = { signal: controller.signal, ...(lastEventId !== undefined && { lastEventId }) };
  for await (const item of api.watchInbox(key, options)) {
    items.push(item);
    if (items.length === count) controller.abort();
  }
  return items;
};
