import first from './ar/first.ts';
import later from './ar/later.ts';
import map from './ar/map.ts';
import rows from './ar/rows.ts';
import type { DealerFinderMessages } from './en.ts';

/** The words of the dealer finder in Modern Standard Arabic. */
export default { ...first, ...rows, ...later, ...map } satisfies DealerFinderMessages;
