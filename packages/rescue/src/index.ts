/** Roadside help: class, events and types. Registers nothing; import `@forecourt/rescue/register.js` for that. */
export type { RescueMessageKey, RescueMessages } from './locales/en.ts';
export type { EmergencyNumbers } from './emergency/numbers.ts';
export type { Fix, Known } from './rescue.context.ts';
export type {
  CaseDetail,
  RequestedDetail,
  RescueEventMap,
  RescueFailedDetail,
  StatusChangedDetail,
} from './rescue.dom-events.ts';
export { RescueElement } from './rescue.element.ts';
export type { RescueStep } from './rescue.events.ts';
