import type { Place } from '../model/keys.ts';

/** Where a key was pressed, as far as commands care. */
export const placeOf = (target: EventTarget | null): Place => {
  if (!(target instanceof Element)) return 'elsewhere';
  if (target.closest('input, select, textarea, dialog')) return 'text';
  if (target.closest('.table')) return 'list';
  // The detail scrolls by arrows, and buttons and links have an Enter of their own.
  return target.closest('a, button, .detail-pane') ? 'control' : 'elsewhere';
};
