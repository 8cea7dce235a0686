import { ProviderElement, STRICT_DRIVING } from '@forecourt/core';
import { eventsOf, until } from '@forecourt/core/testing.js';
import { expect } from '@open-wc/testing';
import { CarProbe, inCar } from '../test/page.ts';
import { toFlags } from './driving/restriction-flags.ts';
import { VehicleElement } from './vehicle.element.ts';

customElements.define('car-page', ProviderElement);

const CHANGED = 'forecourt-vehicle-restrictions-changed';
const LINK = 'forecourt-vehicle-link-changed';

describe('<forecourt-vehicle> and what a driver may be asked', () => {
  afterEach(() => document.body.replaceChildren());

  it('X9 forbids everything in the very first render of a widget inside', async () => {
    const { probe } = await inCar();
    expect(probe.rendered).to.deep.equal([511]);
    expect(probe.told.display).to.equal('car');
    expect(probe.told.restrictions.maxItems).to.equal(3);
  });

  it('X9 forbids everything where it is defined after the widgets inside', async () => {
    const vehicle = document.createElement('forecourt-vehicle') as VehicleElement;
    const shadow = vehicle.appendChild(document.createElement('div')).attachShadow({ mode: 'open' });
    const probes = [vehicle, shadow].map((place) => place.appendChild(document.createElement('car-probe') as CarProbe));
    // what is set on a widget does not loosen what its car did not say yet
    for (const probe of probes) Object.assign(probe, { restrictions: {}, environment: { restrictions: {} } });
    document.body.append(vehicle);
    await Promise.all(probes.map((probe) => probe.updateComplete));
    for (const probe of probes) expect(probe.rendered).to.deep.equal([511]);
    await import('./register.ts');
    await vehicle.updateComplete;
    await Promise.all(probes.map((probe) => probe.updateComplete));
    for (const probe of probes) expect([...new Set(probe.rendered)]).to.deep.equal([511]);
    vehicle.profile = 'none';
    await until(() => probes.every((probe) => probe.shown === 0), 'what the element says');
  });

  it('forbids nothing while it is parked, and what the profile says while it is not', async () => {
    const { vehicle, probe, host, park } = await inCar();
    await park();
    expect(probe.shown).to.equal(0);
    expect(vehicle.drivingState).to.equal('parked');
    host.set('speed', 30);
    await probe.updateComplete;
    expect(probe.shown).to.equal(255);
    expect(vehicle.restrictions.maxItems).to.equal(6);
    expect(vehicle.drivingState).to.equal('moving');
  });

  it('X9 tightens in the frame of the signal: the widget has rendered before the next one', async () => {
    const { probe, host, park } = await inCar();
    await park();
    // what is drawn before the next task is in the next frame; a tab in the background has no frames
    let tasks = 0;
    const task = new Promise<void>((resolve) => {
      setTimeout(() => {
        tasks += 1;
        resolve();
      });
    });
    host.set('speed', 9);
    await probe.updateComplete;
    expect([probe.shown, tasks]).to.deep.equal([255, 0]);
    await task;
  });

  it('X9 tightens within 100 milliseconds of the signal, through provider and shadow root', async () => {
    const { vehicle, host, park } = await inCar();
    const page = vehicle.appendChild(document.createElement('car-page'));
    const shadow = page.appendChild(document.createElement('div')).attachShadow({ mode: 'open' });
    const probe = shadow.appendChild(document.createElement('car-probe') as CarProbe);
    await park();
    await probe.updateComplete;
    expect(probe.shown).to.equal(0);
    const start = performance.now();
    host.set('speed', 9);
    while (probe.shown !== 255 && performance.now() - start < 1000) await Promise.resolve();
    expect(probe.shown).to.equal(255);
    expect(performance.now() - start).to.be.lessThan(100);
  });

  it('tells each change once, and leaves the widgets alone in between', async () => {
    const { vehicle, probe, host, clock, park } = await inCar();
    const events = eventsOf(vehicle, CHANGED);
    await park();
    for (let i = 0; i < 10; i += 1) {
      host.set('speed', 30 + i);
      clock.increment(500);
    }
    await probe.updateComplete;
    expect(events.map(([, detail]) => toFlags((detail as { restrictions: object }).restrictions))).to.deep.equal([
      0, 255,
    ]);
    expect(probe.rendered.length).to.be.lessThan(5);
  });

  it('restricts as the platform does, and allows as it does only where it is trusted', async () => {
    const drive = async (trusted: boolean): Promise<number | undefined> => {
      const { probe, host, clock } = await inCar({ set: { trusted } });
      host.restrict({ flags: 16 });
      clock.increment(1500);
      await probe.updateComplete;
      return probe.shown;
    };
    expect(await drive(false)).to.equal(511);
    expect(await drive(true)).to.equal(16);
  });

  it('takes profile and trust from its attributes, before it renders', async () => {
    const around = document.body.appendChild(document.createElement('div'));
    around.innerHTML = '<car-test profile="none" trusted><car-probe></car-probe></car-test>';
    const probe = around.querySelector('car-probe') as CarProbe;
    await probe.updateComplete;
    expect(probe.rendered).to.deep.equal([0]);
    expect(probe.told.display).to.equal('page');
    expect((around.firstElementChild as VehicleElement).trusted).to.equal(true);
  });

  it('takes a profile that is none for strict, and warns once', async () => {
    const { warn } = console;
    const said: string[] = [];
    console.warn = (text: string) => said.push(text);
    try {
      const set = { profile: 'loose', theme: 'sepia', driverSide: 'back', share: ['vni'] } as never;
      const { probe } = await inCar({ set });
      await inCar({ set });
      expect(probe.shown).to.equal(511);
    } finally {
      console.warn = warn;
    }
    expect(said).to.have.length(4);
    expect(said[0]).to.match(/^<car-test> profile is one of none, strict/);
  });

  it('nothing inside loosens it: neither a widget’s own restrictions nor a provider', async () => {
    const { vehicle, probe, host } = await inCar();
    const page = vehicle.appendChild(document.createElement('car-page') as ProviderElement);
    page.environment = { restrictions: {}, display: 'page' };
    const inner = page.appendChild(document.createElement('car-probe') as CarProbe);
    for (const each of [probe, inner]) {
      each.restrictions = {};
      each.environment = { restrictions: { noKeyboard: false }, display: 'page' };
    }
    host.set('speed', 50);
    await Promise.all([probe.updateComplete, inner.updateComplete]);
    await inner.updateComplete;
    expect([probe.shown, inner.shown]).to.deep.equal([511, 511]);
    expect(inner.told.display).to.equal('car');
  });

  it('what is inside may be stricter than the car', async () => {
    const { probe, park } = await inCar();
    await park();
    probe.restrictions = STRICT_DRIVING;
    await probe.updateComplete;
    expect(probe.shown).to.equal(255);
  });

  it('neither the address of the page nor an event on it loosens anything', async () => {
    const before = location.href;
    history.replaceState(null, '', '?profile=none&trusted=true&restrictions=0#profile=none');
    try {
      const { vehicle, probe } = await inCar();
      for (const type of [CHANGED, LINK, 'message', 'forecourt-vehicle-signal']) {
        const detail = { restrictions: {}, isUp: true, flags: 0, profile: 'none' };
        for (const target of [vehicle, probe, document, window]) {
          target.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
        }
      }
      window.postMessage({ type: 'restrictions', flags: 0 }, '*');
      await new Promise((resolve) => setTimeout(resolve, 20));
      expect(probe.shown).to.equal(511);
      expect(toFlags(vehicle.restrictions)).to.equal(511);
    } finally {
      history.replaceState(null, '', before);
    }
  });

  it('merges what it says over the environment around it, the stricter of both', async () => {
    const page = document.body.appendChild(document.createElement('car-page') as ProviderElement);
    page.environment = { now: () => 7, restrictions: { noVideo: true } };
    const { probe, park } = await inCar({ parent: page });
    await park();
    expect(probe.told.now()).to.equal(7);
    expect(probe.told.restrictions).to.deep.equal({ noVideo: true });
    page.environment = { now: () => 8 };
    await page.updateComplete;
    await probe.updateComplete;
    expect(probe.told.now()).to.equal(8);
    expect(probe.told.restrictions).to.deep.equal({});
  });

  it('a car that is taken out and put back has to say everything again', async () => {
    const { vehicle, probe, host, clock, park } = await inCar();
    await park();
    const events = eventsOf(vehicle, CHANGED);
    vehicle.remove();
    host.set('selectedGear', 127);
    expect(clock.waiting.size).to.equal(0);
    document.body.append(vehicle);
    await probe.updateComplete;
    expect(probe.shown).to.equal(511);
    expect(events).to.have.length(1);
    await park();
    expect(probe.shown).to.equal(0);
  });

  it('another car has to say everything anew, and its line is another', async () => {
    const { vehicle, probe, park } = await inCar();
    const links = eventsOf(vehicle, LINK);
    await park();
    vehicle.host = undefined;
    await vehicle.updateComplete;
    await probe.updateComplete;
    expect(probe.shown).to.equal(511);
    expect(links.map(([, detail]) => detail)).to.deep.equal([{ isUp: false }]);
  });

  it('a host that throws leaves everything forbidden, and is told', async () => {
    const { host } = await inCar();
    const broken = {
      ...host,
      subscribe: () => {
        throw new Error('broken');
      },
    };
    const failed: unknown[] = [];
    const listen = (event: Event): void => void failed.push((event as CustomEvent).detail);
    document.addEventListener('forecourt-vehicle-failed', listen);
    const { probe } = await inCar({ set: { host: broken } });
    document.removeEventListener('forecourt-vehicle-failed', listen);
    expect(failed).to.deep.equal([{ code: 'host-failed' }]);
    expect(probe.shown).to.equal(511);
  });

  it('X9 a host that throws when it is asked for more is believed no longer', async () => {
    const { vehicle, probe, host, park } = await inCar();
    await park();
    expect(probe.shown).to.equal(0);
    host.subscribe = () => {
      throw new Error('broken');
    };
    vehicle.share = ['vin'];
    await vehicle.updateComplete;
    await probe.updateComplete;
    expect(probe.shown).to.equal(511);
  });

  it('an address of a VISS server that may not be used is refused', async () => {
    const failed: unknown[] = [];
    const listen = (event: Event): void => void failed.push((event as CustomEvent).detail);
    document.addEventListener('forecourt-vehicle-failed', listen);
    await inCar({ set: { host: undefined, viss: 'ws://car.example:8090', allowInsecure: true } });
    await until(() => failed.length, 'the refusal');
    document.removeEventListener('forecourt-vehicle-failed', listen);
    expect(failed).to.deep.equal([{ code: 'viss-refused' }]);
  });
});
