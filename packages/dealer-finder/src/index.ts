/** The dealer finder widget: class, events and types. Registers nothing; import `@forecourt/dealer-finder/register.js` for that. */
export type { DealerFinderApi, DealerFinderContent } from './dealer-finder.actors.ts';
export { DealerFinderElement, type DealerFinderEventMap } from './dealer-finder.element.ts';
export type { DealerFinderMessageKey, DealerFinderMessages } from './locales/en.ts';
