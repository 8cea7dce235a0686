import { FULLY_RESTRICTED, STRICT_DRIVING } from '@forecourt/core';
import { deepActiveElement, eventsOf, memoryStorage, until } from '@forecourt/core/testing.js';
import { expect } from '@open-wc/testing';
import {
  type CarInboxStateName,
  carInboxStates,
  makeCarInboxState,
  PLACE,
  press,
  sees,
  sendFromPhone,
  textOf,
} from './testing/index.ts';
import './register.ts';

const mount = async (name: CarInboxStateName, ...rest: [Parameters<typeof makeCarInboxState>[1]?]) => {
  const walk = makeCarInboxState(name, { lang: 'en', ...rest[0] });
  document.body.append(walk.element);
  await walk.arrive();
  return walk;
};

describe('forecourt-car-inbox', () => {
  afterEach(() => document.body.replaceChildren());

  for (const name of Object.keys(carInboxStates) as CarInboxStateName[]) {
    it(`is accessible: ${name}`, async () => {
      const { element } = await mount(name);
      await expect(element).to.be.accessible();
    });
  }

  it('hands a place that came from a phone to the host, so that navigation leads there', async () => {
    const events = eventsOf(document, 'forecourt-car-inbox-destination-chosen');
    await mount('chosen');
    expect(events).to.deep.equal([['forecourt-car-inbox-destination-chosen', { destination: PLACE }]]);
  });

  it('names the day until when a phone is connected, where that is not today', async () => {
    const evening = Date.UTC(2026, 10, 24, 19, 30);
    const { element } = await mount('open', { environment: { now: () => evening, offsetMinutes: () => 0 } });
    expect(textOf(element)).to.match(/until Wed/);
  });

  it('tells what came, and keeps the focus on what the person does', async () => {
    const walk = await mount('arrived');
    const { element } = walk;
    const button = element.shadowRoot?.querySelector<HTMLElement>('[part~="navigate"]');
    button?.focus();
    await sendFromPhone(walk, 'Werkstatt Süd');
    const status = element.shadowRoot?.querySelector('[part~="base"] > [role="status"]');
    expect(status?.textContent).to.equal('From your phone: Werkstatt Süd');
    expect(textOf(element)).to.match(/Werkstatt Süd.*Autohaus Nordstern/);
    expect(deepActiveElement()?.getAttribute('part')).to.equal('navigate');
  });

  it('X9 while somebody drives shows the line with what came, to navigate there, and nothing to pair', async () => {
    const walk = await mount('arrived');
    const { element } = walk;
    for (const name of ['B', 'C']) await sendFromPhone(walk, name);
    for (const restrictions of [STRICT_DRIVING, FULLY_RESTRICTED]) {
      element.restrictions = restrictions;
      await element.updateComplete;
      expect(element.shadowRoot?.querySelector('svg, input, [part~="code"], [part~="close"]')).to.equal(null);
      expect(
        [...(element.shadowRoot?.querySelectorAll('li') ?? [])].map((li) => li.textContent?.trim()),
      ).to.have.length(1);
      expect(textOf(element)).to.include('From your phone: C');
    }
    const chosen = eventsOf(element, 'forecourt-car-inbox-destination-chosen');
    await press(element, 'Navigate to C');
    expect(chosen).to.have.length(1);
    element.restrictions = {};
    await sees(element, 'Scan this code');
  });

  it('X9 opens nothing while somebody drives', async () => {
    const { element, api } = await mount('closedWhileDriving');
    expect(element.shadowRoot?.querySelector('button')).to.equal(null);
    expect(api.calls).to.deep.equal([]);
  });

  it('says that the line is broken, and no more when it is back', async () => {
    const { element, api } = await mount('offline');
    api.setConnected(true);
    await until(() => !textOf(element).includes('There is no connection'), 'the end of the notice');
  });

  it('is closed by hand; its code is of no use any more, and the focus is on the title', async () => {
    const { element, api } = await mount('open');
    const code = element.shadowRoot?.querySelector('[part~="code"]')?.textContent ?? '';
    await press(element, 'End connection');
    await sees(element, 'Connect a phone');
    expect(deepActiveElement()?.localName).to.equal('h2');
    const error = await api.sendToCar(code, PLACE, { idempotencyKey: 'key-of-the-phone' }).catch((each: Error) => each);
    expect(error).to.include({ code: 'inbox-closed' });
  });

  it('keeps its secret in memory alone: not in the page, in an event, in the address or in storage', async () => {
    const storage = memoryStorage();
    const events = eventsOf(
      document,
      ...['opened', 'closed', 'destination-received', 'destination-chosen'].map(
        (name) => `forecourt-car-inbox-${name}`,
      ),
    );
    const { element, api } = await mount('chosen', { environment: { storage } });
    await press(element, 'End connection');
    await sees(element, 'Connect a phone');
    const secret = api.callsTo('closeInbox')[0]?.[0].secret ?? '';
    expect(secret).to.match(/^secret-of-inbox/);
    expect(storage.entries.size).to.equal(0);
    expect(events).to.have.length(4);
    for (const text of [JSON.stringify(events), location.href, element.shadowRoot?.innerHTML, element.outerHTML]) {
      expect(text).to.not.include(secret);
    }
  });

  it('is let go with the page: nobody watches for it any more', async () => {
    const { element, api } = await mount('open');
    await until(() => api.callsTo('watchInbox').length, 'the watching');
    element.remove();
    await until(() => api.callsTo('watchInbox')[0]?.[1].signal.aborted, 'the end of the watching');
  });
});
