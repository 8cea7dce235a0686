import { lazyParts } from '@forecourt/core';
import type { DealerFinderMessageKey } from '../locales/en.ts';

/** The parts that are fetched only when they are needed: views, with their words and styles. */
interface Parts {
  /** The dealers of the list, with their opening hours. */
  rows: typeof import('./rows.ts');
  /** What a person opens: proposals, filters, a dealer in detail; and what can go wrong. */
  later: typeof import('./later.ts');
  /** The map. */
  map: typeof import('./map.ts');
}

/** The parts of dealer finders: of an element, or given to it. */
export const { of: partOf, adopt: adoptPart } = lazyParts<Parts, DealerFinderMessageKey>({
  rows: () => import('./rows.ts'),
  later: () => import('./later.ts'),
  map: () => import('./map.ts'),
});
