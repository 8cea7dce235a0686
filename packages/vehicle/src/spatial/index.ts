import { keyReader, type SpatialKeys } from './keys.ts';
import { type Direction, inDirection } from './nearest.ts';
import { isEntered, movesCaret, takesEnter } from './own-keys.ts';
import { focused, type Stop, stopsIn } from './stops.ts';

export type { SpatialAction, SpatialKeys } from './keys.ts';

/** Where and by what the focus is moved. */
export interface SpatialNavigationOptions {
  /** What the keys work in. Default: the document. */
  readonly root?: Document | HTMLElement;
  /** The keys of each action. Default: the arrow keys, Enter, and the usual keys for back; none for a knob. */
  readonly keys?: SpatialKeys;
  /** Whether a turn of the wheel is a turn of the knob: `next` and `prev`. */
  readonly wheel?: boolean;
  /** Whether a turn past the last goes on with the first. Default: it stays, and the host gets the key. */
  readonly wrap?: boolean;
}

/** The person wants to go back; see `startSpatialNavigation`. */
const LEAVING = 'forecourt-view-leaving';

/**
 * Moves the focus by the keys of a knob or a cross, to the nearest in a direction as it is seen, through open shadow roots;
 * gives back what stops it. A key that a page has handled is left alone, and so is one that moves nothing: the host of the
 * web view may take the focus out.
 *
 * `back` dispatches the cancelable event `forecourt-view-leaving` from where the focus is. Nobody prevents it: what has
 * `data-back` in the same view is pressed; there is none: the host gets the key.
 */
export function startSpatialNavigation(options: SpatialNavigationOptions = {}): () => void {
  const { root = document, keys = {}, wheel = false, wrap = false } = options;
  const actionOf = keyReader(keys);
  const turns = wheel || !!keys.next?.length || !!keys.prev?.length;
  /** Where the focus was last in an area. */
  const last = new WeakMap<Element, Element>();
  /** The control whose own keys count now. */
  let entered: Element | undefined;

  /** The ways on, the best first. */
  const waysOn = (action: Direction | 'next' | 'prev', stops: readonly Stop[], here: Stop): readonly Stop[] => {
    const isBeside = ({ group }: Stop): boolean => group === here.group;
    if (action === 'next' || action === 'prev') {
      const order = action === 'next' ? stops : [...stops].reverse();
      const index = order.indexOf(here);
      return [...order.slice(index + 1), ...(wrap ? order.slice(0, index) : [])].filter(isBeside);
    }
    const near = inDirection(here.element, action, stops);
    if (!here.group) return near;
    const beyond = near.filter((stop) => !isBeside(stop));
    return turns ? beyond : [...near.filter(isBeside), ...beyond];
  };

  const focus = ({ element }: Stop): boolean => {
    element.focus({ preventScroll: true });
    if (focused(root) !== element) return false;
    element.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
    return true;
  };

  const move = (action: Direction | 'next' | 'prev', active: HTMLElement | undefined): boolean => {
    const stops = stopsIn(root, active);
    const here = stops.find(({ element }) => element === active);
    if (!here) return stops.some(focus);
    if (here.group) last.set(here.group, here.element);
    return waysOn(action, stops, here).some((stop) => {
      const kept = stop.group && stop.group !== here.group && last.get(stop.group);
      const before = kept && stops.find(({ element }) => element === kept);
      return (before && focus(before)) || focus(stop);
    });
  };

  const press = (active: HTMLElement, isEnter: boolean): boolean => {
    if (isEntered(active)) entered = active;
    else if (isEnter && takesEnter(active)) return false;
    else active.click();
    return true;
  };

  const leave = (active: HTMLElement | undefined): boolean => {
    const event = new CustomEvent(LEAVING, { bubbles: true, composed: true, cancelable: true });
    if (!(active ?? root).dispatchEvent(event)) return true;
    const backs = stopsIn(root, active).filter(({ element }) => element.hasAttribute('data-back'));
    const back = backs.find(({ element }) => element.getRootNode() === active?.getRootNode()) ?? backs[0];
    back?.element.click();
    return !!back;
  };

  const onKey = (event: KeyboardEvent): void => {
    const action = event.defaultPrevented ? undefined : actionOf(event);
    const active = focused(root);
    const isFirst = !!active && isEntered(active);
    // a control that takes arrow keys for itself must not see them before
    if (!action || (event.eventPhase === Event.CAPTURING_PHASE) !== isFirst) return;
    const isWithin = active && entered === active;
    let isDone: boolean;
    if (action === 'select' || action === 'back') {
      entered = undefined;
      if (event.repeat) return;
      if (isWithin) isDone = true;
      else if (action === 'back') isDone = leave(active);
      else isDone = !!active && press(active, event.key === 'Enter');
    } else {
      if (isWithin || (active && movesCaret(active, action))) return;
      // a control whose arrow keys choose does not choose, even where there is no way on
      isDone = move(action, active) || isFirst || !!active?.matches('[type="radio"]');
    }
    if (!isDone) return;
    event.preventDefault();
    if (isFirst) event.stopPropagation();
  };

  const onWheel = (event: WheelEvent): void => {
    const by = event.deltaY || event.deltaX;
    const active = focused(root);
    if (event.defaultPrevented || event.ctrlKey || !by || (entered && entered === active)) return;
    if (move(by > 0 ? 'next' : 'prev', active)) event.preventDefault();
  };

  const each = (listen: 'addEventListener' | 'removeEventListener'): void => {
    for (const capture of [true, false]) root[listen]('keydown', onKey as EventListener, capture);
    if (wheel) root[listen]('wheel', onWheel as EventListener, { passive: false });
  };
  each('addEventListener');
  return () => each('removeEventListener');
}
