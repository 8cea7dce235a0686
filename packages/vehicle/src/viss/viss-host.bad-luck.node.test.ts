import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { point, settled, startHost } from '../../test/viss.fixture.ts';

const SPEED = 'Vehicle.Speed';
const GEAR = 'Vehicle.Powertrain.Transmission.SelectedGear';

describe('X9 bad luck with a car behind VISS', () => {
  it('X9 after a long time without a line, Park is unknown before anybody hears that the line is up', async () => {
    const { listen, drive, told, host, pass, last } = startHost({ [GEAR]: '126' });
    listen('selectedGear');
    drive().socket;
    await settled();
    assert.deepEqual(told, [['selectedGear', 126]]);
    const heard: unknown[] = [];
    host.onLink?.((isUp) => heard.push([isUp, told.length]));
    last().drop();
    await pass(250);
    last().drop();
    last().drop();
    await pass(500);
    last().drop();
    last().drop();
    await pass(1500);
    drive();
    assert.deepEqual(heard, [
      [true, 1],
      [false, 1],
      [true, 2],
    ]);
    assert.deepEqual(told[1], ['selectedGear', undefined]);
    await settled();
    assert.deepEqual(told[2], ['selectedGear', 126]);
    host.close();
  });

  it('X9 a line that is back within two seconds keeps what was known, and reads it again', async () => {
    const { listen, drive, told, host, pass, last } = startHost({ [GEAR]: '126' });
    listen('selectedGear');
    drive();
    await settled();
    last().drop();
    await pass(250);
    drive();
    await settled();
    assert.deepEqual(told, [
      ['selectedGear', 126],
      ['selectedGear', 126],
    ]);
    host.close();
  });

  it('X9 a page that goes on after it slept knows nothing until the car has told it', async () => {
    const values: Record<string, unknown> = { [SPEED]: '0', [GEAR]: '126' };
    const { listen, drive, told, host, resume } = startHost(values);
    listen('speed', 'selectedGear');
    drive();
    await settled();
    told.length = 0;
    values[GEAR] = '127';
    resume();
    assert.deepEqual(told, [
      ['speed', undefined],
      ['selectedGear', undefined],
    ]);
    await settled();
    assert.deepEqual(told.slice(2), [
      ['speed', 0],
      ['selectedGear', 127],
    ]);
    host.close();
  });

  it('X9 a page that goes on over a dead socket knows nothing and gets a new one', async () => {
    const { listen, drive, told, host, resume, sockets, pass } = startHost({ [GEAR]: '126' });
    listen('selectedGear');
    const { socket } = drive();
    await settled();
    socket.onRequest(() => {});
    resume();
    await pass(3250);
    assert.ok(socket.isClosed);
    assert.equal(sockets.length, 2);
    drive();
    await settled();
    assert.deepEqual(
      told.map(([, value]) => value),
      [126, undefined, 126],
    );
    host.close();
  });

  it('X9 what the car told meanwhile is not overtaken by what was read', async () => {
    const { listen, last, told, host } = startHost({});
    listen('selectedGear');
    const socket = last().open('VISSv3');
    await settled();
    socket.answer('subscribe', { subscriptionId: 's1' });
    await settled();
    socket.say({ action: 'subscription', subscriptionId: 's1', data: point(GEAR, '127') });
    socket.answer('get', { data: point(GEAR, '126') });
    await settled();
    assert.deepEqual(told, [['selectedGear', 127]]);
    host.close();
  });

  it('X9 an event that was overtaken on the way is not believed: the car is asked what holds', async () => {
    const values: Record<string, unknown> = { [GEAR]: '126' };
    const { listen, drive, told, host } = startHost(values);
    listen('selectedGear');
    const { socket, ids } = drive();
    await settled();
    values[GEAR] = '127';
    const event = (value: string, ts: string) =>
      socket.say({ action: 'subscription', subscriptionId: ids[GEAR], data: point(GEAR, value, ts) });
    event('127', '2026-06-01T09:00:05Z');
    event('126', '2026-06-01T09:00:04Z');
    await settled();
    assert.deepEqual(
      told.map(([, value]) => value),
      [126, 127, 127],
    );
    // A clock that went back for good costs one more question, and no value.
    values[GEAR] = '0';
    event('0', '2020-01-01T00:00:00Z');
    await settled();
    values[GEAR] = '126';
    event('126', '2020-01-01T00:00:01Z');
    assert.deepEqual(
      told.slice(3).map(([, value]) => value),
      [0, 126],
    );
    host.close();
  });
});
