import first from './ar/first.ts';
import later from './ar/later.ts';
import safety from './ar/safety.ts';
import sketch from './ar/sketch.ts';
import type { RescueMessages } from './en.ts';

/** The words of the rescue widget in Arabic. */
export default { ...first, ...later, ...safety, ...sketch } satisfies RescueMessages;
