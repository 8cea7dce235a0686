import first from './de/first.ts';
import later from './de/later.ts';
import map from './de/map.ts';
import type { DealerFinderMessages } from './en.ts';

/** The words of the dealer finder in German. */
export default { ...first, ...later, ...map } satisfies DealerFinderMessages;
