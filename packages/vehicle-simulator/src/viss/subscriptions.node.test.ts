import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Value } from '../car/signal.ts';
import type { RawClient, Received } from '../testing/raw-client.ts';
import { connect, start } from '../testing/start.ts';
import type { DialectName } from './dialects.ts';

const SPEED = 'Vehicle.Speed';
const BRAKE = 'Vehicle.Chassis.ParkingBrake.IsEngaged';
const THEME = 'Vehicle.Cabin.Infotainment.HMI.DayNightMode';

/** Subscribes and resolves to the answer. */
const subscribe = (client: RawClient, path: string, filter?: unknown): Promise<Received> =>
  client.ask({ action: 'subscribe', path, requestId: 's', ...(filter !== undefined && { filter }) });

/** The one value of an event. */
const valueOf = ({ data }: Received) => (data as { dp: { value: unknown } }).dp.value;

describe('on time', () => {
  const filters: [DialectName, unknown][] = [
    ['viss3', { variant: 'timebased', parameter: { period: '500' } }],
    ['viss2', { type: 'timebased', parameter: { period: '500' } }],
    ['vissr', { variant: 'timebased', parameter: { period: '500' } }],
    ['kuksa', { type: 'timebased', parameter: { period: 500 } }],
  ];
  for (const [dialect, filter] of filters) {
    test(`${dialect} sends the value once a period`, async (t) => {
      const { simulator, client, clock } = await start(t, { dialect });
      const { subscriptionId } = await subscribe(client, SPEED, filter);
      assert.equal(typeof subscriptionId, 'string');
      if (dialect === 'kuksa') assert.equal(valueOf(await client.next()), '0');
      simulator.set(SPEED, 30);
      assert.equal(await client.settled(), 0);
      clock.advance(1000);
      const event = await client.next();
      assert.deepEqual(event, {
        action: 'subscription',
        subscriptionId,
        data: { path: SPEED, dp: { value: '30', ts: '2026-06-01T09:00:00.000Z' } },
        ts: '2026-06-01T09:00:00.500Z',
      });
      assert.equal((await client.next()).ts, '2026-06-01T09:00:01.000Z');
      assert.equal(await client.settled(), 0);
    });
  }

  test('a period that is written in the other way is refused', async (t) => {
    for (const [dialect, period] of [
      ['kuksa', '500'],
      ['viss3', 500],
      ['viss2', 500],
      ['viss3', '0'],
      ['viss3', 'soon'],
    ] as const) {
      const { client } = await start(t, { dialect });
      const key = dialect === 'viss3' ? 'variant' : 'type';
      const { error } = await subscribe(client, SPEED, { [key]: 'timebased', parameter: { period } });
      assert.equal(Number(error?.number), 400, `${dialect} ${period}`);
    }
  });
});

describe('on change', () => {
  const change = (operator: string, diff: string) => ({
    variant: 'change',
    parameter: { 'logic-op': operator, diff },
  });
  const cases: [name: string, path: string, filter: unknown, set: Value[], heard: string[]][] = [
    ['any change', SPEED, change('ne', '0'), [0, 1, 1, 2], ['1', '2']],
    ['more than five up from what was told last', SPEED, change('gt', '5'), [3, 6, 8, 12, 0], ['6', '12']],
    ['down', SPEED, change('lt', '0'), [5, 3, 4, 1], []],
    ['a switch that goes on', BRAKE, change('gt', '0'), [false, true], []],
    ['a switch that goes off', BRAKE, change('lt', '0'), [true, false], ['false']],
    ['a text', THEME, change('ne', '0'), ['DAY', 'NIGHT', 'NIGHT'], ['NIGHT']],
    ['a value that goes and comes', SPEED, change('ne', '0'), [null, null, 7], ['viss-inline:Data-not-available', '7']],
  ];
  for (const [name, path, filter, set, heard] of cases) {
    test(`viss3 tells ${name}`, async (t) => {
      const { simulator, client } = await start(t);
      await subscribe(client, path, filter);
      const told: unknown[] = [];
      for (const value of set) {
        simulator.set(path, value);
        for (let left = await client.settled(); left > 0; left--) told.push(valueOf(await client.next()));
      }
      assert.deepEqual(told, heard);
    });
  }

  test('kuksa has no filter for it; without a filter it tells the value now and each one that comes', async (t) => {
    const { simulator, client } = await start(t, { dialect: 'kuksa' });
    const filter = { type: 'change', parameter: { 'logic-op': 'ne', diff: '0' } };
    assert.equal((await subscribe(client, SPEED, filter)).error?.number, 400);
    await subscribe(client, SPEED);
    assert.equal(valueOf(await client.next()), '0');
    simulator.set(SPEED, 8);
    simulator.set(SPEED, 8);
    assert.equal(valueOf(await client.next()), '8');
    assert.equal(valueOf(await client.next()), '8');
  });

  test('viss3 and vissr want a filter, viss2 does not', async (t) => {
    for (const dialect of ['viss3', 'vissr'] as const) {
      const { client } = await start(t, { dialect });
      assert.equal((await subscribe(client, SPEED)).error?.number, '400');
    }
    const { simulator, client } = await start(t, { dialect: 'viss2' });
    assert.equal((await subscribe(client, SPEED)).error, undefined);
    simulator.set(SPEED, 3);
    assert.equal(valueOf(await client.next()), '3');
  });
});

