/** The map and what belongs to it, in one chunk: it is fetched after the list is there. */
export { startMap } from '../map/map-controller.ts';
export { mapCatalog as catalog } from '../map/map.catalog.ts';
export { mapSideStyles as styles } from '../map-side.styles.ts';
export { areaView, mapFailedView, mapViewOf } from './map.view.ts';
