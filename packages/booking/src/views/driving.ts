/** What somebody who drives sees in place of the steps, with its machine, in one chunk: fetched on a car's screen. */
export { drivingCatalog as catalog } from '../driving.catalog.ts';
export { runDriving } from '../driving.run.ts';
export { drivingStyles as styles } from '../driving.styles.ts';
export { drivingStatus, drivingView, drivingViewName, wantedView } from './driving.view.ts';
