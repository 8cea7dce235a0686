import type { WidgetElement } from '@forecourt/core';
import { expect } from '@open-wc/testing';

/** What the page was before any of our code came. */
const globalsBefore = new Set(Object.getOwnPropertyNames(window));
const { states, widgets } = await import('./widgets.ts');

/** Lit notes its versions on the window, and the test runner itself; nothing else may. */
const NOT_OURS = /^(lit(Html|Element)Versions|reactiveElementVersions|litIssuedWarnings|__WTR_.*)$/;

const handlers = (): unknown[] =>
  Object.keys(window)
    .filter((name) => name.startsWith('on'))
    .map((name) => (window as unknown as Record<string, unknown>)[name]);

const textOf = (element: Element): string => (element.shadowRoot?.textContent ?? '').replace(/\s+/g, ' ');

const partsOf = (element: Element): HTMLElement[] => [
  ...(element.shadowRoot?.querySelectorAll<HTMLElement>('*') ?? []),
];

describe('all widgets on a host’s page', () => {
  afterEach(() => document.body.replaceChildren());

  it('X3 importing them adds nothing to the window', () => {
    const added = Object.getOwnPropertyNames(window).filter((name) => !globalsBefore.has(name) && !NOT_OURS.test(name));
    expect(added).to.deep.equal([]);
  });

  for (const { tag } of widgets) {
    it(`X3 ${tag}: a second copy of its class warns and leaves the first`, async () => {
      const { define } = await import('@forecourt/core');
      const [first, { warn }] = [customElements.get(tag), console];
      const said: string[] = [];
      console.warn = (text: string) => said.push(text);
      define(tag, class extends HTMLElement {});
      console.warn = warn;
      expect(said).to.have.length(1);
      expect(customElements.get(tag)).to.equal(first);
    });

    it(`X5 ${tag}: each attribute sets its property`, () => {
      const { observedAttributes, elementProperties } = customElements.get(tag) as unknown as typeof WidgetElement;
      const element = document.createElement(tag);
      for (const [property, { attribute, type }] of elementProperties) {
        if (attribute === false) continue;
        const name = typeof attribute === 'string' ? attribute : String(property).toLowerCase();
        expect(observedAttributes).to.include(name);
        const text = type === Number ? '7' : 'x';
        element.setAttribute(name, text);
        const value = (element as unknown as Record<PropertyKey, unknown>)[property];
        // a list of one is written like that one
        expect(type === Boolean ? value : String(value)).to.equal(type === Boolean ? true : text);
      }
    });
  }

  for (const [name, mount] of states) {
    it(`X3 ${name}: touches nothing of the page around it`, async () => {
      const around = (): unknown[] => [
        handlers(),
        [...document.head.children],
        document.title,
        document.documentElement.attributes.length,
        document.body.attributes.length,
        location.href,
        history.length,
      ];
      const before = around();
      const parent = document.body.appendChild(document.createElement('div'));
      await mount({ parent });
      expect(around()).to.deep.equal(before);
      expect([...document.body.children]).to.deep.equal([parent]);
    });

    it(`X3 ${name}: covers nothing outside its own box`, async () => {
      const { element } = await mount();
      const box = element.getBoundingClientRect();
      for (const part of partsOf(element)) {
        // a slot, and what is in a closed list, has no box
        if (!part.getClientRects().length) continue;
        const { position } = getComputedStyle(part);
        const { left, right, top, bottom } = part.getBoundingClientRect();
        const inside = left >= box.left - 1 && right <= box.right + 1 && top >= box.top - 1 && bottom <= box.bottom + 1;
        expect(position !== 'fixed' && inside, part.outerHTML.slice(0, 80)).to.equal(true);
      }
    });

    it(`X5 ${name}: is the same with all properties set before the upgrade`, async () => {
      const early = (await mount({ maker: document.implementation.createHTMLDocument() })).element;
      expect(textOf(early)).to.equal(textOf((await mount()).element));
    });
  }
});
