import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { outcome, point, settled, start } from '../../test/viss.fixture.ts';
import { createVissClient } from './client.ts';

const SPEED = 'Vehicle.Speed';
/** The time of the fixture's data points. */
const AT = Date.parse('2026-06-01T09:00:00Z');

describe('X9 the line to a car', () => {
  it('X9 an address that is not private is refused', () => {
    const accepted = (url: string, allowInsecure?: boolean): boolean => {
      try {
        createVissClient({ url, ...(allowInsecure !== undefined && { allowInsecure }) }).close();
        return true;
      } catch (error) {
        assert.equal((error as { code?: string }).code, 'bad-request');
        return false;
      }
    };
    assert.ok(accepted('wss://car.example:6443'));
    assert.ok(!accepted('ws://127.0.0.1:8090'));
    for (const host of ['localhost', '127.0.0.1', '127.3.2.1', '[::1]']) assert.ok(accepted(`ws://${host}:8090`, true));
    for (const host of ['192.168.1.2', 'localhost.example', '127.0.0.1.example', 'car']) {
      assert.ok(!accepted(`ws://${host}`, true), host);
    }
    for (const url of ['', '/viss', 'https://car.example', 'wss://me:secret@car.example'])
      assert.ok(!accepted(url, true));
  });

  it('X9 three dialects are offered, and the one that the car chooses is spoken', async () => {
    const { client, up, sockets } = start();
    const speed = client.subscribe(SPEED, { kind: 'period', milliseconds: 500 }, { onPoints: () => {} });
    const socket = up('VISSv2');
    assert.deepEqual(sockets[0]?.offered, ['VISSv3', 'VISSv2', 'VISS-noenc']);
    await settled();
    assert.deepEqual(socket.last('subscribe').filter, { type: 'timebased', parameter: { period: '500' } });
    speed();
    client.close();
  });

  it('X9 a dialect that the page names is offered alone, and spoken whatever the car says', async () => {
    const { client, up, sockets } = start({ dialect: 'kuksa' });
    client.subscribe(SPEED, { kind: 'period', milliseconds: 500 }, { onPoints: () => {} });
    const socket = up('');
    assert.deepEqual(sockets[0]?.offered, ['VISSv2']);
    await settled();
    assert.deepEqual(socket.last('subscribe').filter, { type: 'timebased', parameter: { period: 500 } });
    client.close();
  });

  it('X9 a car that names no sub-protocol is met without one', async () => {
    const { client, sockets, last } = start();
    const speed = client.get(SPEED);
    // What Chromium does when none of the offered ones is named.
    last().drop();
    assert.deepEqual(
      sockets.map(({ offered }) => offered),
      [['VISSv3', 'VISSv2', 'VISS-noenc'], []],
    );
    last().open('');
    await settled();
    last().answer('get', { data: point(SPEED, '5') });
    assert.deepEqual(await speed, [{ path: SPEED, value: '5', time: AT }]);
    client.close();
  });

  it('X9 an engine that forbids the socket is no more than a line that is down', async () => {
    const { client, pass } = start({
      connect: () => {
        throw new Error('SecurityError');
      },
    });
    const links: boolean[] = [];
    client.onLink((isUp) => links.push(isUp));
    const speed = outcome(client.get(SPEED));
    await pass(3000);
    assert.equal(await speed, 'offline');
    assert.deepEqual(links, [false]);
    client.close();
  });

  it('X9 a socket that does not open is given up in time, and tried again ever more rarely', async () => {
    const { client, sockets, pass } = start();
    client.onLink(() => {});
    await pass(6000);
    assert.equal(sockets.length, 2);
    assert.ok(sockets.every(({ isClosed }) => isClosed));
    await pass(250);
    assert.equal(sockets.length, 3);
    await pass(6000 + 499);
    assert.equal(sockets.length, 4);
    await pass(1);
    assert.equal(sockets.length, 5);
    client.close();
    await pass(60_000);
    assert.equal(sockets.length, 5);
  });
});
