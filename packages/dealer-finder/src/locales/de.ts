import first from './de/first.ts';
import later from './de/later.ts';
import map from './de/map.ts';
import rows from './de/rows.ts';
import type { DealerFinderMessages } from './en.ts';

/** The words of the dealer finder in German. */
export default { ...first, ...rows, ...later, ...map } satisfies DealerFinderMessages;
