/**
 * What a slot's id says: which dealer, for what, from when, how long. Callers must take it as opaque. It is not signed: whether
 * such a slot is offered is worked out anew each time, so a made-up id gains nothing.
 */
import type { BookingType } from '@forecourt/contract';

/** The key of a slot. */
export interface SlotKey {
  dealerId: string;
  type: BookingType;
  /** Milliseconds since 1970. */
  start: number;
  /** How long a service slot is; `undefined`: one step of the dealer's grid. */
  minutes?: number | undefined;
}

const LETTERS = { 'test-drive': 't', service: 's', pickup: 'p' } as const satisfies Record<BookingType, string>;

/**
 * The id of a slot: a letter for the type, the minute of its start in base 36, a tilde and the dealer's id. A slot longer
 * than one step has its length before the tilde: `sghk2t-2i~garage`.
 */
export function formatSlotId({ dealerId, type, start, minutes }: SlotKey): string {
  const length = minutes === undefined ? '' : `-${minutes.toString(36)}`;
  return `${LETTERS[type]}${(start / 60_000).toString(36)}${length}~${dealerId}`;
}

/** The end of the year 9999, the last that a timestamp of four-digit years can say. */
const LAST_MINUTE = Date.UTC(10_000, 0) / 60_000 - 1;

/** What an id says; `undefined` when it is not one of ours. */
export function parseSlotId(id: string): SlotKey | undefined {
  const [, letter, minute36, length36, dealerId] =
    /^([tsp])([0-9a-z]{1,8})(?:-([1-9a-z][0-9a-z]{0,2}))?~(.+)$/s.exec(id) ?? [];
  const type = (Object.keys(LETTERS) as BookingType[]).find((each) => LETTERS[each] === letter);
  const minute = Number.parseInt(minute36 ?? '', 36);
  if (!type || !dealerId || !(minute <= LAST_MINUTE)) return undefined;
  // Only a service takes as long as its items.
  if (length36 !== undefined && type !== 'service') return undefined;
  const minutes = length36 === undefined ? undefined : Number.parseInt(length36, 36);
  return { dealerId, type, start: minute * 60_000, minutes };
}
