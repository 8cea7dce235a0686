import first from './zh-CN/first.ts';
import later from './zh-CN/later.ts';
import safety from './zh-CN/safety.ts';
import sketch from './zh-CN/sketch.ts';
import type { RescueMessages } from './en.ts';

/** The words of the rescue widget in Simplified Chinese. */
export default { ...first, ...later, ...safety, ...sketch } satisfies RescueMessages;
