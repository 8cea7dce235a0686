import { lazyParts } from '@forecourt/core';
import type { BookingMessageKey } from '../locales/en.ts';

/** The parts that are fetched only when they are needed: views, with their words and styles. */
interface Parts {
  /** The steps after the dealer. */
  later: typeof import('./later.ts');
  /** What service visits and door-to-door add to them. */
  visit: typeof import('./visit.ts');
  /** A booking that is there already. */
  manage: typeof import('./manage.ts');
  /** What somebody who drives sees instead. */
  driving: typeof import('./driving.ts');
}

/** The parts of booking widgets: fetched, of an element, or given to it. */
export const {
  load: loadPart,
  of: partOf,
  adopt: adoptPart,
} = lazyParts<Parts, BookingMessageKey>({
  later: () => import('./later.ts'),
  visit: () => import('./visit.ts'),
  manage: () => import('./manage.ts'),
  driving: () => import('./driving.ts'),
});
