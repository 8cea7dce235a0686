import { expect } from '@open-wc/testing';
import { html, render } from 'lit';
import { liveRegion } from './live-region.ts';

describe('liveRegion', () => {
  it('X12 is polite, stays the same while views come and go, and says each text once', async () => {
    const place = document.createElement('div');
    const show = (view: string, text: string) =>
      render(html`${view === 'one' ? html`<p>one</p>` : html`<ul></ul>`}${liveRegion(text)}`, place);
    show('one', '');
    const region = place.querySelector('[role="status"]') as Element;
    expect(region.getAttribute('aria-live')).to.equal('polite');
    const said: string[] = [];
    new MutationObserver(() => said.push(region.textContent ?? '')).observe(region, {
      childList: true,
      characterData: true,
      subtree: true,
    });
    for (const [view, text] of [
      ['two', 'Loading'],
      ['one', 'Loading'],
      ['one', '3 dealers'],
    ] as const) {
      show(view, text);
      await new Promise((resolve) => setTimeout(resolve));
    }
    expect(place.querySelector('[role="status"]')).to.equal(region);
    expect(said).to.deep.equal(['Loading', '3 dealers']);
  });
});
