import { expect } from '@open-wc/testing';
import { inProvider, WidgetProbe } from '../test/widget-probe.fixture.ts';
import { ProviderElement } from './provider.element.ts';
import { memoryStorage, until } from './testing/index.ts';
import { FULLY_RESTRICTED } from './ux-restrictions.ts';

describe('WidgetElement', () => {
  afterEach(() => document.body.replaceChildren());

  it('makes the port of its endpoint, once', async () => {
    const widget = document.createElement('widget-probe') as WidgetProbe;
    widget.setAttribute('endpoint', 'https://a.example');
    document.body.append(widget);
    await widget.updateComplete;
    expect(widget.from).to.equal('https://a.example');
    expect(widget.from).to.equal('https://a.example');
    expect(widget.endpoints).to.deep.equal(['https://a.example']);
    widget.endpoint = 'https://b.example';
    expect(widget.from).to.equal('https://b.example');
  });

  it('without an endpoint or a port there is none', () => {
    expect((document.createElement('widget-probe') as WidgetProbe).from).to.equal(undefined);
  });

  it('takes its own port before the provider’s, and that before an endpoint', async () => {
    const [widget, provider] = await inProvider({
      endpoint: 'https://provider.example',
      apis: { probe: { from: 'apis' } },
    });
    widget.api = { from: 'own' };
    expect(widget.from).to.equal('own');
    widget.api = undefined;
    expect(widget.from).to.equal('apis');
    provider.apis = { other: {} };
    await provider.updateComplete;
    expect(widget.from).to.equal('https://provider.example');
    widget.endpoint = 'https://own.example';
    expect(widget.from).to.equal('https://own.example');
  });

  it('takes each part of the environment from itself, the provider, the browser', async () => {
    const [own, provided] = [memoryStorage(), memoryStorage()];
    const [widget] = await inProvider({
      environment: { storage: provided, now: () => 5, restrictions: { noKeyboard: true } },
    });
    widget.environment = { storage: own };
    const { storage, now, randomId, restrictions } = widget.environmentInForce;
    expect(storage).to.equal(own);
    expect(now()).to.equal(5);
    expect(randomId()).to.have.length(36);
    expect(restrictions).to.deep.equal({ noKeyboard: true });
  });

  it('a provider inside another one passes on the environment that it does not replace', async () => {
    const [, provider] = await inProvider({ environment: { now: () => 5, restrictions: { noKeyboard: true } } });
    const inner = provider.appendChild(document.createElement('widget-test-provider') as ProviderElement);
    const widget = inner.appendChild(document.createElement('widget-probe') as WidgetProbe);
    inner.environment = { now: () => 6 };
    await widget.updateComplete;
    expect(widget.environmentInForce.now()).to.equal(6);
    expect(widget.environmentInForce.restrictions).to.deep.equal({ noKeyboard: true });
    provider.environment = { restrictions: { noVideo: true } };
    await provider.updateComplete;
    await inner.updateComplete;
    expect(widget.environmentInForce.restrictions).to.deep.equal({ noVideo: true });
  });

  it('X9 in a car neither it nor a provider in between allows what the car forbids', async () => {
    const [, provider] = await inProvider({ environment: { display: 'car', restrictions: { noKeyboard: true } } });
    const inner = provider.appendChild(document.createElement('widget-test-provider') as ProviderElement);
    const widget = inner.appendChild(document.createElement('widget-probe') as WidgetProbe);
    inner.environment = { display: 'page', restrictions: {} };
    widget.environment = { restrictions: {} };
    widget.restrictions = { maxItems: 6 };
    await widget.updateComplete;
    expect(widget.environmentInForce.restrictions).to.deep.equal({ noKeyboard: true, maxItems: 6 });
    expect(widget.environmentInForce.display).to.equal('car');
  });

  it('X9 in a car that has not spoken everything is forbidden', async () => {
    const car = document.body.appendChild(document.createElement('forecourt-vehicle'));
    const shadow = car.appendChild(document.createElement('div')).attachShadow({ mode: 'open' });
    const widget = shadow.appendChild(document.createElement('widget-probe') as WidgetProbe);
    await widget.updateComplete;
    expect(widget.environmentInForce.restrictions).to.deep.equal(FULLY_RESTRICTED);
    expect(widget.environmentInForce.display).to.equal('car');
  });

  it('X9 in a car that is still to be fetched no provider, around it or inside, speaks for it', async () => {
    for (const display of ['car', 'page'] as const) {
      const [, around] = await inProvider({ environment: { display, restrictions: {} } });
      const car = around.appendChild(document.createElement('forecourt-vehicle'));
      const inside = car.appendChild(document.createElement('widget-test-provider') as ProviderElement);
      inside.environment = { display, restrictions: {} };
      const widget = inside.appendChild(document.createElement('widget-probe') as WidgetProbe);
      await inside.updateComplete;
      await widget.updateComplete;
      expect(widget.environmentInForce.restrictions).to.deep.equal(FULLY_RESTRICTED);
      expect(widget.environmentInForce.display).to.equal('car');
    }
  });

  it('its own restrictions win over every environment', async () => {
    const [widget] = await inProvider({ environment: { restrictions: { noKeyboard: true } } });
    widget.restrictions = { maxItems: 6 };
    expect(widget.environmentInForce.restrictions).to.deep.equal({ maxItems: 6 });
    widget.restrictions = undefined;
    expect(widget.environmentInForce.restrictions).to.deep.equal({ noKeyboard: true });
  });

  it('X9 says on itself that it stands in a car, in the same frame', async () => {
    const [widget, provider] = await inProvider({ environment: { display: 'car', driverSide: 'right' } });
    const attributes = (): (string | null)[] =>
      ['data-car', 'data-driver', 'data-theme'].map((name) => widget.getAttribute(name));
    expect(attributes()).to.deep.equal(['', 'right', null]);
    provider.environment = { display: 'page', theme: 'dark', driverSide: 'right' };
    await provider.updateComplete;
    await widget.updateComplete;
    expect(attributes()).to.deep.equal([null, null, 'dark']);
    provider.environment = undefined;
    await provider.updateComplete;
    await widget.updateComplete;
    expect(attributes()).to.deep.equal([null, null, null]);
  });

  it('X9 has the sizes of a car wherever a driver is kept from something', async () => {
    const [widget] = await inProvider();
    widget.restrictions = { maxItems: 6 };
    await widget.updateComplete;
    expect(widget.hasAttribute('data-car')).to.equal(true);
    widget.restrictions = { noKeyboard: false };
    await widget.updateComplete;
    expect(widget.hasAttribute('data-car')).to.equal(false);
  });

  it('X9 the page’s own colours win over those that a car asks for', async () => {
    const [widget] = await inProvider({ environment: { theme: 'dark' } });
    const themes: (string | null)[] = [];
    for (const theme of ['light', 'auto', 'dark', undefined] as const) {
      widget.theme = theme;
      await widget.updateComplete;
      themes.push(widget.getAttribute('data-theme'));
    }
    expect(themes).to.deep.equal([null, 'dark', null, 'dark']);
  });

  it('X6 its events leave shadow roots, and say whether they were let pass', async () => {
    const host = document.body.appendChild(document.createElement('div'));
    const widget = document.createElement('widget-probe') as WidgetProbe;
    host.attachShadow({ mode: 'open' }).append(widget);
    const seen: CustomEvent[] = [];
    const listen = (event: Event): void => void seen.push(event as CustomEvent);
    document.addEventListener('forecourt-probe-changed', listen);
    expect(widget.send('forecourt-probe-changed', { a: 1 })).to.equal(true);
    document.removeEventListener('forecourt-probe-changed', listen);
    expect(seen).to.have.length(1);
    expect(seen[0]).to.include({ bubbles: true, composed: true, cancelable: false });
    expect(seen[0]?.detail).to.deep.equal({ a: 1 });

    widget.addEventListener('forecourt-probe-sending', (event) => event.preventDefault());
    expect(widget.send('forecourt-probe-sending', {}, { cancelable: true })).to.equal(false);
  });

  it('warns of no port where none comes: not where a provider is still to be defined, or gives it in a moment', async () => {
    const { warn } = console;
    const said: string[] = [];
    console.warn = (text: string) => said.push(text);
    try {
      const widgets = [1, 2, 3].map(() => document.createElement('widget-probe') as WidgetProbe);
      const [alone, waiting, late] = widgets as [WidgetProbe, WidgetProbe, WidgetProbe];
      document.body.append(alone, late);
      document.body.appendChild(document.createElement('forecourt-provider')).append(waiting);
      waiting.missPort('waits.');
      late.missPort('is late.');
      late.api = { from: 'late' };
      alone.missPort('is alone.');
      await until(() => said.length, 'the warning');
    } finally {
      console.warn = warn;
    }
    expect(said).to.deep.equal(['<widget-probe> is alone.']);
  });

  it('warns once for each reason', () => {
    const { warn } = console;
    const said: string[] = [];
    console.warn = (text: string) => said.push(text);
    try {
      const widgets = [1, 2].map(() => document.createElement('widget-probe') as WidgetProbe);
      for (const widget of widgets) for (const reason of ['needs a.', 'needs b.', 'needs a.']) widget.warn(reason);
    } finally {
      console.warn = warn;
    }
    expect(said).to.deep.equal(['<widget-probe> needs a.', '<widget-probe> needs b.']);
  });
});
