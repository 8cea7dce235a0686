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
