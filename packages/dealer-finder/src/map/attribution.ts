/** Who made a map, as the person reads it. */
import { safeUrl } from '../links/safe-url.ts';

/** Who made a map. A text, or texts of which some lead somewhere; never markup. */
export type Attribution = string | readonly AttributionPart[];

export interface AttributionPart {
  text: string;
  /** Where it leads, an https address; `undefined`: nowhere. */
  href?: string;
}

/** The line that says who made the map. */
export function attributionElement(attribution: Attribution): HTMLElement {
  const line = document.createElement('p');
  line.className = 'attribution';
  line.setAttribute('part', 'attribution');
  const parts = typeof attribution === 'string' ? [{ text: attribution }] : attribution;
  const text = document.createElement('span');
  text.dir = 'auto';
  text.append(...parts.map(partElement));
  // an empty one would be a stripe
  if (text.textContent) line.append(text);
  return line;
}

function partElement({ text, href }: AttributionPart): Node {
  const address = href === undefined ? undefined : safeUrl(href);
  if (!address) return document.createTextNode(text);
  const link = document.createElement('a');
  Object.assign(link, { textContent: text, href: address, target: '_blank', rel: 'noopener' });
  return link;
}
