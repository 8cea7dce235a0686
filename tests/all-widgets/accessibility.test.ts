import { until } from '@forecourt/core/testing.js';
import { expect } from '@open-wc/testing';
// a script that sets a global, in the runner's eyes
import 'axe-core';
import type { AxeResults, RunOptions } from 'axe-core';
import { states } from './widgets.ts';

/** Each state is looked at in each of these: names differ by language, colours by theme. */
const LOOKS = [
  ['en', 'light'],
  ['de', 'dark'],
  ['ar', 'light'],
  ['zh-CN', 'dark'],
] as const;

declare const axe: { run: (context: Element, options: RunOptions) => Promise<AxeResults> };

/** What axe finds wrong, one line a fault. */
async function faultsOf(element: Element): Promise<string[]> {
  const { violations } = await axe.run(element, { resultTypes: ['violations'], preload: false });
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html, any }) => `${id}: ${html} ${any[0]?.message ?? ''}`));
}

const regionsOf = (element: Element): Element[] => [
  ...(element.shadowRoot?.querySelectorAll('[role="status"], [role="alert"], [aria-live]') ?? []),
];
/** The one that is there from the first paint on; a view may have others for what changes in it. */
const regionOf = (element: Element): Element =>
  element.shadowRoot?.querySelector('[part~="base"] > [role="status"]') as Element;
const baseOf = (element: Element): HTMLElement => element.shadowRoot?.querySelector('[part~="base"]') as HTMLElement;

describe('all widgets: accessibility', () => {
  afterEach(() => document.body.replaceChildren());

  for (const [name, mount, { isUrgent = false }] of states) {
    it(`X12 ${name}: has no fault that axe knows, in each theme and language`, async () => {
      const { element } = await mount();
      for (const [lang, theme] of LOOKS) {
        element.lang = lang;
        element.theme = theme;
        document.body.style.background = theme === 'dark' ? '#000' : '#fff';
        await until(() => baseOf(element).lang === lang, `the words of ${lang}`, 5000);
        // colours on their way from one theme to the other are not measured
        for (const animation of element.shadowRoot?.getAnimations() ?? []) animation.finish();
        expect(await faultsOf(element), `${lang} ${theme}`).to.deep.equal([]);
      }
    }).timeout(20_000);

    it(`X12 ${name}: has a polite live region from the first paint on, which says each text once`, async () => {
      const said: string[] = [];
      let region: Element | undefined;
      const watch = (element: Element): void => {
        region = regionOf(element);
        const note = (): void => void said.push(region?.textContent ?? '');
        new MutationObserver(note).observe(region, { childList: true, characterData: true, subtree: true });
      };
      const { element } = await mount({ watch });
      expect(regionOf(element)).to.equal(region);
      for (const other of regionsOf(element)) {
        const isPolite = other.getAttribute('role') === 'status' || other.getAttribute('aria-live') === 'polite';
        expect(isPolite || isUrgent, 'does not interrupt').to.equal(true);
        if (other !== region && other.textContent?.trim()) expect(other.textContent).to.not.equal(region?.textContent);
      }
      for (const [i, text] of said.entries()) expect(text, 'said twice in a row').to.not.equal(said[i - 1]);
    });

    it(`X12 ${name}: what can be pressed is at least 44 px high`, async () => {
      const { element } = await mount();
      const targets = element.shadowRoot?.querySelectorAll<HTMLElement>('button, label:has(input), input[type="text"]');
      for (const target of targets ?? []) {
        // what is not drawn cannot be pressed
        if (!target.getClientRects().length) continue;
        expect(target.getBoundingClientRect().height, target.outerHTML.slice(0, 80)).to.be.at.least(44);
      }
    });
  }
});
