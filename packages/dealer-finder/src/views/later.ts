/** What a person opens, and what can go wrong, in one chunk: it is fetched when it is needed. */
export { laterCatalog as catalog } from '../later.catalog.ts';
export { laterStyles as styles } from '../later.styles.ts';
export { detailView } from './detail.view.ts';
export { chipsView, filtersView } from './filters.view.ts';
export { onProposalKey, proposalsView } from './proposals.view.ts';
export { emptyView, noticesView, troubleText } from './trouble.view.ts';