describe('within a range', () => {
  test('viss3 has a logic-op, viss2 a boundary-op, and neither takes the other', async (t) => {
    for (const [dialect, key, right, wrong] of [
      ['viss3', 'variant', 'logic-op', 'boundary-op'],
      ['viss2', 'type', 'boundary-op', 'logic-op'],
    ] as const) {
      const { simulator, client } = await start(t, { dialect });
      const range = (operator: string) => ({ [key]: 'range', parameter: { [operator]: 'gt', boundary: '5' } });
      assert.equal(Number((await subscribe(client, SPEED, range(wrong))).error?.number), 400);
      await subscribe(client, SPEED, range(right));
      for (const speed of [4, 5, 6]) simulator.set(SPEED, speed);
      assert.equal(valueOf(await client.next()), '6');
      assert.equal(await client.settled(), 0);
    }
  });

  test('two boundaries are met together, or one of them with OR', async (t) => {
    for (const [combination, heard] of [
      [undefined, ['7']],
      ['OR', ['1', '7', '20']],
    ] as const) {
      const { simulator, client } = await start(t);
      const first = combination
        ? { 'logic-op': 'lt', boundary: '10', 'combination-op': combination }
        : { 'logic-op': 'gt', boundary: '5' };
      const second = combination ? { 'logic-op': 'gt', boundary: '15' } : { 'logic-op': 'lt', boundary: '10' };
      await subscribe(client, SPEED, { variant: 'range', parameter: [first, second] });
      for (const speed of [1, 7, 20]) simulator.set(SPEED, speed);
      for (const value of heard) assert.equal(valueOf(await client.next()), value);
      assert.equal(await client.settled(), 0);
    }
  });

  test('a text has no range', async (t) => {
    const { client } = await start(t);
    const filter = { variant: 'range', parameter: { 'logic-op': 'gt', boundary: '0' } };
    assert.equal((await subscribe(client, THEME, filter)).error?.number, '400');
  });
});

describe('several signals', () => {
  const place = [
    { variant: 'paths', parameter: ['Latitude', 'Longitude'] },
    { variant: 'change', parameter: { 'logic-op': 'ne', diff: '0' } },
  ];

  test('what changes together comes in one event', async (t) => {
    const { simulator, client } = await start(t);
    await subscribe(client, 'Vehicle.CurrentLocation', place);
    simulator.set({ 'Vehicle.CurrentLocation.Latitude': 48.2, 'Vehicle.CurrentLocation.Longitude': 11.6 });
    assert.equal(((await client.next()).data as unknown[]).length, 2);
    simulator.set('Vehicle.CurrentLocation.Latitude', 48.3);
    assert.equal(valueOf(await client.next()), '48.3');
  });

  test('kuksa takes one leaf in a subscription', async (t) => {
    const { client } = await start(t, { dialect: 'kuksa' });
    const { error } = await subscribe(client, 'Vehicle.CurrentLocation');
    assert.deepEqual([error?.number, error?.reason], [404, 'invalid_path']);
  });
});

describe('the end of a subscription', () => {
  for (const dialect of ['viss3', 'viss2', 'vissr', 'kuksa'] as const) {
    test(`${dialect} ends it when asked, once`, async (t) => {
      const { simulator, client, clock } = await start(t, { dialect });
      const key = ['viss3', 'vissr'].includes(dialect) ? 'variant' : 'type';
      const period = dialect === 'kuksa' ? 100 : '100';
      const { subscriptionId } = await subscribe(client, SPEED, { [key]: 'timebased', parameter: { period } });
      if (dialect === 'kuksa') await client.next();
      const ask = () => client.ask({ action: 'unsubscribe', subscriptionId, requestId: 'u' });
      const named = ['viss2', 'kuksa'].includes(dialect) ? { subscriptionId } : {};
      assert.deepEqual(await ask(), {
        action: 'unsubscribe',
        requestId: 'u',
        ...named,
        ts: '2026-06-01T09:00:00.000Z',
      });
      clock.advance(1000);
      assert.equal(await client.settled(), 0);
      assert.equal(simulator.open.subscriptions, 0);
      const { error } = await ask();
      assert.equal(Number(error?.number), 404);
    });
  }

  test('it belongs to its socket: another cannot end it, and it ends with the socket', async (t) => {
    const { simulator, client } = await start(t);
    const filter = { variant: 'timebased', parameter: { period: '100' } };
    const { subscriptionId } = await subscribe(client, SPEED, filter);
    const other = await connect(t, simulator);
    const { error } = await other.ask({ action: 'unsubscribe', subscriptionId, requestId: 'u' });
    assert.equal(error?.number, '404');
    assert.deepEqual(simulator.open, { sockets: 2, subscriptions: 1 });
    client.socket.close();
    await client.closed;
    await other.settled();
    assert.deepEqual(simulator.open, { sockets: 1, subscriptions: 0 });
  });

  test('a token that expires ends it with an error event', async (t) => {
    const { simulator, client, clock } = await start(t, { token: 'first' });
    const filter = { variant: 'timebased', parameter: { period: '100' } };
    const request = { action: 'subscribe', path: SPEED, filter, authorization: 'first', requestId: 's' };
    const { subscriptionId } = await client.ask(request);
    simulator.renewToken('second');
    const event = await client.next();
    assert.equal(event.action, 'subscription');
    assert.equal(event.subscriptionId, subscriptionId);
    assert.equal(event.error?.number, '401');
    clock.advance(1000);
    assert.equal(await client.settled(), 0);
  });
});
