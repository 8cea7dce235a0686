import { expect } from '@open-wc/testing';
import { ReactiveElement } from 'lit';
import { consume, dealerContext } from './contexts.ts';
import { ProviderElement } from './provider.element.ts';

/** Notes which dealer the page around it is about. */
class DealerProbe extends ReactiveElement {
  private readonly page = consume(this, dealerContext);
  get dealerId(): string | undefined {
    return this.page.value?.id;
  }
}
customElements.define('provider-dealer-probe', DealerProbe);
customElements.define('provider-test-provider', ProviderElement);

/** A provider with a probe in it, and a place in which a finder would stand. */
async function pageOf(set: Partial<ProviderElement> = {}) {
  const provider = document.createElement('provider-test-provider') as ProviderElement;
  Object.assign(provider, set);
  const probe = provider.appendChild(document.createElement('provider-dealer-probe') as DealerProbe);
  const finder = provider.appendChild(document.createElement('div'));
  document.body.append(provider);
  await provider.updateComplete;
  return { provider, probe, finder };
}

/** A person chooses an action in a finder. */
function choose(finder: Element, action: string, dealer: object): void {
  const detail = { action, dealer };
  finder.dispatchEvent(
    new CustomEvent('forecourt-dealer-action-chosen', { bubbles: true, composed: true, cancelable: true, detail }),
  );
}

describe('the dealer that a page is about', () => {
  afterEach(() => document.body.replaceChildren());

  it('says nothing of a dealer until there is one', async () => {
    const { probe } = await pageOf();
    expect(probe.dealerId).to.equal(undefined);
  });

  it('tells the dealer that the host sets, at once and later', async () => {
    const { provider, probe } = await pageOf({ dealer: { id: 'north' } });
    expect(probe.dealerId).to.equal('north');
    provider.dealer = { id: 'south' };
    await provider.updateComplete;
    expect(probe.dealerId).to.equal('south');
    provider.dealer = undefined;
    await provider.updateComplete;
    expect(probe.dealerId).to.equal(undefined);
  });

  it('D11 the dealer that a person chooses to book with is handed to all that stands inside', async () => {
    const { provider, probe, finder } = await pageOf({ dealer: { id: 'north' } });
    choose(finder, 'book', { id: 'south', name: 'Dealer South' });
    await provider.updateComplete;
    expect(probe.dealerId).to.equal('south');
    expect(provider.dealer).to.deep.equal({ id: 'south', name: 'Dealer South' });
  });

  it('D11 it is heard from inside shadow roots, too', async () => {
    const { provider, probe, finder } = await pageOf();
    choose(finder.attachShadow({ mode: 'open' }).appendChild(document.createElement('p')), 'book', { id: 'south' });
    await provider.updateComplete;
    expect(probe.dealerId).to.equal('south');
  });

  it('D11 the other actions change nothing', async () => {
    const { provider, probe, finder } = await pageOf({ dealer: { id: 'north' } });
    for (const action of ['call', 'route', 'website', 'send-to-navigation']) choose(finder, action, { id: 'south' });
    await provider.updateComplete;
    expect(probe.dealerId).to.equal('north');
  });

  it('what is chosen beside it is none of its business', async () => {
    const { provider, probe } = await pageOf();
    const beside = document.body.appendChild(document.createElement('div'));
    choose(beside, 'book', { id: 'south' });
    await provider.updateComplete;
    expect(probe.dealerId).to.equal(undefined);
  });

  it('a page of its own inside another one is told its own dealer', async () => {
    const { provider, probe } = await pageOf({ dealer: { id: 'north' } });
    const inner = await pageOf({ dealer: { id: 'south' } });
    provider.append(inner.provider);
    await inner.provider.updateComplete;
    expect(inner.probe.dealerId).to.equal('south');
    expect(probe.dealerId).to.equal('north');
  });

  it('D11 a dealer that is chosen inside nested ones becomes that of all of them', async () => {
    const { provider, probe } = await pageOf({ dealer: { id: 'north' } });
    const inner = await pageOf({ dealer: { id: 'south' } });
    provider.append(inner.provider);
    choose(inner.finder, 'book', { id: 'east' });
    await Promise.all([provider.updateComplete, inner.provider.updateComplete]);
    expect([inner.probe.dealerId, probe.dealerId]).to.eql(['east', 'east']);
  });
});
