import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { problemWith } from './faults.ts';
import { startSimulator } from './simulator.ts';
import { RawClient, type Received } from './testing/raw-client.ts';
import { connect, start } from './testing/start.ts';

const SPEED = 'Vehicle.Speed';
const get = { action: 'get', path: SPEED, requestId: '1' };
const subscribe = {
  action: 'subscribe',
  path: SPEED,
  requestId: 's',
  filter: { variant: 'change', parameter: { 'logic-op': 'ne', diff: '0' } },
};
const valueOf = ({ data }: Received) => (data as { dp: { value: unknown } }).dp.value;

describe('the handshake', () => {
  test('no sub-protocol is echoed, so a client that offered one refuses', async (t) => {
    const simulator = await startSimulator({ faults: { subProtocol: 'none' } });
    t.after(() => simulator.close());
    await assert.rejects(RawClient.connect(simulator.url, ['VISSv3']), /no subprotocol/i);
    const client = await RawClient.connect(simulator.url);
    assert.equal(client.socket.protocol, '');
    client.close();
  });

  test('one that was not offered is echoed', async (t) => {
    const simulator = await startSimulator({ faults: { subProtocol: 'wrong' } });
    t.after(() => simulator.close());
    await assert.rejects(RawClient.connect(simulator.url, ['VISSv3']), /invalid subprotocol/i);
  });

  test('connections are refused for a while after a drop', async (t) => {
    const { simulator, client, clock } = await start(t);
    simulator.drop(3000);
    assert.equal(await client.closed, 1006);
    await assert.rejects(RawClient.connect(simulator.url, ['VISSv3']));
    clock.advance(3000);
    const again = await connect(t, simulator);
    assert.equal(valueOf(await again.ask(get)), '0');
  });
});

describe('the socket', () => {
  test('it drops once, without a farewell, and takes its subscriptions along', async (t) => {
    const { simulator, client } = await start(t);
    await client.ask(subscribe);
    simulator.drop();
    assert.equal(await client.closed, 1006);
    const again = await connect(t, simulator);
    simulator.set(SPEED, 9);
    assert.equal(await again.settled(), 0);
  });

  test('it drops every few seconds until that is mended', async (t) => {
    const { simulator, client, clock } = await start(t, { faults: { dropEveryMs: 5000 } });
    clock.advance(4999);
    assert.equal(valueOf(await client.ask(get)), '0');
    clock.advance(1);
    await client.closed;
    simulator.mend();
    const again = await connect(t, simulator);
    clock.advance(20_000);
    assert.equal(valueOf(await again.ask(get)), '0');
  });

  test('it drops after so many messages, and so does the next one', async (t) => {
    const { simulator, client } = await start(t, { faults: { dropAfterMessages: 2 } });
    await client.ask(get);
    client.send(get);
    assert.equal(await client.closed, 1006);
    const again = await connect(t, simulator);
    assert.equal(valueOf(await again.ask(get)), '0');
    again.send(get);
    assert.equal(await again.closed, 1006);
  });

  test('it freezes: open, without answers or events, and then goes on', async (t) => {
    const { simulator, client } = await start(t);
    await client.ask(subscribe);
    simulator.fault({ frozen: true });
    client.send(get);
    simulator.set(SPEED, 30);
    assert.equal(await client.settled(), 0);
    assert.equal(client.socket.readyState, client.socket.OPEN);
    simulator.fault({ frozen: false });
    simulator.set(SPEED, 31);
    assert.equal(valueOf(await client.next()), '31');
  });

  test('answers come late, in their order', async (t) => {
    const { client, clock } = await start(t, { faults: { slowMs: 4000 } });
    client.send(get);
    client.send({ ...get, requestId: '2' });
    assert.equal(await client.settled(), 0);
    clock.advance(4000);
    assert.deepEqual([(await client.next()).requestId, (await client.next()).requestId], ['1', '2']);
  });
});

