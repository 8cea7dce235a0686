/** Whether the focus is in another part of the page than an element: an answer that comes late does not call it back. */
export function isFocusElsewhere(element: Element): boolean {
  const { activeElement, host } = element.getRootNode() as Document & Partial<ShadowRoot>;
  if (activeElement && activeElement !== document.body) return activeElement !== element;
  return host ? isFocusElsewhere(host) : false;
}
