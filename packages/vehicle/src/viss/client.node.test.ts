import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { outcome, play, point, settled, start } from '../../test/viss.fixture.ts';
import type { VissFilter, VissPoint } from './messages.ts';

const SPEED = 'Vehicle.Speed';
const CHANGE: VissFilter = { kind: 'change' };
/** The time of the fixture's data points. */
const AT = Date.parse('2026-06-01T09:00:00Z');

describe('X9 what a car is asked', () => {
  it('X9 answers find their questions, in whichever order they come', async () => {
    const { client, up } = start();
    const socket = up();
    const asked = [client.get(SPEED), client.get('Vehicle.IsMoving'), client.set('Vehicle.X', ['a', 'b'])];
    const [speed, moving, set] = socket.sent.map(({ requestId }) => requestId);
    assert.deepEqual(socket.last('set').value, ['a', 'b']);
    socket.say({ action: 'set', requestId: set });
    socket.say({ action: 'get', requestId: moving, data: point('Vehicle.IsMoving', 'true') });
    socket.say({ action: 'get', requestId: speed, data: point(SPEED, '5') });
    assert.deepEqual(await Promise.all(asked), [
      [{ path: SPEED, value: '5', time: AT }],
      [{ path: 'Vehicle.IsMoving', value: 'true', time: AT }],
      undefined,
    ]);
    client.close();
  });

  it('X9 what is asked before the line is up is sent when it is', async () => {
    const { client, up } = start();
    const speed = client.get(SPEED);
    up().answer('get', { data: point(SPEED, '5') });
    assert.equal((await speed)[0]?.value, '5');
    client.close();
  });

  it('X9 without a line a question ends in time', async () => {
    const { client, last, pass } = start();
    const asked = [outcome(client.get(SPEED)), outcome(client.set(SPEED, '1'))];
    last().drop();
    await pass(3000);
    assert.deepEqual(await Promise.all(asked), ['offline', 'offline']);
    client.close();
  });

  it('X9 a question that is not answered is asked three times, a set once', async () => {
    const { client, up, pass } = start();
    const socket = up();
    const asked = [outcome(client.get(SPEED)), outcome(client.set('Vehicle.X', '1'))];
    for (let step = 0; step < 8; step++) {
      // The car is there: it only does not answer.
      socket.say('<!doctype html><p>Sign in');
      await pass(1500);
    }
    assert.deepEqual(await Promise.all(asked), ['timed-out', 'timed-out']);
    assert.equal(socket.all('get').length, 3);
    assert.equal(socket.all('set').length, 1);
    client.close();
  });

  it('X9 a busy car is asked again, a car that refuses is not', async () => {
    const { client, up, pass } = start();
    const socket = up();
    const busy = client.get(SPEED);
    socket.answer('get', { error: { number: '503', reason: 'service_unavailable', description: '' } });
    await pass(250);
    socket.answer('get', { data: point(SPEED, '5') });
    assert.equal((await busy)[0]?.value, '5');
    const refused = outcome(client.get(SPEED));
    socket.answer('get', { error: { number: 404, reason: 'invalid_path', message: '' } });
    assert.equal(await refused, 'unavailable');
    assert.equal(socket.all('get').length, 3);
    client.close();
  });

  it('X9 a caller that has had enough is told at once, before and after the question was sent', async () => {
    const { client, up } = start();
    const caller = new AbortController();
    const waiting = outcome(client.get(SPEED, { signal: caller.signal }));
    caller.abort();
    assert.equal(await waiting, 'aborted');
    const socket = up();
    assert.deepEqual(socket.sent, []);
    const other = new AbortController();
    const sent = outcome(client.get(SPEED, { signal: other.signal }));
    other.abort();
    assert.equal(await sent, 'aborted');
    assert.equal(await outcome(client.get(SPEED, { signal: other.signal })), 'aborted');
    client.close();
  });

  it('X9 a closed client answers nothing and leaves nothing open', async () => {
    const { client, up } = start();
    const links: boolean[] = [];
    const socket = up();
    client.onLink((isUp) => links.push(isUp));
    const waiting = outcome(client.get(SPEED));
    client.close();
    client.close();
    assert.equal(await waiting, 'aborted');
    assert.equal(await outcome(client.get(SPEED)), 'aborted');
    assert.ok(socket.isClosed);
    assert.deepEqual(links, [true, false]);
  });
});

