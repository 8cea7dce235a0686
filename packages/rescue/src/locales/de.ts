import first from './de/first.ts';
import later from './de/later.ts';
import safety from './de/safety.ts';
import sketch from './de/sketch.ts';
import type { RescueMessages } from './en.ts';

/** The words of the rescue widget in German. */
export default { ...first, ...later, ...safety, ...sketch } satisfies RescueMessages;
