/** The dealers of the list, with their opening hours, in one chunk: it is fetched while the back end looks for them. */
export { asksForGcj02 } from '../links/directions.ts';
export { nextChange } from '../hours/next-change.ts';
export { rowsCatalog as catalog } from '../rows.catalog.ts';
export { rowsStyles as styles } from '../rows.styles.ts';
export { rowsView, shownDealers } from './rows.view.ts';
