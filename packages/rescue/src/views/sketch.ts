/** The map that the widget draws itself, in a chunk of its own: it is fetched when somebody opens it. */
export { sketchCatalog as catalog } from '../sketch.catalog.ts';
export { sketchStyles as styles } from '../sketch.styles.ts';
export { sketchView } from './sketch.view.ts';
