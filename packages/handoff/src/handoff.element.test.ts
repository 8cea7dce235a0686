import { createMemoryHandoffApi } from '@forecourt/contract/testing.js';
import { FULLY_RESTRICTED } from '@forecourt/core';
import { deepActiveElement, memoryStorage, testEnvironment, until } from '@forecourt/core/testing.js';
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { mountHandoff, sendPlace, setFragment } from '../test/fixture.ts';
import {
  BOOKING,
  enter,
  type HandoffStateName,
  handoffStates,
  makeHandoffState,
  PLACE,
  press,
  STATES_NOW,
  sees,
  textOf,
} from './testing/index.ts';

const part = (element: Element, name: string): HTMLElement | null =>
  element.shadowRoot?.querySelector<HTMLElement>(`[part~="${name}"]`) ?? null;

describe('forecourt-handoff', () => {
  afterEach(() => document.body.replaceChildren());

  for (const name of Object.keys(handoffStates) as HandoffStateName[]) {
    it(`is accessible: ${name}`, async () => {
      const { element, arrive } = makeHandoffState(name, { lang: 'en' });
      document.body.append(element);
      await arrive();
      await expect(element).to.be.accessible();
    });
  }

  it('shows nothing of its own, takes no room and leaves the page inside its look, until something is offered', async () => {
    const { element, widget } = await mountHandoff();
    document.body.style.font = 'italic 21px serif';
    expect(textOf(element)).to.equal('');
    expect(part(element, 'base')?.getBoundingClientRect().height).to.equal(0);
    expect(getComputedStyle(widget).font).to.equal(getComputedStyle(document.body).font);
    document.body.removeAttribute('style');
  });

  it('is not there for widgets when it has no back end', async () => {
    const { widget } = await mountHandoff({ api: undefined as never });
    expect(widget.handoff).to.equal(undefined);
  });
});

describe('forecourt-handoff offers', () => {
  afterEach(() => document.body.replaceChildren());

  it('what a widget hands to it: a code to scan and to type, and until when it holds, without a count-down', async () => {
    const { element, widget, environment, events } = await mountHandoff();
    widget.offer(BOOKING);
    await sees(element, 'Valid until 5:50 PM');
    expect(part(element, 'code')?.textContent).to.match(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/);
    expect(part(element, 'qr')).to.not.equal(null);
    expect(textOf(element)).to.include('example.com/continue');
    const text = textOf(element);
    environment.clock.increment(60_000);
    await element.updateComplete;
    expect(textOf(element)).to.equal(text);
    expect(events).to.deep.equal([['forecourt-handoff-offered', {}]]);
  });

  it('with the focus on what is offered, and back where it was when it is closed', async () => {
    const { element, widget } = await mountHandoff();
    for (const close of [() => press(element, 'Close'), () => sendKeys({ press: 'Escape' })]) {
      widget.button.focus();
      widget.offer(BOOKING);
      await until(() => deepActiveElement()?.textContent === 'Continue on your phone', 'the focus on the title');
      await sees(element, 'Valid until');
      await close();
      await until(() => deepActiveElement() === widget.button, 'the focus back on the button');
      expect(textOf(element)).to.equal('');
    }
  });

  it('says what went wrong and lets the person try again, with the same key', async () => {
    const { element, arrive, api } = makeHandoffState('offerFailed', { lang: 'en' });
    document.body.append(element);
    await arrive();
    await press(element, 'Try again');
    await sees(element, 'Scan this code');
    expect(deepActiveElement()?.localName).to.equal('h2');
    const keys = api.callsTo('createHandoff').map(([, { idempotencyKey }]) => idempotencyKey);
    expect(new Set(keys).size).to.equal(1);
  });

  it('X9 while somebody drives as a short text and a large code, with nothing to scan or to type', async () => {
    const { element, widget } = await mountHandoff({ restrictions: FULLY_RESTRICTED, receive: true });
    widget.offer(BOOKING);
    await sees(element, 'Enter this code at example.com/continue');
    expect(element.shadowRoot?.querySelector('svg, input')).to.equal(null);
    expect(Number.parseFloat(getComputedStyle(part(element, 'code') as Element).fontSize)).to.be.at.least(48);
    for (const paragraph of element.shadowRoot?.querySelectorAll('p, h2') ?? []) {
      expect(paragraph.textContent?.trim().length).to.be.at.most(120);
    }
    element.restrictions = {};
    await sees(element, 'Scan this code');
    expect(part(element, 'qr')).to.not.equal(null);
  });

  it('an address whose code would reach a server is not used, and the host is told', async () => {
    const [said, { warn }] = [[] as string[], console];
    console.warn = (text: string) => said.push(text);
    const { element, widget } = await mountHandoff({ continueUrl: 'https://example.com/continue?code={code}' });
    console.warn = warn;
    widget.offer(BOOKING);
    await sees(element, 'Enter this code on our website');
    expect(part(element, 'qr')).to.equal(null);
    expect(said.filter((text) => text.includes('continue-url'))).to.have.length(1);
  });
});

