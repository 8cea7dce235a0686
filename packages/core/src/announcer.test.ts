import { expect } from '@open-wc/testing';
import { html, LitElement, type TemplateResult } from 'lit';
import { Announcer } from './announcer.ts';

class AnnouncerProbe extends LitElement {
  renders = 0;
  view = 'one';
  readonly announcer = new Announcer(this);
  protected override render(): TemplateResult {
    this.renders += 1;
    return html`${this.view === 'one' ? html`<p>one</p>` : html`<ul></ul>`}${this.announcer.render()}`;
  }
}
customElements.define('announcer-probe', AnnouncerProbe);

async function probe(before?: string): Promise<{ element: AnnouncerProbe; region: () => Element; said: string[] }> {
  const element = document.createElement('announcer-probe') as AnnouncerProbe;
  if (before) element.announcer.say(before);
  document.body.append(element);
  await element.updateComplete;
  const region = (): Element => element.shadowRoot?.querySelector('[role="status"]') as Element;
  const said: string[] = [];
  new MutationObserver(() => said.push(region().textContent ?? '')).observe(region(), {
    childList: true,
    characterData: true,
    subtree: true,
  });
  return { element, region, said };
}
const aTask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

describe('Announcer', () => {
  afterEach(() => document.body.replaceChildren());

  it('X12 its region is polite, and stays the same while views come and go', async () => {
    const { element, region } = await probe();
    const first = region();
    expect(first.getAttribute('aria-live')).to.equal('polite');
    element.view = 'two';
    element.announcer.say('two');
    element.requestUpdate();
    await element.updateComplete;
    expect(region()).to.equal(first);
    expect(first.textContent).to.equal('two');
  });

  it('X12 says a text once, and again only after another', async () => {
    const { element, said } = await probe();
    for (const text of ['Loading', 'Loading', '3 dealers', 'Loading']) {
      element.announcer.say(text);
      element.requestUpdate();
      await element.updateComplete;
      await aTask();
    }
    expect(said).to.deep.equal(['Loading', '3 dealers', 'Loading']);
  });

  it('a text costs no render of its own', async () => {
    const { element } = await probe();
    element.announcer.say('Loading');
    await aTask();
    expect(element.renders).to.equal(1);
  });

  it('X12 a text said before the first render is said with it', async () => {
    const { region } = await probe('early');
    expect(region().textContent).to.equal('early');
  });

  it('X12 a move in the DOM says nothing again', async () => {
    const { element, said } = await probe();
    element.announcer.say('3 dealers');
    await aTask();
    document.body.appendChild(document.createElement('div')).append(element);
    element.requestUpdate();
    await aTask();
    expect(said).to.deep.equal(['3 dealers']);
  });
});
