import first from './zh-CN/first.ts';
import later from './zh-CN/later.ts';
import map from './zh-CN/map.ts';
import rows from './zh-CN/rows.ts';
import type { DealerFinderMessages } from './en.ts';

/** The words of the dealer finder in Simplified Chinese. */
export default { ...first, ...rows, ...later, ...map } satisfies DealerFinderMessages;
