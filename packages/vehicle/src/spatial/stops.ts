/** A place where the focus may stop, in the order of the page as it is seen. */
export interface Stop {
  readonly element: HTMLElement;
  /** The area around it that has `data-focus-group`; the innermost of several. */
  readonly group: Element | undefined;
}

/** The focused element, through open shadow roots; `undefined`: the focus is nowhere. */
export function focused(root: Document | HTMLElement): HTMLElement | undefined {
  const page = root.ownerDocument ?? root;
  let element = page.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element && element !== page.body ? (element as HTMLElement) : undefined;
}

/** The children as they are drawn: those of the shadow root, what a slot was given. */
function drawnIn(node: Document | Element): Iterable<Element> {
  const given = (node as HTMLSlotElement).assignedElements?.();
  return given?.length ? given : ((node as Element).shadowRoot ?? node).children;
}

/** The open dialog that an element is in, out through shadow roots and slots. */
function dialogAround(element: Element | undefined): Element | undefined {
  let node: Node | null | undefined = element;
  while (node && !(node as Element).matches?.('[aria-modal="true"], dialog[open]')) {
    node = (node as Element).assignedSlot ?? node.parentNode ?? (node as ShadowRoot).host;
  }
  return (node ?? undefined) as Element | undefined;
}

/** Whether the focus may stop here, as far as can be said beforehand. */
const isStop = (element: HTMLElement): boolean =>
  element.tabIndex >= 0 &&
  !element.matches(':disabled') &&
  element.getClientRects().length > 0 &&
  getComputedStyle(element).visibility === 'visible';

/**
 * Where the focus may stop; with the focused element itself, wherever it is. An open dialog keeps it inside. What a page has
 * made `inert` is left out, in engines too that do not know it.
 */
export function stopsIn(root: Document | HTMLElement, active: Element | undefined): Stop[] {
  const stops: Stop[] = [];
  const walk = (node: Document | Element, around: Element | undefined): void => {
    for (const child of drawnIn(node)) {
      if (child.hasAttribute('inert')) continue;
      const group = child.hasAttribute('data-focus-group') ? child : around;
      const element = child as HTMLElement;
      if (child === active || isStop(element)) stops.push({ element, group });
      walk(child, group);
    }
  };
  walk(dialogAround(active) ?? root, undefined);
  return stops;
}
