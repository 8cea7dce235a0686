import { expect } from '@open-wc/testing';
import { inProvider, type WidgetProbe } from '../test/widget-probe.fixture.ts';
import { ProviderElement } from './provider.element.ts';
import { until } from './testing/index.ts';

describe('ProviderElement', () => {
  afterEach(() => document.body.replaceChildren());

  it('leaves its children as they are', async () => {
    const [widget, provider] = await inProvider({ endpoint: 'https://a.example' });
    const text = provider.appendChild(document.createElement('p'));
    provider.endpoint = 'https://b.example';
    await provider.updateComplete;
    expect([...provider.childNodes]).to.deep.equal([widget, text]);
    expect(provider.shadowRoot).to.equal(null);
  });

  it('hands on each change at run time, not only the first', async () => {
    const [widget, provider] = await inProvider();
    expect(widget.from).to.equal(undefined);
    for (const endpoint of ['https://a.example', 'https://b.example', 'https://c.example']) {
      provider.endpoint = endpoint;
      await provider.updateComplete;
      await widget.updateComplete;
      expect(widget.shadowRoot?.textContent).to.equal(endpoint);
    }
    provider.setAttribute('endpoint', 'https://d.example');
    await provider.updateComplete;
    await widget.updateComplete;
    expect(widget.shadowRoot?.textContent).to.equal('https://d.example');
  });

  it('reaches children that come later, and those in shadow roots', async () => {
    const [, provider] = await inProvider({ endpoint: 'https://a.example' });
    const late = document.createElement('widget-probe') as WidgetProbe;
    provider.appendChild(document.createElement('div')).attachShadow({ mode: 'open' }).append(late);
    await late.updateComplete;
    expect(late.from).to.equal('https://a.example');
  });

  it('the inner of two providers wins', async () => {
    const [, outer] = await inProvider({ endpoint: 'https://outer.example' });
    const inner = document.createElement('widget-test-provider') as ProviderElement;
    inner.endpoint = 'https://inner.example';
    const widget = inner.appendChild(document.createElement('widget-probe') as WidgetProbe);
    outer.append(inner);
    await widget.updateComplete;
    expect(widget.from).to.equal('https://inner.example');
  });

  it('a widget that is moved takes what its new place provides', async () => {
    const [widget] = await inProvider({ endpoint: 'https://a.example' });
    const [, other] = await inProvider({ endpoint: 'https://b.example' });
    other.append(widget);
    await widget.updateComplete;
    expect(widget.from).to.equal('https://b.example');
  });

  it('X5 a provider that is defined after its widgets reaches them', async () => {
    const late = document.createElement('forecourt-provider') as ProviderElement;
    late.setAttribute('endpoint', 'https://late.example');
    const widget = late.appendChild(document.createElement('widget-probe') as WidgetProbe);
    document.body.append(late);
    await widget.updateComplete;
    expect(widget.from).to.equal(undefined);
    customElements.define('forecourt-provider', class extends ProviderElement {});
    await until(() => widget.shadowRoot?.textContent === 'https://late.example', 'the late provider');
  });
});