describe('forecourt-handoff receives', () => {
  afterEach(() => {
    document.body.replaceChildren();
    setFragment(location.pathname + location.search);
  });

  const leave = async () => {
    const api = createMemoryHandoffApi({ now: STATES_NOW });
    const { code } = await api.createHandoff(BOOKING, { idempotencyKey: 'key-of-the-car' });
    return { api, code };
  };

  it('what the address has the code of: once, for the widgets inside and the host; the address forgets it', async () => {
    const { api, code } = await leave();
    const entries = history.length;
    setFragment(`#tab=2&handoff=${code}`);
    const { element, widget, events } = await mountHandoff({ receive: true }, api);
    await sees(element, 'Your choices are here');
    expect(location.hash).to.equal('#tab=2');
    expect(history.state).to.deep.equal({ own: 1 });
    expect(history.length).to.equal(entries);
    expect(widget.handoff?.received).to.deep.equal(BOOKING);
    expect(events).to.deep.equal([['forecourt-handoff-received', { record: BOOKING }]]);
    await element.updateComplete;
    expect(api.callsTo('redeemHandoff')).to.have.length(1);
  });

  it('an address that comes while the page is open', async () => {
    const { api, code } = await leave();
    const { element } = await mountHandoff({ receive: true }, api);
    location.hash = `handoff=${code}`;
    await sees(element, 'Your choices are here');
    expect(location.hash).to.equal('');
  });

  it('nothing where it is not said that it does: the address stays', async () => {
    const { api, code } = await leave();
    setFragment(`#handoff=${code}`);
    const { element } = await mountHandoff({}, api);
    await element.updateComplete;
    expect([location.hash, textOf(element), api.callsTo('redeemHandoff').length]).to.deep.equal([
      `#handoff=${code}`,
      '',
      0,
    ]);
  });

  it('a code that is typed by hand, however it is written', async () => {
    const { api, code } = await leave();
    const { element, widget } = await mountHandoff({ receive: true }, api);
    await enter(element, ` ${code.slice(0, 4)} ${code.slice(4)} `.toLowerCase());
    await until(() => widget.handoff?.received, 'the record');
    expect(element.shadowRoot?.querySelector('input')).to.equal(null);
  });

  it('waits for its back end with the code of the address, and asks for it then', async () => {
    const { api, code } = await leave();
    setFragment(`#handoff=${code}`);
    const { element } = await mountHandoff({ receive: true, api: undefined as never });
    expect(location.hash).to.equal(`#handoff=${code}`);
    element.api = api;
    await sees(element, 'Your choices are here');
  });

  for (const [name, text] of [
    ['used', 'This code was used already'],
    ['codeExpired', 'This code has expired'],
    ['unknownCode', 'There is no such code'],
  ] as const) {
    it(`says why a code is of no use (${name}), offers no retry, and takes another one`, async () => {
      const { element, api, arrive } = makeHandoffState(name, { lang: 'en' });
      document.body.append(element);
      await arrive();
      expect(textOf(element)).to.include(text);
      expect(textOf(element)).to.not.include('Try again');
      const { code } = await api.createHandoff(BOOKING, { idempotencyKey: 'key-of-another-one' });
      await enter(element, code);
      await sees(element, 'Your choices are here');
    });
  }

  it('says that there is no connection, and tries again with the same code and key', async () => {
    const { element, arrive, api } = makeHandoffState('receiveFailed', { lang: 'en' });
    document.body.append(element);
    await arrive();
    expect(element.shadowRoot?.querySelector('input')).to.equal(null);
    await press(element, 'Try again');
    await sees(element, 'There is no such code');
    const calls = api.callsTo('redeemHandoff').map(([code, { idempotencyKey }]) => [code, idempotencyKey]);
    expect(calls[1]).to.deep.equal(calls[0]);
  });
});

