/** The finder in a car, for its acceptance tests. */
import type { UxRestrictions } from '@forecourt/core';
import { DEALER_ACTIONS } from '../src/dealer-finder.events.ts';
import { MANY_DEALERS } from '../src/testing/index.ts';
import { type FinderOptions, mountListed, type MountedFinder } from './element.fixture.ts';

/** A finder on the screen of a head unit. */
export function inCar(
  restrictions: UxRestrictions,
  { properties, ...options }: FinderOptions = {},
): Promise<MountedFinder> {
  const all = { restrictions, actions: DEALER_ACTIONS, ...properties };
  return mountListed({ dealers: MANY_DEALERS, width: 1920, ...options, properties: all });
}

/** Sets the restrictions, and lets the element draw: no task lies between, so it is in the next frame. */
export async function drive({ element }: MountedFinder, restrictions: UxRestrictions): Promise<void> {
  const tasks: string[] = [];
  const timer = setTimeout(() => tasks.push('a task lies between'));
  element.restrictions = restrictions;
  await element.updateComplete;
  clearTimeout(timer);
  if (tasks.length) throw new Error(tasks.join());
}

const isVisible = (element: Element): boolean => {
  const { width, height } = element.getBoundingClientRect();
  return width > 1 && height > 1;
};

/** What can be pressed, in the order of the Tab key. */
export const targetsOf = ({ all }: MountedFinder): HTMLElement[] =>
  all('button, a[href], input, summary').filter(isVisible);

/** The texts that can be seen, each with the element that it is in. */
export const textsOf = ({ all }: MountedFinder): [Element, string][] =>
  all('*')
    .filter((element) => isVisible(element) && !element.closest('.visually-hidden, svg, style, [role="status"]'))
    .map((element): [Element, string] => [
      element,
      Array.from(element.childNodes, (node) => (node.nodeType === Node.TEXT_NODE ? (node.textContent ?? '') : ''))
        .join(' ')
        .replace(/\s+/g, ' ')
        .trim(),
    ])
    .filter(([, text]) => text);
