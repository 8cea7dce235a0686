import { until } from '@forecourt/core/testing.js';
import { expect } from '@open-wc/testing';
import { lengthened, narrow, overflowsOf } from './layout.ts';
import { states } from './widgets.ts';

const LANGUAGES = { de: 'ltr', ar: 'rtl', 'zh-CN': 'ltr', en: 'ltr' } as const;

const baseOf = (element: Element): HTMLElement => element.shadowRoot?.querySelector('[part~="base"]') as HTMLElement;
/** The texts of a widget, one by one. */
const textOf = (element: Element): string => baseOf(element).innerText.replace(/\s+/g, ' ');

/** The texts, once they stay: what has room on a screen is counted after it was drawn. */
async function settledText(element: Element): Promise<string> {
  for (let text = textOf(element); ; ) {
    await new Promise((resolve) => setTimeout(resolve));
    const now = textOf(element);
    if (now === text) return text;
    text = now;
  }
}

/** Switches the language, as a page does at run time, and waits for its words. */
async function speak(element: HTMLElement, lang: string): Promise<void> {
  element.lang = lang;
  await until(() => baseOf(element).lang === lang, `the words of ${lang}`, 5000);
}

describe('all widgets: languages', function () {
  this.timeout(10_000);
  afterEach(() => document.body.replaceChildren());

  for (const [name, mount] of states) {
    it(`X7 X12 ${name}: changes its language at run time, keeps its state, and fits 320 px in each`, async () => {
      const { element, calls } = await mount({ parent: narrow(320) });
      const english = await settledText(element);
      const asked = calls.length;
      for (const [lang, direction] of Object.entries(LANGUAGES)) {
        await speak(element, lang);
        expect(getComputedStyle(baseOf(element)).direction, lang).to.equal(direction);
        // longer words may leave room for fewer rows, which takes a frame more
        if (lang === 'en') {
          await until(
            () => textOf(element) === english,
            () => `“${english}”; there is “${textOf(element)}”`,
          );
        } else expect(textOf(element) === english, `the words of ${lang}`).to.equal(false);
        expect(overflowsOf(element), lang).to.deep.equal([]);
      }
      expect(calls.length, 'nothing is asked again').to.equal(asked);
    });
  }
});

describe('all widgets: longer words', function () {
  this.timeout(10_000);
  afterEach(() => document.body.replaceChildren());

  for (const [name, mount] of states) {
    it(`X7 ${name}: fits 360 px with words 40 % longer, given by the host`, async () => {
      const { element } = await mount({ parent: narrow(360) });
      element.messages = lengthened;
      await element.updateComplete;
      expect(textOf(element)).to.include('ø');
      expect(overflowsOf(element)).to.deep.equal([]);
    });
  }
});
