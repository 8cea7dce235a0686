/** What changing and cancelling add, in one chunk. */
export { manageCatalog as catalog } from '../manage.catalog.ts';
export { manageStyles as styles } from '../manage.styles.ts';
export { manageStatus, manageTitle, manageView, presentView } from './manage.view.ts';
