/** The {{title}} widget: class, events and types. Registers nothing; import `@forecourt/{{name}}/register.js` for that. */
export type { {{Name}}Api, {{Name}}Content } from './{{name}}.actors.ts';
export { {{Name}}Element, type {{Name}}EventMap } from './{{name}}.element.ts';
export type { {{Name}}MessageKey, {{Name}}Messages } from './locales/en.ts';
