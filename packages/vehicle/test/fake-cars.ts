/** Cars behind each kind of host, which a test steers. */
import { SimulatedClock } from 'xstate';
import { createAndroidHost, type MessageBridge } from '../src/hosts/android-host.ts';
import { createManualHost } from '../src/hosts/manual-host.ts';
import { createQtHost, type QtSignal, type QtVehicle } from '../src/hosts/qt-host.ts';
import type { Destination, HostRestrictions, VehicleHost } from '../src/hosts/vehicle-host.ts';
import type { SignalName } from '../src/signals/signals.ts';

/** A host, and the car behind it. */
export interface FakeCar {
  host: VehicleHost;
  clock: SimulatedClock;
  /** What navigation and telephone were asked for. */
  asked: unknown[];
  /** The car says a value, as it comes over the wire. */
  say(name: SignalName, raw: unknown): void;
  restrict(said: HostRestrictions): void;
  link(isUp: boolean): void;
}

/** A car whose page feeds the host by hand. */
export function manualCar(): FakeCar {
  const clock = new SimulatedClock();
  const asked: unknown[] = [];
  const host = createManualHost({
    now: () => clock.now(),
    setDestination: async (destination) => void asked.push(destination),
    call: async (phone) => void asked.push(phone),
  });
  return {
    host,
    clock,
    asked,
    say: (name, raw) => host.set(name, raw as never),
    restrict: host.restrict,
    link: host.setLink,
  };
}

/** An app with a bridge, as the protocol has it. */
export interface FakeApp extends MessageBridge {
  /** What the page said, the newest last. */
  readonly heard: Record<string, unknown>[];
  /** Says something to the page; an object is sent as JSON. */
  send(message: unknown): void;
  /** Whether a page listens. */
  readonly isHeard: boolean;
}

/** An app that does nothing by itself but what `answer` does. */
export function fakeApp(answer: (message: Record<string, unknown>, app: FakeApp) => void = () => {}): FakeApp {
  const listeners = new Set<(event: { data: unknown }) => void>();
  const app: FakeApp = {
    heard: [],
    send(message) {
      const data = typeof message === 'string' ? message : JSON.stringify(message);
      for (const listener of [...listeners]) listener({ data });
    },
    get isHeard() {
      return listeners.size > 0;
    },
    postMessage(text) {
      const message = JSON.parse(text) as Record<string, unknown>;
      app.heard.push(message);
      answer(message, app);
    },
    addEventListener: (_type, listener) => void listeners.add(listener),
    removeEventListener: (_type, listener) => void listeners.delete(listener),
  };
  return app;
}

/** A car behind an Android app. */
export function androidCar(): FakeCar {
  const clock = new SimulatedClock();
  const values = new Map<string, unknown>();
  const topics = new Set<string>();
  const asked: unknown[] = [];
  let said: HostRestrictions | undefined;
  let isUp = true;
  const tell = (topic: string): void => {
    if (!isUp || !topics.has(topic)) return;
    if (topic === 'restrictions') {
      if (said) app.send({ ...said, type: 'restrictions' });
    } else if (values.has(topic)) app.send({ type: 'signal', name: topic, value: values.get(topic) });
  };
  const begin = (topic: string): void => {
    topics.add(topic);
    tell(topic);
  };
  const app = fakeApp(({ type, id, name, topics: named, destination, phone }) => {
    const all = (named ?? []) as string[];
    if (type === 'hello') app.send({ type: 'hello', version: 1, can: ['set-destination', 'call'] });
    if (type === 'get') app.send({ type: 'value', id, value: values.get(name as string) ?? null });
    if (type === 'subscribe') all.forEach(begin);
    if (type === 'unsubscribe') for (const topic of all) topics.delete(topic);
    if (type !== 'set-destination' && type !== 'call') return;
    asked.push(destination ?? phone);
    app.send({ type: 'done', id });
  });
  return {
    host: createAndroidHost(app, { clock }),
    clock,
    asked,
    say(name, raw) {
      values.set(name, raw);
      tell(name);
    },
    restrict(restrictions) {
      said = restrictions;
      tell('restrictions');
    },
    link(up) {
      isUp = up;
      app.send({ type: 'link', isUp });
    },
  };
}

/** A signal of Qt. */
export function qtSignal<Args extends readonly unknown[]>(): QtSignal<Args> & {
  emit: (...args: Args) => void;
  readonly isHeard: boolean;
} {
  const listeners = new Set<(...args: Args) => void>();
  return {
    connect: (listener) => void listeners.add(listener),
    disconnect: (listener) => void listeners.delete(listener),
    emit: (...args) => [...listeners].forEach((listener) => listener(...args)),
    get isHeard() {
      return listeners.size > 0;
    },
  };
}

/** A car behind a Qt application. */
export function qtCar(): FakeCar {
  const clock = new SimulatedClock();
  const values = new Map<string, unknown>();
  const topics = new Set<string>();
  const asked: unknown[] = [];
  let said: HostRestrictions | undefined;
  let isUp = true;
  const signalChanged = qtSignal<[string, unknown]>();
  const restrictionsChanged = qtSignal<[unknown]>();
  const linkChanged = qtSignal<[boolean]>();
  const tell = (topic: string): void => {
    if (!isUp || !topics.has(topic)) return;
    if (topic === 'restrictions') {
      if (said) restrictionsChanged.emit(said);
    } else if (values.has(topic)) signalChanged.emit(topic, values.get(topic));
  };
  const begin = (topic: string): void => {
    topics.add(topic);
    tell(topic);
  };
  const take = (request: Destination | string, done: (code: unknown) => void): void => {
    asked.push(request);
    done('');
  };
  const vehicle: QtVehicle = {
    subscribe: (all) => all.forEach(begin),
    unsubscribe: (all) => all.forEach((topic) => topics.delete(topic)),
    get: (name, done) => done(values.get(name) ?? null),
    setDestination: take,
    call: take,
    signalChanged,
    restrictionsChanged,
    linkChanged,
  };
  return {
    host: createQtHost({ objects: { vehicle } }, { clock }),
    clock,
    asked,
    say(name, raw) {
      values.set(name, raw);
      tell(name);
    },
    restrict(restrictions) {
      said = restrictions;
      tell('restrictions');
    },
    link(up) {
      isUp = up;
      linkChanged.emit(up);
    },
  };
}

/** All of them. */
export const fakeCars = { manual: manualCar, android: androidCar, qt: qtCar };