describe('X9 the token', () => {
  it('X9 it stands in each question, and is asked anew once when the car refuses it', async () => {
    let asked = 0;
    const { client, up } = start({ getToken: () => `token-${++asked}` });
    const socket = up();
    const vin = client.get('Vehicle.VehicleIdentification.VIN');
    const speed = client.get(SPEED);
    await settled();
    const first = socket.sent;
    assert.deepEqual(
      first.map(({ authorization }) => authorization),
      ['token-1', 'token-1'],
    );
    for (const { requestId } of [...first]) {
      socket.say({ action: 'get', requestId, error: { number: '401', reason: 'expired_token', description: '' } });
    }
    await settled();
    assert.deepEqual(
      socket.sent.map(({ authorization }) => authorization),
      ['token-1', 'token-1', 'token-2', 'token-2'],
    );
    assert.equal(asked, 2);
    socket.say({ action: 'get', requestId: socket.sent[2]?.requestId, data: point('x', '1') });
    socket.say({ action: 'get', requestId: socket.sent[3]?.requestId, error: { number: 401 } });
    assert.equal((await vin)[0]?.value, '1');
    assert.equal(await outcome(speed), 'unauthorized');
    client.close();
  });

  it('X9 one that cannot be had, or does not come, ends the question', async () => {
    const failing = start({ getToken: () => Promise.reject(new Error('no network')) });
    failing.up();
    assert.equal(await outcome(failing.client.get(SPEED)), 'unauthorized');
    failing.client.close();
    const hanging = start({ getToken: () => new Promise(() => {}) });
    const socket = hanging.up();
    const speed = outcome(hanging.client.get(SPEED));
    await hanging.pass(6000);
    assert.equal(await speed, 'unauthorized');
    assert.deepEqual(socket.sent, []);
    hanging.client.close();
  });

  it('X9 one that is over in the middle of a subscription is replaced, and the subscription goes on', async () => {
    let asked = 0;
    const { client, up, pass } = start({ getToken: () => `token-${++asked}` });
    const socket = up();
    const told: (readonly VissPoint[])[] = [];
    client.subscribe(SPEED, CHANGE, { onPoints: (points) => told.push(points) });
    await settled();
    socket.answer('subscribe', { subscriptionId: 's1' });
    await settled();
    socket.say({ action: 'subscription', subscriptionId: 's1', error: { number: '401', reason: 'invalid_token' } });
    await pass(250);
    assert.equal(socket.last('unsubscribe').subscriptionId, 's1');
    assert.equal(socket.last('unsubscribe').authorization, undefined);
    socket.answer('subscribe', { error: { number: '401', reason: 'invalid_token' } });
    await settled();
    assert.equal(socket.last('subscribe').authorization, 'token-2');
    socket.answer('subscribe', { subscriptionId: 's2' });
    await settled();
    socket.say({ action: 'subscription', subscriptionId: 's2', data: point(SPEED, '7') });
    assert.equal(told[0]?.[0]?.value, '7');
    client.close();
  });
});

describe('X9 what a car tells', () => {
  it('X9 events reach their subscriber until it has had enough', async () => {
    const { client, up } = start();
    const socket = up();
    const told: unknown[] = [];
    const end = client.subscribe(SPEED, CHANGE, { onPoints: ([first]) => told.push(first?.value) });
    socket.answer('subscribe', { subscriptionId: 12 });
    await settled();
    socket.say({ action: 'subscription', subscriptionId: '12', data: point(SPEED, '1') });
    socket.say({ action: 'subscription', subscriptionId: '13', data: point(SPEED, '2') });
    socket.say({ action: 'subscription', subscriptionId: 12, data: [point(SPEED, '3')] });
    end();
    end();
    socket.say({ action: 'subscription', subscriptionId: '12', data: point(SPEED, '4') });
    assert.deepEqual(told, ['1', '3']);
    assert.deepEqual(
      socket.all('unsubscribe').map(({ subscriptionId }) => subscriptionId),
      ['12'],
    );
    client.close();
  });

  it('X9 an event that carries the id of its question is no answer to it', async () => {
    const { client, up } = start();
    const socket = up();
    let starts = 0;
    client.subscribe(SPEED, CHANGE, { onPoints: () => {}, onStart: () => starts++ });
    const { requestId } = socket.last('subscribe');
    socket.say({ action: 'subscription', requestId, subscriptionId: 's1', data: point(SPEED, '1') });
    await settled();
    assert.equal(starts, 0);
    socket.answer('subscribe', { subscriptionId: 's1' });
    await settled();
    assert.equal(starts, 1);
    assert.deepEqual(socket.all('unsubscribe'), []);
    client.close();
  });

  it('X9 a refusal is told and asked again with the next line, or when the page says so', async () => {
    const { client, up, pass, last } = start();
    const socket = up();
    const errors: string[] = [];
    client.subscribe('Vehicle.Nothing', CHANGE, { onPoints: () => {}, onError: ({ code }) => errors.push(code) });
    socket.answer('subscribe', { error: { number: '404', reason: 'unavailable_data', description: '' } });
    await pass(20_000);
    assert.deepEqual(errors, ['unavailable']);
    assert.equal(last().all('subscribe').length, 1);
    client.refresh();
    assert.equal(last().all('subscribe').length, 2);
    last().answer('subscribe', {});
    await settled();
    assert.deepEqual(errors, ['unavailable', 'malformed']);
    client.close();
  });

  it('X9 one subscription after the other is known to a car that answers all', async () => {
    const { client, up } = start();
    const socket = up();
    const { ids } = play(socket, { [SPEED]: '1', 'Vehicle.IsMoving': 'true' });
    const told: unknown[] = [];
    for (const path of [SPEED, 'Vehicle.IsMoving']) {
      client.subscribe(path, CHANGE, { onPoints: (points) => told.push(...points) });
    }
    await settled();
    socket.say({
      action: 'subscription',
      subscriptionId: ids['Vehicle.IsMoving'],
      data: point('Vehicle.IsMoving', 'false'),
    });
    assert.deepEqual(told, [{ path: 'Vehicle.IsMoving', value: 'false', time: AT }]);
    client.close();
  });
});
