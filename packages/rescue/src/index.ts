/** The rescue widget: class, events and types. Registers nothing; import `@forecourt/rescue/register.js` for that. */
export type { RescueApi, RescueContent } from './rescue.actors.ts';
export { RescueElement, type RescueEventMap } from './rescue.element.ts';
export type { RescueMessageKey, RescueMessages } from './locales/en.ts';
