import type { SpatialAction } from './keys.ts';

/** Whether arrow keys change a control itself: it has to be entered before they count. */
export const isEntered = (element: Element): boolean =>
  element.matches('select, [type="range"], [type="number"], [type="time"], [type^="date"], [data-focus-enter]');

/** Whether the engine presses the element by itself when Enter goes down on it, or Enter writes or sends what is typed. */
export const takesEnter = (element: HTMLElement): boolean =>
  element.isContentEditable ||
  element.matches('button, summary, textarea, a[href], input:not([type="checkbox"]):not([type="radio"])');

/** Whether the caret of a text has somewhere to go. */
export function movesCaret(element: HTMLElement, action: SpatialAction): boolean {
  if (element.isContentEditable) return true;
  if (!element.matches('input, textarea') || action === 'next' || action === 'prev') return false;
  const { value, selectionStart, selectionEnd } = element as HTMLInputElement;
  if ((action === 'up' || action === 'down') && !element.matches('textarea')) return false;
  // engines do not tell of the caret in an address of mail: up and down lead out
  if (selectionStart === null) return element.matches('[type="email"]') && !!value;
  const isRtl = getComputedStyle(element).direction === 'rtl';
  const isBackward = action === 'up' || action === (isRtl ? 'right' : 'left');
  return selectionStart !== selectionEnd || selectionStart !== (isBackward ? 0 : value.length);
}
