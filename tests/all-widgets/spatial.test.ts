import { deepActiveElement } from '@forecourt/core/testing.js';
import { startSpatialNavigation } from '@forecourt/vehicle/spatial-navigation.js';
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { states } from './widgets.ts';

/** Views of all shapes: lists, a calendar, forms, a review, filters, a dealer in detail, tiles, what a driver sees. */
const SHAPES = [
  ...['model', 'dealer', 'service', 'time', 'timeChosen', 'wishes', 'contact', 'review', 'cancelExplaining'].map(
    (name) => `forecourt-booking: ${name}`,
  ),
  ...['near', 'filters', 'detail', 'driving', 'drivingDetail'].map((name) => `forecourt-dealer-finder: ${name}`),
  ...['parkedDetails', 'drivingTriage', 'drivingKind', 'drivingEnRoute'].map((name) => `forecourt-rescue: ${name}`),
];
const ARROWS = ['ArrowDown', 'ArrowRight', 'ArrowUp', 'ArrowLeft'] as const;

/** Where the focus may stop, in the order of the page. */
const stopsOf = (root: ShadowRoot): HTMLElement[] =>
  [...root.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary')].filter(
    (node) => node.tabIndex >= 0 && node.getClientRects().length && !node.matches(':disabled'),
  );

const nameOf = (node: Element | null): string =>
  `${node?.localName}.${node?.className} “${(node?.closest('label') ?? node)?.textContent?.trim().slice(0, 40)}”`;

/** A key that moves the focus; where the caret of an empty text is, it has nowhere to go. */
function press(key: string): void {
  const init = { key, bubbles: true, composed: true, cancelable: true };
  deepActiveElement()?.dispatchEvent(new KeyboardEvent('keydown', init));
}

describe('all widgets by the arrow keys of a car', function () {
  this.timeout(20_000);
  let stop = (): void => {};
  beforeEach(() => {
    // a car's screen; not every engine's driver can size its window
    document.body.style.cssText = 'margin: 0; width: 1280px';
    stop = startSpatialNavigation();
  });
  afterEach(() => {
    stop();
    document.body.replaceChildren();
    document.body.removeAttribute('style');
  });

  for (const [name, mount] of states.filter(([each]) => SHAPES.includes(each))) {
    for (const lang of ['en', 'ar']) {
      it(`X9 ${name}: whatever can be pressed is reached from the first, ${lang}`, async () => {
        const { element } = await mount({ environment: { display: 'car' } });
        element.lang = lang;
        await element.updateComplete;
        const all = stopsOf(element.shadowRoot as ShadowRoot);
        const reached = new Set<Element>(all.slice(0, 1));
        // breadth first: from each stop in each direction; the set grows while it is walked through
        for (const from of reached) {
          for (const key of ARROWS) {
            (from as HTMLElement).focus();
            press(key);
            const to = deepActiveElement();
            if (to && element.shadowRoot?.contains(to)) reached.add(to);
          }
        }
        expect(all.length).to.be.above(0);
        expect(all.filter((each) => !reached.has(each)).map(nameOf)).to.deep.equal([]);
      });
    }
  }

  it('X9 moving by real keys chooses nothing, and Enter does', async () => {
    const way = states.find(([name]) => name === 'forecourt-booking: model')?.[1];
    const { element } = (await way?.({ environment: { display: 'car' } })) ?? {};
    const root = element?.shadowRoot as ShadowRoot;
    const chosen = (): number => root.querySelectorAll('[part~="model"][data-chosen]').length;
    stopsOf(root)[0]?.focus();
    for (const key of ['ArrowRight', 'ArrowDown', 'ArrowLeft'] as const) await sendKeys({ press: key });
    await element?.updateComplete;
    expect(chosen()).to.equal(0);
    await sendKeys({ press: 'Enter' });
    await element?.updateComplete;
    expect(chosen()).to.equal(1);
  });
});
