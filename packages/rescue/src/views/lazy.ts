import { lazyParts } from '@forecourt/core';
import type { RescueMessageKey } from '../locales/en.ts';

/** The parts that are fetched after the first view: views, with their words and styles. */
interface Parts {
  /** The questions, the sending and the case. */
  later: typeof import('./later.ts');
  /** What to do until help comes. */
  safety: typeof import('./safety.ts');
  /** The map that the widget draws itself. */
  sketch: typeof import('./sketch.ts');
}

/** The parts of rescue widgets: of an element, or given to it. */
export const { of: partOf, adopt: adoptPart } = lazyParts<Parts, RescueMessageKey>({
  later: () => import('./later.ts'),
  safety: () => import('./safety.ts'),
  sketch: () => import('./sketch.ts'),
});
