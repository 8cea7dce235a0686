/** What follows the first view, with the whole machine, in one chunk: it is fetched ahead, so that it is there in a tunnel. */
export { runExtras } from '../extras.run.ts';
export { knownFrom } from '../vehicle-facts/known-from.ts';
export { laterCatalog as catalog } from '../later.catalog.ts';
export { laterStyles as styles } from '../later.styles.ts';
export { rescueActors } from '../rescue.actors.ts';
export { rescueMachine } from '../rescue.machine.ts';
export { laterView } from './later.view.ts';
export { takenAtText } from './photos.view.ts';
export { announcementOf, NOTHING_SAID, urgentText } from './status.ts';
