/** What a person with a narrow screen would trip over. */

const isHidden = (node: Element): boolean => node.classList.contains('visually-hidden');

/** A place as wide as a screen. */
export function narrow(width: number): HTMLElement {
  const place = document.body.appendChild(document.createElement('div'));
  place.style.width = `${width}px`;
  return place;
}

/** The elements of a widget that reach out of its place, or whose content reaches out of them. */
export function overflowsOf(element: Element): string[] {
  const place = (element.parentElement as Element).getBoundingClientRect();
  const parts = [...(element.shadowRoot?.querySelectorAll('*') ?? [])].filter(
    (part) => !isHidden(part) && !part.closest('svg') && part.getClientRects().length,
  );
  return parts
    .filter((part) => {
      const { left, right } = part.getBoundingClientRect();
      const overflows = part.scrollWidth > part.clientWidth + 1 && getComputedStyle(part).display !== 'inline';
      return left < place.left - 1 || right > place.right + 1 || overflows;
    })
    .map((part) => `${part.localName}.${part.className} “${part.textContent?.trim().slice(0, 60)}”`);
}

/** Words 40 % longer, as a translation may be, and as hard to break. */
export const lengthened = (_key: string, text: string): string =>
  text.replace(/\p{L}+/gu, (word) => word + 'ø'.repeat(Math.ceil(word.length * 0.4)));
