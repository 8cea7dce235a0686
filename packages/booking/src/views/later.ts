/** The views after the dealer step, in one chunk: it is fetched with the first answer about times. */
export { contactView } from './contact.view.ts';
export { alreadySentView, confirmedView } from './outcome.view.ts';
export { reviewView } from './review.view.ts';
export { timeStatus, timeView } from './time.view.ts';
