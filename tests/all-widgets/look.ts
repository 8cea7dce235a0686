/** What a driver can see of a widget, through shadow roots and slots. */

/** A string on the screen: a paragraph, a button, a title. */
export interface Seen {
  text: string;
  in: string;
}

/** What there is to see at one moment. */
export interface Look {
  /** The elements, in the order of the document. */
  elements: readonly Element[];
  strings: readonly Seen[];
  /** What the Tab key stops at, in its order, with where it is; the direction of writing counts. */
  stops: readonly { name: string; top: number; start: number }[];
  /** What moves by itself. */
  animations: number;
}

const isShown = (element: Element): boolean => {
  const { width, height } = element.getBoundingClientRect();
  // what only a screen reader finds is one pixel large
  return width > 1 && height > 1 && getComputedStyle(element).visibility !== 'hidden';
};

/** The elements below a root as they are composed: those of shadow roots, and what stands in slots. */
function composed(root: Element): Element[] {
  const own = root.shadowRoot ?? root;
  const children = root instanceof HTMLSlotElement ? root.assignedElements({ flatten: true }) : [...own.children];
  return children.flatMap((child) => [child, ...composed(child)]);
}

const short = (element: Element): string => `<${element.localName} class="${element.getAttribute('class') ?? ''}">`;
const wordsOf = (element: Element): string => (element.textContent ?? '').replace(/\s+/g, ' ').trim();
const hasOwnText = ({ childNodes }: Element): boolean =>
  [...childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim());

/** The block that a piece of text belongs to: what is read as one string. */
function blockOf(element: Element): Element {
  let block = element;
  while (block.parentElement && getComputedStyle(block).display === 'inline') block = block.parentElement;
  return block;
}

const isStop = (element: Element): boolean =>
  element.matches('a[href], button, input, select, textarea, summary, [tabindex="0"]') &&
  !element.matches(':disabled, [tabindex="-1"]');

/** What there is to see of a widget now. */
export function lookAt(element: HTMLElement): Look {
  const elements = composed(element).filter((each) => !each.matches('style, script'));
  const shown = elements.filter((each) => isShown(each) && !each.closest('.visually-hidden, svg'));
  const blocks = new Set(shown.filter(hasOwnText).map(blockOf));
  const isRtl = getComputedStyle(element.shadowRoot?.querySelector('[part~="base"]') ?? element).direction === 'rtl';
  return {
    elements: shown,
    strings: [...blocks].map((block) => ({ text: wordsOf(block), in: short(block) })),
    stops: shown.filter(isStop).map((stop) => {
      const { top, left, right } = (stop.closest('label') ?? stop).getBoundingClientRect();
      return { name: wordsOf(stop) || short(stop), top, start: isRtl ? -right : left };
    }),
    animations: element.shadowRoot?.getAnimations().length ?? 0,
  };
}

const segmenter = 'Segmenter' in Intl ? new Intl.Segmenter(undefined, { granularity: 'grapheme' }) : undefined;

/** How long a text is, in characters as a person counts them. */
export const lengthOf = (text: string): number => [...(segmenter?.segment(text) ?? text)].length;

/** The elements that a selector finds among what is seen, in few words. */
export const seenBy = ({ elements }: Look, selector: string): string[] =>
  elements
    .filter((element) => element.matches(selector))
    .map((element) => `${short(element)} “${wordsOf(element).slice(0, 40)}”`);
