/** A page of boxes, and keys to go through it. */
import { deepActiveElement } from '@forecourt/core/testing.js';
import { sendKeys } from '@web/test-runner-commands';

/** A page of boxes on a grid of 100 px: what stands where is what the test says. */
export function page(markup: string): HTMLElement {
  const around = document.body.appendChild(document.createElement('main'));
  around.append(document.createRange().createContextualFragment(markup));
  return around;
}

/** A button in a column and a row. */
export const at = (name: string, column: number, row: number, more = ''): string =>
  `<button id="${name}" ${more} style="position: absolute; left: ${column * 100}px; top: ${row * 100}px; width: 80px; height: 60px">${name}</button>`;

/** Puts markup into an element's open shadow root. */
export function shadow(host: Element | null, markup: string): ShadowRoot {
  const root = (host as Element).attachShadow({ mode: 'open' });
  root.append(document.createRange().createContextualFragment(markup));
  return root;
}

/** An element of the page. */
export const get = <Found extends HTMLElement = HTMLElement>(id: string): Found => document.getElementById(id) as Found;
/** The id of what has the focus, through shadow roots. */
export const where = (): string => deepActiveElement()?.id ?? '';

/** Presses keys for real; gives back where the focus was after each. */
export async function press(...keys: string[]): Promise<string> {
  const stations: string[] = [];
  for (const key of keys) {
    await sendKeys({ press: key as 'Enter' });
    stations.push(where());
  }
  return stations.join(' ');
}

/** A key as a head unit sends it; says whether the page took it. */
export function key(init: KeyboardEventInit & { keyCode?: number }): boolean {
  const target = deepActiveElement() ?? document.body;
  return !target.dispatchEvent(
    new KeyboardEvent('keydown', { bubbles: true, composed: true, cancelable: true, ...init }),
  );
}
