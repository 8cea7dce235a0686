/** The steps after the dealer, with the machine that walks them, in one chunk: it is fetched when they are open. */
export { laterCatalog as catalog } from '../later.catalog.ts';
export { laterStyles as styles } from '../later.styles.ts';
export { testDriveRules } from '../test-drive.rules.ts';
export { saveCalendarFile } from './calendar-file.ts';
export { earliestText, inOrder, orderView } from './earliest.view.ts';
export { errorSummary } from './field.ts';
export { holdView } from './hold.view.ts';
export { actionText, busyText, hintText, laterBody, laterChosen, laterStatus, laterTitle } from './later.view.ts';
export { shortText } from './moments.ts';
export { callLink } from './outcome.view.ts';
export { summaryView } from './review.view.ts';
export { bookingActors } from '../booking.actors.ts';
export { bookingMachine } from '../booking.machine.ts';
