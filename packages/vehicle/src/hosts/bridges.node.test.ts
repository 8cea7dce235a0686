/** What the bridges have of their own: hellos, junk, answers that do not come. */
import assert from 'node:assert/strict';
import { describe, type TestContext, test } from 'node:test';
import { FULLY_RESTRICTED } from '@forecourt/core';
import { SimulatedClock } from 'xstate';
import { drive } from '../../test/drive.ts';
import { fakeApp, qtSignal } from '../../test/fake-cars.ts';
import { listenTo } from '../car-listener.ts';
import { createAndroidHost } from './android-host.ts';
import { createQtHost, type QtVehicle } from './qt-host.ts';

const clock = new SimulatedClock();

/** The warnings of a test, which are not printed. */
function warnings(context: TestContext): unknown[][] {
  const said: unknown[][] = [];
  context.mock.method(console, 'warn', (...args: unknown[]) => void said.push(args));
  return said;
}

const HELLO = { type: 'hello', version: 1 };

describe('the bridge of an Android app', () => {
  test('says hello, and asks for nothing before the app has answered', () => {
    const app = fakeApp();
    const host = createAndroidHost(app, { clock });
    host.subscribe(['speed', 'selectedGear'], () => {});
    host.onRestrictions?.(() => {});
    assert.deepEqual(app.heard, [HELLO]);
    app.send(HELLO);
    assert.deepEqual(app.heard.slice(1), [{ type: 'subscribe', topics: ['speed', 'selectedGear', 'restrictions'] }]);
  });

  test('asks for each topic once, however many listen, and ends it with the last of them', () => {
    const app = fakeApp();
    const host = createAndroidHost(app, { clock });
    app.send(HELLO);
    const ends = [host.subscribe(['speed'], () => {}), host.subscribe(['speed', 'isMoving'], () => {})];
    for (const end of ends) end();
    assert.deepEqual(app.heard.slice(1), [
      { type: 'subscribe', topics: ['speed'] },
      { type: 'subscribe', topics: ['isMoving'] },
      { type: 'unsubscribe', topics: ['speed', 'isMoving'] },
    ]);
  });

  test('asks for everything again when the app says hello again: it was started anew', () => {
    const app = fakeApp();
    const host = createAndroidHost(app, { clock });
    const links: boolean[] = [];
    host.onLink?.((isUp) => links.push(isUp));
    host.subscribe(['speed'], () => {});
    app.send(HELLO);
    app.send(HELLO);
    assert.deepEqual(links, [false, true, false, true]);
    assert.equal(app.heard.filter(({ type }) => type === 'subscribe').length, 2);
  });

  test('believes nothing of what an app said before it was started anew', () => {
    const app = fakeApp();
    const host = createAndroidHost(app, { clock });
    const { engine } = drive('strict', true);
    listenTo({ host, engine, names: [], onValue: () => {}, onLink: () => {} });
    app.send(HELLO);
    app.send({ type: 'signal', name: 'selectedGear', value: 126 });
    assert.equal(engine.state, 'parked');
    app.send(HELLO);
    assert.equal(engine.state, 'unknown');
    app.send({ type: 'restrictions', flags: 0, drivingState: 'parked' });
    assert.equal(engine.state, 'parked');
    app.send(HELLO);
    assert.deepEqual(engine.restrictions, FULLY_RESTRICTED);
    assert.equal(engine.state, 'unknown');
  });

  test('can do what the app says that it can', () => {
    const app = fakeApp();
    const host = createAndroidHost(app, { clock });
    assert.equal(host.call, undefined);
    app.send({ ...HELLO, can: ['call'] });
    assert.equal(typeof host.call, 'function');
    assert.equal(host.setDestination, undefined);
  });

  test('drops junk with one warning that says nothing of it', (context) => {
    const said = warnings(context);
    const app = fakeApp();
    const host = createAndroidHost(app, { clock });
    app.send(HELLO);
    const told: unknown[] = [];
    host.subscribe(['speed', 'vin'], (name, { value }) => told.push([name, value]));
    for (const junk of [
      'no JSON',
      '[]',
      'null',
      '7',
      { type: 'signal', name: 'constructor', value: 1 },
      { type: 'signal', name: '__proto__', value: 1 },
      { type: 'signal', name: 'speed' },
      { type: 'link', isUp: 'yes' },
      { type: 'hello', version: 2 },
      { type: 'value', value: 'WVWZZZ1JZXW000001' },
      { type: 'error', code: 'server' },
      { type: 'eval', code: 'alert(1)' },
      `{"type":"signal","name":"speed","value":1,"more":"${'x'.repeat(70_000)}"}`,
    ]) {
      app.send(junk);
    }
    assert.deepEqual(told, []);
    assert.deepEqual(said, [['A message of the app could not be read.']]);
  });

  test('an answer that does not come, or not in time, is an error', async () => {
    const time = new SimulatedClock();
    const app = fakeApp();
    const host = createAndroidHost(app, { clock: time, timeoutMs: 1000 });
    const late = assert.rejects(host.get('speed'), { code: 'timed-out' });
    time.increment(1000);
    await late;
    app.send({ type: 'value', id: '1', value: 3 });
    const next = host.get('speed');
    app.send({ type: 'value', id: '2', value: 4 });
    assert.equal((await next).value, 4);
  });

  test('a question can be called off, and ends when the host is closed', async () => {
    const host = createAndroidHost(fakeApp(), { clock });
    const control = new AbortController();
    const called = assert.rejects(host.get('vin', { signal: control.signal }), { code: 'aborted' });
    control.abort();
    await called;
    await assert.rejects(host.get('vin', { signal: control.signal }), { code: 'aborted' });
    const open = assert.rejects(host.get('vin'), { code: 'aborted' });
    host.close();
    await open;
    await assert.rejects(host.get('vin'), { code: 'aborted' });
  });

  test('the app’s error codes are ours, and others are its fault', async () => {
    const app = fakeApp(({ type, id }) => type === 'get' && app.send({ type: 'error', id, code: codes.shift() }));
    const host = createAndroidHost(app, { clock });
    const codes = ['forbidden', 'weird'];
    await assert.rejects(host.get('vin'), { code: 'forbidden' });
    await assert.rejects(host.get('vin'), { code: 'server' });
  });

  test('a bridge that throws is a line that is down', () => {
    const app = fakeApp();
    const host = createAndroidHost(app, { clock });
    app.send(HELLO);
    const links: boolean[] = [];
    host.onLink?.((isUp) => links.push(isUp));
    app.postMessage = () => {
      throw new Error('gone');
    };
    host.subscribe(['speed'], () => {});
    assert.deepEqual(links, [true, false]);
  });

  test('listens no more when it is closed', () => {
    const app = fakeApp();
    createAndroidHost(app, { clock }).close();
    assert.equal(app.isHeard, false);
  });
});

