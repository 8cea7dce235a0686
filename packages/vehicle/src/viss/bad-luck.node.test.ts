import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { outcome, point, settled, start } from '../../test/viss.fixture.ts';
import type { VissFilter } from './messages.ts';

const SPEED = 'Vehicle.Speed';
const CHANGE: VissFilter = { kind: 'change' };

describe('X9 bad luck on the line to a car', () => {
  it('X9 a line that is lost in the middle of a drive comes back, and the car learns of each subscription again', async () => {
    const { client, up, pass, sockets, last } = start();
    const links: boolean[] = [];
    const told: unknown[] = [];
    const first = up();
    client.onLink((isUp) => links.push(isUp));
    client.subscribe(SPEED, CHANGE, { onPoints: ([value]) => told.push(value?.value) });
    first.answer('subscribe', { subscriptionId: 's1' });
    await settled();
    first.say({ action: 'subscription', subscriptionId: 's1', data: point(SPEED, '50') });
    first.drop();
    assert.deepEqual(links, [true, false]);
    await pass(250);
    assert.equal(sockets.length, 2);
    last().open('VISSv2');
    assert.deepEqual(links, [true, false, true]);
    await settled();
    assert.equal((last().last('subscribe').filter as { type?: string }).type, 'change');
    last().answer('subscribe', { subscriptionId: 's1' });
    await settled();
    // What the old socket still says is of another car.
    first.say({ action: 'subscription', subscriptionId: 's1', data: point(SPEED, '1') });
    last().say({ action: 'subscription', subscriptionId: 's1', data: point(SPEED, '60') });
    assert.deepEqual(told, ['50', '60']);
    client.close();
  });

  it('X9 with the line, a question to read waits for the next one, and a set has failed', async () => {
    const { client, up, pass, last } = start();
    const socket = up();
    const speed = client.get(SPEED);
    const set = outcome(client.set('Vehicle.X', '1'));
    socket.drop();
    assert.equal(await set, 'offline');
    await pass(250);
    last()
      .open('VISSv3')
      .answer('get', { data: point(SPEED, '5') });
    assert.equal((await speed)[0]?.value, '5');
    assert.deepEqual(last().all('set'), []);
    client.close();
  });

  it('X9 a subscription that was being asked for when the line broke is asked for once on the next', async () => {
    const { client, up, pass, last } = start();
    const socket = up();
    const errors: string[] = [];
    client.subscribe(SPEED, CHANGE, { onPoints: () => {}, onError: ({ code }) => errors.push(code) });
    assert.equal(socket.all('subscribe').length, 1);
    socket.drop();
    await pass(250);
    last().open('VISSv3');
    await pass(1000);
    assert.equal(last().all('subscribe').length, 1);
    assert.deepEqual(errors, []);
    client.close();
  });

  it('X9 an answer that comes after its time is no answer to the next question', async () => {
    const { client, up, pass } = start();
    const socket = up();
    const speed = outcome(client.set('Vehicle.X', '1'));
    const late = socket.last('set').requestId;
    socket.say('{}');
    await pass(3000);
    assert.equal(await speed, 'timed-out');
    const next = client.get(SPEED);
    socket.say({ action: 'get', requestId: late, data: point(SPEED, '99') });
    socket.answer('get', { data: point(SPEED, '5') });
    assert.equal((await next)[0]?.value, '5');
    client.close();
  });

  it('X9 a subscription that was taken after its time is given back, so that there are not two', async () => {
    const { client, up, pass } = start();
    const socket = up();
    const told: unknown[] = [];
    client.subscribe(SPEED, CHANGE, { onPoints: ([value]) => told.push(value?.value) });
    const late = socket.last('subscribe').requestId;
    socket.say('{}');
    await pass(3250);
    assert.equal(socket.all('subscribe').length, 2);
    socket.say({ action: 'subscribe', requestId: late, subscriptionId: 's1' });
    socket.answer('subscribe', { subscriptionId: 's2' });
    await settled();
    assert.deepEqual(
      socket.all('unsubscribe').map(({ subscriptionId }) => subscriptionId),
      ['s1'],
    );
    socket.say({ action: 'subscription', subscriptionId: 's1', data: point(SPEED, '1') });
    socket.say({ action: 'subscription', subscriptionId: 's2', data: point(SPEED, '2') });
    assert.deepEqual(told, ['2']);
    client.close();
  });

  it('X9 a subscription that is ended while it is asked for is given back', async () => {
    const { client, up } = start();
    const socket = up();
    client.subscribe(SPEED, CHANGE, { onPoints: () => {} })();
    socket.answer('subscribe', { subscriptionId: 's1' });
    assert.equal(socket.last('unsubscribe').subscriptionId, 's1');
    client.close();
  });

  it('X9 pages of HTML, broken JSON and messages of another kind change nothing', async () => {
    const { client, up } = start();
    const socket = up();
    const speed = client.get(SPEED);
    const { requestId } = socket.last('get');
    for (const junk of ['<!doctype html><title>Sign in</title>', '{"action":"get",', 'null', '[1]', '{"data":7}']) {
      socket.say(junk);
    }
    socket.say({ action: 'subscription', subscriptionId: 'nobody', data: point(SPEED, '1') });
    socket.say({ action: 'subscription', data: 7, error: 7 });
    socket.say({ action: 'set', requestId: 'nobody', error: [] });
    socket.say({ action: 'get', requestId, data: [null, 7, point(SPEED, '5')] });
    assert.equal((await speed)[0]?.value, '5');
    client.close();
  });

  it('X9 an answer to an unsubscribe without any id disturbs nothing', async () => {
    const { client, up, pass } = start();
    const socket = up();
    const end = client.subscribe(SPEED, CHANGE, { onPoints: () => {} });
    socket.answer('subscribe', { subscriptionId: 's1' });
    await settled();
    end();
    socket.say({ action: 'unsubscribe', ts: '2026-06-01T09:00:00Z' });
    await pass(4000);
    assert.ok(!socket.isClosed);
    client.close();
  });

  it('X9 a socket that is open and dead is dropped at the first question that nobody answers', async () => {
    const { client, up, pass, sockets, last } = start();
    const links: boolean[] = [];
    const dead = up();
    client.onLink((isUp) => links.push(isUp));
    const speed = client.get(SPEED);
    await pass(3000);
    assert.ok(dead.isClosed);
    assert.deepEqual(links, [true, false]);
    await pass(250);
    assert.equal(sockets.length, 2);
    last().open('VISSv3');
    await settled();
    last().answer('get', { data: point(SPEED, '5') });
    assert.equal((await speed)[0]?.value, '5');
    client.close();
  });

  it('X9 a quiet line is tried before it is believed, and a car that answers keeps it', async () => {
    const { client, up, pass } = start();
    const socket = up();
    await pass(10_000);
    assert.equal(socket.all('get').length, 1);
    socket.answer('get', { error: { number: 404 } });
    await pass(10_000);
    assert.ok(!socket.isClosed);
    await pass(13_000);
    assert.ok(socket.isClosed);
    client.close();
  });

  it('X9 a car that ends a subscription again and again is asked ever more rarely', async () => {
    const { client, up, pass } = start();
    const socket = up();
    client.subscribe(SPEED, CHANGE, { onPoints: () => {} });
    let asked = 0;
    for (let round = 0; round < 40; round++) {
      if (socket.all('subscribe').length > asked) {
        asked = socket.all('subscribe').length;
        socket.answer('subscribe', { subscriptionId: `s${asked}` });
        await settled();
        socket.say({ action: 'subscription', subscriptionId: `s${asked}`, error: { number: '408' } });
      }
      await pass(250);
    }
    // 250, 500, 1,000, 2,000 and 4,000 ms apart in ten seconds.
    assert.equal(asked, 6);
    client.close();
  });

  it('X9 a page that goes on after an hour tries the line at once', async () => {
    const { client, up, pass, sockets, last } = start();
    const socket = up();
    socket.drop();
    // The car has refused for so long that the next try would be far off.
    for (let tries = 0; tries < 6; tries++) {
      await pass(15_000);
      last().drop();
      last().drop();
    }
    const before = sockets.length;
    await pass(5000);
    assert.equal(sockets.length, before);
    client.refresh();
    assert.equal(sockets.length, before + 1);
    client.refresh();
    assert.equal(sockets.length, before + 1);
    client.close();
    client.refresh();
    assert.equal(sockets.length, before + 1);
  });

  it('X9 a listener that throws keeps nobody else from hearing, and the page learns of it', (t) => {
    const { client, up } = start();
    const { mock } = t.mock.method(globalThis, 'queueMicrotask', () => {});
    const links: boolean[] = [];
    client.onLink((isUp) => {
      if (isUp) throw new Error('of the page');
    });
    client.onLink((isUp) => links.push(isUp));
    up();
    assert.deepEqual(links, [false, true]);
    assert.throws(mock.calls[0]?.arguments[0] as () => void, /of the page/);
    client.close();
  });
});
