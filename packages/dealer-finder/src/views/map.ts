/** The map and what belongs to it, in one chunk: it is fetched after the list is there. */
export { mapCatalog as catalog } from '../map/map.catalog.ts';
export { FinderMap } from '../finder-map.ts';
export { mapSideStyles as styles } from '../map-side.styles.ts';
export { areaView } from './map.view.ts';
