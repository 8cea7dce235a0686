/** The dealers of the list, with their opening hours, in one chunk: it is fetched while the back end looks for them. */
export { describe } from '../describe.ts';
export { shiftFor } from '../links/shift.ts';
export { nextChange } from '../hours/next-change.ts';
export { rowsCatalog as catalog } from '../rows.catalog.ts';
export { rowsStyles as styles } from '../rows.styles.ts';
export { cut } from '@forecourt/core';
export { rowsView, shownDealers } from './rows.view.ts';
export { goOn } from '../dealer-finder.go-on.ts';
export { handoffOf } from '../dealer-finder.handoff.ts';
export { roomFor } from '../room.ts';

const UNITS = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const;

/**
 * How long ago a list is from: `2 hours ago`. Never `yesterday`, which 30 hours ago need not have been. Who says so imports it
 * from here: so what the rows share with the later views is in this chunk, and not in a third.
 */
export function agoText(locale: string, ms: number): string {
  const [unit, size] = UNITS.find(([, least]) => ms >= least) ?? UNITS[2];
  const numeric = ms < 60_000 ? 'auto' : 'always';
  return new Intl.RelativeTimeFormat(locale, { numeric }).format(-Math.floor(ms / size), unit);
}
