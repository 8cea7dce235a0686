import { expect } from '@open-wc/testing';
import { states } from './widgets.ts';

describe('all widgets: states', () => {
  afterEach(() => document.body.replaceChildren());
  for (const [name, mount] of states) {
    it(name, async () => {
      const { element } = await mount();
      console.log(
        name,
        '|',
        element.shadowRoot?.querySelector('section')?.textContent?.replace(/\s+/g, ' ').slice(0, 300),
      );
      expect(element.shadowRoot?.textContent).to.not.equal('');
    });
  }
});