describe('the channel of a Qt application', () => {
  const slots = (): QtVehicle & { signalChanged: ReturnType<typeof qtSignal<[string, unknown]>> } => ({
    subscribe: () => {},
    unsubscribe: () => {},
    get: () => {},
    signalChanged: qtSignal<[string, unknown]>(),
  });

  test('a channel without a car, or with half of one, is refused at once', () => {
    const refused = { code: 'unavailable' };
    assert.throws(() => createQtHost({ objects: {} }), refused);
    assert.throws(() => createQtHost({ objects: { vehicle: { ...slots(), get: undefined } } }), refused);
  });

  test('a car can do what its object has', () => {
    const host = createQtHost({ objects: { vehicle: slots() } }, { clock });
    assert.equal(host.call, undefined);
    assert.equal(host.setDestination, undefined);
  });

  test('a line that is down from the start is told, and topics are asked for when it is up', () => {
    const heard: unknown[] = [];
    const linkChanged = qtSignal<[boolean]>();
    const vehicle = { ...slots(), subscribe: (topics: unknown) => heard.push(topics), isUp: false, linkChanged };
    const host = createQtHost({ objects: { vehicle } }, { clock });
    const links: boolean[] = [];
    host.onLink?.((isUp) => links.push(isUp));
    host.subscribe(['speed'], () => {});
    assert.deepEqual(heard, []);
    linkChanged.emit(true);
    assert.deepEqual(links, [false, true]);
    assert.deepEqual(heard, [['speed']]);
  });

  test('signals that are not known are dropped with one warning', (context) => {
    const said = warnings(context);
    const vehicle = slots();
    createQtHost({ objects: { vehicle } }, { clock });
    vehicle.signalChanged.emit('constructor', 1);
    vehicle.signalChanged.emit('hyperdrive', 1);
    assert.equal(said.length, 1);
  });

  test('an answer that does not come is an error, as is a code in place of none', async () => {
    const time = new SimulatedClock();
    const vehicle = { ...slots(), call: (_phone: string, done: (code: unknown) => void) => done('forbidden') };
    const host = createQtHost({ objects: { vehicle } }, { clock: time });
    const late = assert.rejects(host.get('speed'), { code: 'timed-out' });
    time.increment(5000);
    await late;
    await assert.rejects(host.call?.('+4989') ?? Promise.resolve(), { code: 'forbidden' });
  });

  test('listens no more when it is closed', () => {
    const vehicle = slots();
    createQtHost({ objects: { vehicle } }, { clock }).close();
    assert.equal(vehicle.signalChanged.isHeard, false);
  });
});