describe('what comes', () => {
  for (const junk of ['json', 'html'] as const) {
    test(`${junk} that nobody can read`, async (t) => {
      const { simulator, client } = await start(t, { faults: { junk } });
      client.send(get);
      const text = await client.nextText();
      assert.throws(() => JSON.parse(text) as unknown);
      assert.equal(text.startsWith('<'), junk === 'html');
      simulator.mend();
      assert.equal(valueOf(await client.ask(get)), '0');
    });
  }

  test('JSON of no known shape', async (t) => {
    const { client } = await start(t, { faults: { junk: 'shape' } });
    assert.equal(typeof (await client.ask(get)).action, 'number');
  });

  test('numbers that are none; what is no number stays', async (t) => {
    const { client } = await start(t, { faults: { notANumber: true } });
    assert.equal(valueOf(await client.ask(get)), 'not a number');
    assert.equal(valueOf(await client.ask({ ...get, path: 'Vehicle.IsMoving' })), 'false');
  });

  test('times that jump forth and back', async (t) => {
    const { client } = await start(t, { faults: { clockJumpMs: 3_600_000 } });
    const times = [];
    for (let i = 0; i < 4; i++) times.push((await client.ask(get)).ts);
    assert.deepEqual(new Set(times), new Set(['2026-06-01T10:00:00.000Z', '2026-06-01T09:00:00.000Z']));
    assert.notEqual(times[0], times[1]);
    assert.notEqual(times[1], times[2]);
  });

  test('events that come twice', async (t) => {
    const { simulator, client } = await start(t, { faults: { events: 'twice' } });
    await client.ask(subscribe);
    simulator.set(SPEED, 1);
    assert.deepEqual([valueOf(await client.next()), valueOf(await client.next())], ['1', '1']);
  });

  test('events in pairs, the later one first', async (t) => {
    const { simulator, client } = await start(t, { faults: { events: 'swapped' } });
    await client.ask(subscribe);
    for (const speed of [1, 2, 3, 4]) simulator.set(SPEED, speed);
    const heard = [];
    for (let i = 0; i < 4; i++) heard.push(valueOf(await client.next()));
    assert.deepEqual(heard, ['2', '1', '4', '3']);
  });

  test('the first event before the answer that names it, as a broker may send them', async (t) => {
    const { client } = await start(t, { dialect: 'kuksa', faults: { events: 'early' } });
    const { filter: _, ...request } = subscribe;
    const first = await client.ask(request);
    const second = await client.next();
    assert.deepEqual([first.action, second.action], ['subscription', 'subscribe']);
    assert.equal(first.subscriptionId, second.subscriptionId);
  });
});

describe('errors', () => {
  test('a path answers with the number it was given, in the form of the dialect', async (t) => {
    for (const [dialect, written] of [
      ['viss3', '503'],
      ['viss2', 503],
    ] as const) {
      const { client } = await start(t, { dialect, faults: { errors: { [SPEED]: 503 } } });
      const { error } = await client.ask(get);
      assert.deepEqual([error?.number, error?.reason], [written, 'service_unavailable']);
      assert.equal((await client.ask({ ...get, path: 'Vehicle.IsMoving' })).error, undefined);
    }
  });

  test('the token counts as expired, in requests and in subscriptions', async (t) => {
    const { simulator, client } = await start(t);
    await client.ask(subscribe);
    simulator.fault({ tokenExpired: true });
    assert.equal((await client.next()).error?.number, '401');
    assert.equal((await client.ask(get)).error?.number, '401');
    simulator.mend();
    assert.equal(valueOf(await client.ask(get)), '0');
    simulator.set(SPEED, 4);
    assert.equal(await client.settled(), 0);
  });

  test('texts cannot be watched for change, where that is to the letter', async (t) => {
    const { client } = await start(t, { faults: { changeOfNumbersOnly: true } });
    const theme = { ...subscribe, path: 'Vehicle.Cabin.Infotainment.HMI.DayNightMode' };
    assert.equal((await client.ask(theme)).error?.number, '400');
    assert.equal((await client.ask(subscribe)).error, undefined);
  });
});

test('what is no fault is told from what is one', () => {
  const right: object[] = [
    { frozen: true },
    { junk: 'html', slowMs: 250 },
    { errors: { [SPEED]: 404 } },
    { events: 'early', dropAfterMessages: 0 },
  ];
  for (const changes of right) assert.equal(problemWith(changes as Record<string, unknown>), undefined);
  const wrong: object[] = [
    { frozen: 'yes' },
    { junk: 'noise' },
    { slowMs: -1 },
    { slowMs: Infinity },
    { errors: { [SPEED]: 'bad' } },
    { errors: null },
    { toString: true },
    { nonsense: 1 },
  ];
  for (const changes of wrong) assert.ok(problemWith(changes as Record<string, unknown>), JSON.stringify(changes));
});
