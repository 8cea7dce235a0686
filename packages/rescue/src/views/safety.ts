/** What to do until help comes, in a chunk of its own: it is fetched ahead, so that it can be read in a tunnel. */
export { safetyCatalog as catalog } from '../safety.catalog.ts';
export { safetyStyles as styles } from '../safety.styles.ts';
export { safetyView } from './safety.view.ts';
