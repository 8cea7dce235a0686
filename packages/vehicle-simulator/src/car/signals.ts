import { comfort } from './signals.comfort.ts';
import { drive } from './signals.drive.ts';
import { upkeep } from './signals.upkeep.ts';
import type { Signal } from './signal.ts';

/** The signals of the simulated car, at the start a parked plug-in hybrid that does not exist. */
export const signals: readonly Signal[] = [...drive, ...upkeep, ...comfort];
