import { type Command, commandOf, type Place } from '../model/keys.ts';

/** Where the focus is, as far as commands care. */
export const placeOf = (target: EventTarget | null): Place => {
  if (!(target instanceof Element)) return 'elsewhere';
  if (target.closest('input, select, textarea, dialog')) return 'text';
  if (target.closest('.table')) return 'list';
  // The detail scrolls by arrows, and buttons and links have an Enter of their own.
  return target.closest('a, button, .detail-pane') ? 'control' : 'elsewhere';
};

/** The command of a key that was pressed; `undefined`: the key is not the desk's, or somebody took it already. */
export const commandOfEvent = (event: KeyboardEvent, shortcuts: boolean): Command | undefined =>
  event.defaultPrevented || event.isComposing
    ? undefined
    : commandOf({
        key: event.key,
        modified: event.ctrlKey || event.metaKey || event.altKey,
        place: placeOf(event.target),
        shortcuts,
      });
