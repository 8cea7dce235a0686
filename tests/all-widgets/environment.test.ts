import { memoryStorage, until } from '@forecourt/core/testing.js';
import { expect } from '@open-wc/testing';
import { states, widgets } from './widgets.ts';

const aTask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
const textOf = (element: Element): string => (element.shadowRoot?.textContent ?? '').replace(/\s+/g, ' ');

/** Notes each use of the machine's own clock, dice and network; short timers are those of the tests. */
function spy(): { uses: string[]; end: () => void } {
  const uses: string[] = [];
  const undo: (() => void)[] = [];
  const watch = (target: object, name: string, isUse: (args: unknown[]) => boolean = () => true): void => {
    const real = (target as Record<string, (...args: unknown[]) => unknown>)[name] as (...args: unknown[]) => unknown;
    (target as Record<string, unknown>)[name] = function (this: unknown, ...args: unknown[]) {
      if (isUse(args)) uses.push(name);
      return real.apply(this, args);
    };
    undo.push(() => ((target as Record<string, unknown>)[name] = real));
  };
  watch(window, 'setTimeout', ([, delay]) => Number(delay) > 20);
  watch(window, 'setInterval');
  watch(window, 'fetch');
  watch(XMLHttpRequest.prototype, 'send');
  watch(navigator, 'sendBeacon');
  // xstate notes when a delay was asked for; the delay itself goes by the given clock
  watch(Date, 'now', () => !new Error().stack?.includes('xstate'));
  watch(Math, 'random');
  watch(crypto, 'getRandomValues');
  watch(Storage.prototype, 'getItem');
  watch(Storage.prototype, 'setItem');
  const RealDate = Date;
  window.Date = new Proxy(RealDate, {
    construct: (target, args: [], newTarget) => {
      if (!args.length) uses.push('new Date()');
      return Reflect.construct(target, args, newTarget) as Date;
    },
  });
  undo.push(() => (window.Date = RealDate));
  return { uses, end: () => undo.forEach((each) => each()) };
}

describe('all widgets and their environment', () => {
  afterEach(() => document.body.replaceChildren());

  for (const [name, mount, { kept, lasting }] of states) {
    it(`X15 X16 ${name}: uses no clock, dice, storage or network but what it is given`, async () => {
      const { uses, end } = spy();
      try {
        await mount();
      } finally {
        end();
      }
      expect(uses).to.deep.equal([]);
    });

    it(`X11 ${name}: each call of the port can be aborted`, async () => {
      const { calls } = await mount();
      for (const { method, args } of calls) {
        if (lasting.includes(method)) continue;
        const { signal } = args[args.length - 1] as { signal?: AbortSignal };
        expect(signal, method).to.be.instanceOf(AbortSignal);
      }
    });

    if (kept.some((state) => name.endsWith(state))) continue;
    it(`X13 ${name}: is the same where storage throws`, async () => {
      const refuse = (): never => {
        throw new DOMException('no', 'SecurityError');
      };
      const storage = { getItem: refuse, setItem: refuse, removeItem: refuse };
      const { element } = await mount({ storage });
      const { element: other } = await mount();
      // what is still on its way in one of them comes
      await until(() => textOf(element) === textOf(other)).catch(() => undefined);
      expect(textOf(element)).to.equal(textOf(other));
    });
  }

  for (const [name, mount] of states) {
    it(`X13 ${name}: keeps nothing personal, and only under our name`, async () => {
      const storage = memoryStorage();
      const { personal } = await mount({ storage });
      for (const [key, value] of storage.entries) {
        expect(key).to.match(/^forecourt\./);
        for (const text of personal) expect(value).to.not.include(text);
      }
    });
  }

  for (const { tag, states: own, busy, done } of widgets) {
    it(`X13 ${tag}: keeps nothing when it is done`, async () => {
      const storage = memoryStorage();
      await own[done]?.({ storage });
      expect([...storage.entries]).to.deep.equal([]);
    });

    it(`X11 ${tag}: a removal aborts what is on its way`, async () => {
      const mounted = await own[busy]?.();
      const last = mounted?.calls[mounted.calls.length - 1]?.args.slice(-1)[0] as { signal: AbortSignal };
      expect(last.signal.aborted).to.equal(false);
      mounted?.element.remove();
      await aTask();
      expect(last.signal.aborted).to.equal(true);
    });
  }
});
