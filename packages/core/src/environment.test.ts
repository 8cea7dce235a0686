import { expect } from '@open-wc/testing';
import { browserEnvironment } from './environment.ts';

/** Runs with a property of a global replaced. */
function having(target: object, name: string, descriptor: PropertyDescriptor, work: () => void): void {
  const own = Object.getOwnPropertyDescriptor(target, name);
  Object.defineProperty(target, name, { ...descriptor, configurable: true });
  try {
    work();
  } finally {
    if (own) Object.defineProperty(target, name, own);
    else Reflect.deleteProperty(target, name);
  }
}

describe('browserEnvironment', () => {
  it('X10 makes version 4 UUIDs without crypto.randomUUID', () => {
    having(crypto, 'randomUUID', { value: undefined }, () => {
      const { randomId } = browserEnvironment();
      const ids = new Set(Array.from({ length: 1000 }, randomId));
      expect(ids.size).to.equal(1000);
      for (const id of ids)
        expect(id).to.match(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    });
  });

  it('X13 has no storage where reading it throws', () => {
    const get = (): never => {
      throw new DOMException('sandboxed', 'SecurityError');
    };
    having(window, 'sessionStorage', { get }, () => expect(browserEnvironment().storage).to.equal(undefined));
  });

  it('says the time, the visitor’s offset east of UTC, and no restriction', () => {
    const { now, offsetMinutes, restrictions, storage } = browserEnvironment();
    expect(now()).to.be.closeTo(Date.now(), 100);
    const moment = new Date('2026-07-01T12:00:00Z');
    expect(offsetMinutes(moment)).to.equal(-moment.getTimezoneOffset());
    expect(restrictions).to.deep.equal({});
    expect(storage).to.equal(window.sessionStorage);
  });
});