describe('forecourt-handoff sends', () => {
  afterEach(() => {
    document.body.replaceChildren();
    setFragment(location.pathname + location.search);
  });

  const pairing = async () => {
    const api = createMemoryHandoffApi({ now: STATES_NOW });
    const inbox = await api.openInbox({ idempotencyKey: 'key-of-the-car' });
    setFragment(`#car=${inbox.code}`);
    return { api, inbox };
  };

  it('a dealer of a finder inside to the car that the page is paired with', async () => {
    const { api, inbox } = await pairing();
    const { element, events } = await mountHandoff({ receive: true }, api);
    await sees(element, 'Your car is connected');
    expect([element.isPaired, location.hash]).to.deep.equal([true, '']);
    sendPlace(element);
    await sees(element, 'Sent to your car: Autohaus Nordstern');
    const [code, record] = api.callsTo('sendToCar')[0] ?? [];
    expect([code, record]).to.deep.equal([inbox.code, PLACE]);
    expect(events.map(([name]) => name)).to.deep.equal(['forecourt-handoff-paired', 'forecourt-handoff-sent']);
  });

  it('from the next page too, until its time is over; nothing else is kept', async () => {
    const { api, inbox } = await pairing();
    const storage = memoryStorage();
    const environment = testEnvironment(STATES_NOW, { storage });
    const { element } = await mountHandoff({ receive: true }, api, environment);
    await sees(element, 'Your car is connected');
    sendPlace(element);
    await sees(element, 'Sent to your car');
    expect([...storage.entries.keys()]).to.deep.equal(['forecourt.handoff.car']);
    const kept = JSON.parse([...storage.entries.values()][0] ?? '') as { data: unknown };
    expect(kept.data).to.equal(inbox.code);

    const next = await mountHandoff({ receive: true }, api, testEnvironment(STATES_NOW, { storage }));
    await sees(next.element, 'Your car is connected');
    const later = testEnvironment('2026-11-25T04:35:00Z', { storage });
    const last = await mountHandoff({ receive: true }, api, later);
    await sees(last.element, 'Enter the code');
    expect(last.element.isPaired).to.equal(false);
  });

  it('nothing any more when the person disconnects; the car is forgotten', async () => {
    const { api } = await pairing();
    const { element, environment } = await mountHandoff({ receive: true }, api);
    await sees(element, 'Your car is connected');
    await press(element, 'Disconnect');
    expect([element.isPaired, environment.storage.entries.size]).to.deep.equal([false, 0]);
    sendPlace(element);
    expect(api.callsTo('sendToCar')).to.deep.equal([]);
  });

  it('again after a failure, and says when the car has ended it', async () => {
    const { api, inbox } = await pairing();
    const { element } = makeHandoffState('sendFailed', { lang: 'en', api });
    document.body.append(element);
    await sees(element, 'Your car is connected');
    await api.closeInbox(inbox);
    sendPlace(element);
    await sees(element, 'Your car is not connected any more');
    expect(element.isPaired).to.equal(false);
  });

  it('no position: what is sent is the place, and an address has the code alone', async () => {
    const { api } = await pairing();
    const { element, environment } = await mountHandoff({ receive: true }, api);
    await sees(element, 'Your car is connected');
    sendPlace(element);
    await sees(element, 'Sent to your car');
    for (const text of ['48.182', 'Nordstern', 'munich-north']) {
      expect(location.href).to.not.include(text);
      expect([...environment.storage.entries.values()].join()).to.not.include(text);
    }
  });
});
