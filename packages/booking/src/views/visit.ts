/** What service visits and door-to-door add to the later steps, in one chunk. */
export { visitCatalog as catalog } from '../visit.catalog.ts';
export { visitStyles as styles } from '../visit.styles.ts';
export { addressView } from './address.view.ts';
export { optionsView } from './options.view.ts';
export { serviceView } from './service.view.ts';
export { doorLines, estimateLines, workLines } from './visit-lines.ts';
export { visitRules } from '../visit.rules.ts';
