import { eventsOf } from '@forecourt/core/testing.js';
import { expect } from '@open-wc/testing';
import { inCar } from '../test/page.ts';
import { toFlags } from './driving/restriction-flags.ts';

/** Runs with a property of a target replaced. */
async function having(target: object, name: string, get: () => unknown, work: () => Promise<void>): Promise<void> {
  const own = Object.getOwnPropertyDescriptor(target, name);
  Object.defineProperty(target, name, { get, configurable: true });
  try {
    await work();
  } finally {
    if (own) Object.defineProperty(target, name, own);
    else Reflect.deleteProperty(target, name);
  }
}

const seen = (work: () => unknown): Promise<void> =>
  having(
    document,
    'visibilityState',
    () => 'visible',
    async () => void work(),
  );

describe('<forecourt-vehicle> and bad luck, which always restricts more', () => {
  afterEach(() => document.body.replaceChildren());

  it('X9 a line that is lost in the middle of a drive', async () => {
    const { vehicle, probe, host, clock, park } = await inCar();
    const links = eventsOf(vehicle, 'forecourt-vehicle-link-changed');
    await park();
    host.setLink(false);
    await probe.updateComplete;
    expect(probe.shown).to.equal(0);
    clock.increment(2001);
    await probe.updateComplete;
    expect(probe.shown).to.equal(511);
    host.setLink(true);
    await probe.updateComplete;
    expect(probe.shown).to.equal(511);
    clock.increment(1500);
    await probe.updateComplete;
    expect(probe.shown).to.equal(0);
    expect(links.map(([, detail]) => detail)).to.deep.equal([{ isUp: false }, { isUp: true }]);
  });

  for (const value of ['fast', '', Number.NaN, Number.POSITIVE_INFINITY, 1e9, [], null, undefined]) {
    it(`X9 a speed that is ${typeof value === 'number' ? value : JSON.stringify(value)}`, async () => {
      const { probe, host, clock } = await inCar();
      host.set('selectedGear', 127);
      host.set('speed', 50);
      clock.increment(1500);
      host.set('speed', value as never);
      clock.increment(1500);
      await probe.updateComplete;
      expect(probe.shown).to.equal(511);
    });
  }

  it('X9 a wall clock that jumps: nothing changes', async () => {
    const { probe, host, clock, park } = await inCar();
    await park();
    const { now } = Date;
    try {
      for (const moment of [0, 4e12]) {
        Date.now = () => moment;
        host.set('speed', 0);
        clock.increment(1999);
        await probe.updateComplete;
        expect(probe.shown).to.equal(0);
      }
    } finally {
      Date.now = now;
    }
    clock.increment(2);
    await probe.updateComplete;
    expect(probe.shown).to.equal(511);
  });

  for (const [name, resume] of [
    ['seen again', () => document.dispatchEvent(new Event('visibilitychange'))],
    [
      'taken from the back-forward cache',
      () => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })),
    ],
    ['thawed', () => document.dispatchEvent(new Event('resume'))],
  ] as const) {
    it(`X9 a page that is ${name} after an hour, while the car was driven off`, async () => {
      const { vehicle, probe, host, clock, park } = await inCar();
      await park();
      // the page slept: it heard of nothing, and no timer of it ran
      const events = eventsOf(vehicle, 'forecourt-vehicle-restrictions-changed');
      await seen(resume);
      await probe.updateComplete;
      expect(probe.shown).to.equal(511);
      expect(events).to.have.length(1);
      // what the car says by now was read again
      clock.increment(1500);
      await probe.updateComplete;
      expect(probe.shown).to.equal(0);
      host.set('selectedGear', 127);
      await seen(resume);
      clock.increment(60_000);
      await probe.updateComplete;
      expect(probe.shown).to.equal(511);
    });
  }

  it('a page that is shown for the first time, or hidden, is not resumed', async () => {
    const { probe, park } = await inCar();
    await park();
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: false }));
    await having(
      document,
      'visibilityState',
      () => 'hidden',
      async () => {
        document.dispatchEvent(new Event('visibilitychange'));
      },
    );
    await probe.updateComplete;
    expect(probe.shown).to.equal(0);
  });

  for (const language of ['C', 'en-US@posix', '', 'x']) {
    it(`X10 a browser whose language is ${language || 'empty'}`, async () => {
      await having(
        navigator,
        'language',
        () => language,
        async () => {
          const { probe, park } = await inCar();
          expect(probe.shown).to.equal(511);
          await park();
          expect(probe.shown).to.equal(0);
          expect(() => new Intl.NumberFormat(probe.locale)).not.to.throw();
        },
      );
    });
  }

  it('X13 a storage that throws', async () => {
    const blocked = (): never => {
      throw new DOMException('blocked', 'SecurityError');
    };
    await having(window, 'localStorage', blocked, () =>
      having(window, 'sessionStorage', blocked, async () => {
        const { probe, park } = await inCar();
        expect(probe.shown).to.equal(511);
        await park();
        expect(probe.shown).to.equal(0);
      }),
    );
  });

  it('X13 no VIN, plate or place is in a storage, an address, an event or a log', async () => {
    const personal = { vin: 'WVWZZZ1JZXW000001', licensePlate: 'M-AB 1234', latitude: 48.137154, longitude: 11.576124 };
    const said: unknown[] = [];
    const undo: (() => void)[] = [];
    for (const level of ['log', 'info', 'warn', 'error', 'debug'] as const) {
      const real = console[level];
      console[level] = (...args: unknown[]) => said.push(args);
      undo.push(() => (console[level] = real));
    }
    const { setItem } = Storage.prototype;
    Storage.prototype.setItem = (...args: unknown[]) => void said.push(args);
    undo.push(() => (Storage.prototype.setItem = setItem));
    const { dispatchEvent } = EventTarget.prototype;
    EventTarget.prototype.dispatchEvent = function (event) {
      if (event instanceof CustomEvent) said.push(event.detail);
      return dispatchEvent.call(this, event);
    };
    undo.push(() => (EventTarget.prototype.dispatchEvent = dispatchEvent));
    try {
      const share = ['vin', 'plate', 'model', 'mileage'] as const;
      const { vehicle, probe, host, clock, park } = await inCar({ set: { share } });
      for (const [name, value] of Object.entries(personal)) host.set(name as 'vin', value as string);
      await park();
      host.set('speed', 60);
      host.setLink(false);
      clock.increment(3000);
      await probe.updateComplete;
      expect(probe.facts?.vin).to.equal(personal.vin);
      said.push(vehicle.transitions, location.href, vehicle.outerHTML);
    } finally {
      for (const each of undo) each();
    }
    const text = JSON.stringify(said);
    expect(said.length).to.be.greaterThan(3);
    for (const value of Object.values(personal)) expect(text).not.to.include(String(value));
    expect(text).not.to.match(/speed|"60"/);
  });

  it('the transitions tell states and bits', async () => {
    const { vehicle, host, park } = await inCar();
    await park();
    host.set('speed', 60);
    expect(vehicle.transitions.map(({ cause, state, flags }) => [cause, state, flags])).to.deep.equal([
      ['signal', 'parked', 511],
      ['time', 'parked', 0],
      ['signal', 'moving', 255],
    ]);
    expect(toFlags(vehicle.restrictions)).to.equal(255);
  });
});
