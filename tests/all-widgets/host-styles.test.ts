import { expect } from '@open-wc/testing';
import { states } from './widgets.ts';

/** What pages do to native elements, each worse than the other. */
const SHEETS: Record<string, string> = {
  'a reset of everything': '* { all: unset }',
  'Bootstrap 3': `
    * { box-sizing: border-box } *::before, *::after { box-sizing: border-box }
    html { font-size: 10px; -webkit-tap-highlight-color: rgba(0, 0, 0, 0) }
    body { font-family: Helvetica, Arial, sans-serif; font-size: 14px; line-height: 1.42857143; color: #333 }
    button, input, select, textarea { font-family: inherit; font-size: inherit; line-height: inherit }
    h2, h3 { font-family: inherit; font-weight: 500; line-height: 1.1; margin: 20px 0 10px } h2 { font-size: 30px }
    label { display: inline-block; max-width: 100%; margin-bottom: 5px; font-weight: bold }
    legend { display: block; width: 100%; margin-bottom: 20px; font-size: 21px; border-bottom: 1px solid #e5e5e5 }
    table { background-color: transparent; border-spacing: 0 } ul, ol { margin: 0 0 10px } p { margin: 0 0 10px }
    fieldset { min-width: 0; padding: 0; margin: 0; border: 0 } a { color: #337ab7; text-decoration: none }`,
  'a shouting page': `
    body { color: red; font: italic 900 40px/3 serif; text-align: right; text-transform: uppercase; letter-spacing: 9px;
      word-spacing: 9px; text-indent: 90px; white-space: pre; visibility: visible; cursor: wait; list-style: square }`,
  'a page without buttons': 'button, input, h2, p, ul, li, section { display: none }',
};

/** What a page could spoil. */
const PROPERTIES = [
  ...['display', 'visibility', 'box-sizing', 'margin', 'padding', 'border', 'color', 'background-color', 'cursor'],
  ...['font-family', 'font-size', 'font-style', 'font-weight', 'line-height', 'letter-spacing', 'word-spacing'],
  ...['text-align', 'text-transform', 'text-indent', 'text-decoration', 'white-space', 'list-style'],
];

const stylesOf = (element: Element): string[] =>
  // what stands in a slot is the page's own
  [...(element.shadowRoot?.querySelectorAll(':not(slot)') ?? [])].flatMap((part) => {
    const style = getComputedStyle(part);
    return PROPERTIES.map((name) => `${part.localName}.${part.className} ${name}: ${style.getPropertyValue(name)}`);
  });

describe('all widgets under a host’s styles', function () {
  this.timeout(10_000);
  afterEach(() => document.body.replaceChildren());

  for (const [name, mount] of states) {
    it(`X8 ${name}: looks the same whatever the page’s styles are`, async () => {
      document.body.style.margin = '0';
      const { element } = await mount();
      const clean = stylesOf(element);
      for (const [what, css] of Object.entries(SHEETS)) {
        const sheet = document.body.appendChild(document.createElement('style'));
        sheet.textContent = css;
        const spoilt = stylesOf(element);
        sheet.remove();
        const first = clean.findIndex((line, i) => line !== spoilt[i]);
        expect(spoilt[first], what).to.equal(clean[first]);
      }
    });
  }

  for (const [name, mount] of states) {
    it(`X8 ${name}: takes the tokens of the page`, async () => {
      document.documentElement.style.setProperty('--forecourt-color-text', 'rgb(1, 2, 3)');
      const { element } = await mount();
      const title = element.shadowRoot?.querySelector('h2') as Element;
      expect(getComputedStyle(title).color).to.equal('rgb(1, 2, 3)');
      document.documentElement.removeAttribute('style');
    });
  }
});
