/**
 * Lets Leaflet load where a site's policy asks for trusted types.
 *
 * On loading, Leaflet writes markup into a `div` to learn whether the browser draws SVG in HTML (core/Browser.js). Such a
 * policy makes that throw, and there would be no map, though nothing of what we import reads the answer. So until `restore`
 * a new `div` has an `innerHTML` that does nothing. The modules between the two run in one go, and no other code with them.
 *
 * To be taken away with Leaflet 2, which does not ask any more: https://github.com/Leaflet/Leaflet/issues/9773
 */
const own = 'trustedTypes' in window ? Object.getOwnPropertyDescriptor(document, 'createElement') : undefined;

if ('trustedTypes' in window) {
  const create = document.createElement.bind(document);
  document.createElement = (name: string, options?: ElementCreationOptions): HTMLElement => {
    const element = create(name, options);
    return name === 'div' ? Object.defineProperty(element, 'innerHTML', { value: '', writable: true }) : element;
  };
}

/** Makes the page as it was. */
export function restore(): void {
  if (!('trustedTypes' in window)) return;
  if (own) Object.defineProperty(document, 'createElement', own);
  else Reflect.deleteProperty(document, 'createElement');
}
