/**
 * Registers an element once. A second registration of the same tag, as when two versions of a package meet on one
 * page, warns and leaves the first in place; it never throws, so the host page goes on.
 */
export function define(tag: string, element: CustomElementConstructor): void {
  const existing = customElements.get(tag);
  if (!existing) customElements.define(tag, element);
  else if (existing !== element) console.warn(`<${tag}> is already defined; the first definition stays.`);
}
