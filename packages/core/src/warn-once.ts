/** Said once per reason and page. */
const warned = new Set<string>();

/** Tells the integrator about a wrong use of an element, once; an element never throws on a bad property. */
export function warnOnce(element: Element, text: string): void {
  const line = `<${element.localName}> ${text}`;
  if (warned.has(line)) return;
  warned.add(line);
  console.warn(line);
}
