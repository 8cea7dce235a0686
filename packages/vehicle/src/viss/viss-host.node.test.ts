import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { outcome, point, settled, startHost } from '../../test/viss.fixture.ts';
import type { SignalName } from '../signals/signals.ts';

const SPEED = 'Vehicle.Speed';
const GEAR = 'Vehicle.Powertrain.Transmission.SelectedGear';
const MAJOR = 'Vehicle.VersionVSS.Major';
const KM = 'Vehicle.TraveledDistance';
const LATITUDE = 'Vehicle.Cabin.Infotainment.Navigation.DestinationSet.Latitude';
const LONGITUDE = 'Vehicle.Cabin.Infotainment.Navigation.DestinationSet.Longitude';

describe('X9 a car behind VISS', () => {
  it('X9 what stands is told first, then what changes, typed and at a moment of our own clock', async () => {
    const { host, drive, clock, pass } = startHost({ [SPEED]: '0', [GEAR]: '126' });
    const told: [SignalName, unknown, number][] = [];
    host.subscribe(['speed', 'selectedGear'], (name, { value, at }) => told.push([name, value, at]));
    const { socket, ids } = drive();
    await settled();
    assert.deepEqual(told, [
      ['speed', 0, 0],
      ['selectedGear', 126, 0],
    ]);
    await pass(500);
    socket.say({ action: 'subscription', subscriptionId: ids[SPEED], data: point(SPEED, '12.5') });
    assert.deepEqual(told[2], ['speed', 12.5, clock.now()]);
    host.close();
  });

  it('X9 speed is asked for twice a second, a place once, anything else as it changes', async () => {
    const place = 'Vehicle.CurrentLocation.Heading';
    const { listen, drive, host } = startHost({ [SPEED]: '0', [GEAR]: '126', [place]: '90' });
    listen('speed', 'selectedGear', 'heading');
    const { socket } = drive();
    await settled();
    assert.deepEqual(
      socket.all('subscribe').map(({ path, filter }) => [path, filter]),
      [
        [SPEED, { variant: 'timebased', parameter: { period: '500' } }],
        [GEAR, { variant: 'change', parameter: { 'logic-op': 'ne', diff: '0' } }],
        [place, { variant: 'timebased', parameter: { period: '1000' } }],
      ],
    );
    host.close();
  });

  it('X9 a car that knows of changes of numbers alone is asked every second', async () => {
    const { listen, drive, host, told } = startHost({ 'Vehicle.IsMoving': 'true' });
    listen('isMoving');
    const { socket } = drive();
    const answer = socket.all('subscribe').length;
    assert.equal(answer, 0);
    socket.onRequest(({ action, requestId, filter }) => {
      const isChange = (filter as { variant?: string } | undefined)?.variant === 'change';
      queueMicrotask(() => {
        if (action === 'get') socket.say({ action, requestId, data: point('Vehicle.IsMoving', 'true') });
        else socket.say({ action, requestId, ...(isChange ? { error: { number: '400' } } : { subscriptionId: 's1' }) });
      });
    });
    await settled();
    assert.deepEqual(socket.last('subscribe').filter, { variant: 'timebased', parameter: { period: '1000' } });
    assert.deepEqual(told[told.length - 1], ['isMoving', true]);
    host.close();
  });

  it('X9 a value that is no number is no value, and the next good one counts', async () => {
    const { listen, drive, told, host } = startHost({ [SPEED]: 'NaN' });
    listen('speed');
    const { socket, ids } = drive();
    await settled();
    for (const value of ['50', 'visserr:Data-not-available', '', '9999', null, { a: '1' }, '51']) {
      socket.say({ action: 'subscription', subscriptionId: ids[SPEED], data: point(SPEED, value) });
    }
    assert.deepEqual(
      told.map(([, value]) => value),
      [undefined, 50, undefined, undefined, undefined, undefined, undefined, 51],
    );
    host.close();
  });

  it('X9 a value of another path is never taken for speed', async () => {
    const { listen, drive, told, host } = startHost({ [SPEED]: '0' });
    listen('speed');
    const { socket, ids } = drive();
    await settled();
    const data = point('Vehicle.Powertrain.CombustionEngine.Speed', '90');
    socket.say({ action: 'subscription', subscriptionId: ids[SPEED], data });
    assert.deepEqual(told, [['speed', 0]]);
    host.close();
  });

  it('X9 the version is asked for once, only where versions differ', async () => {
    const { host, drive } = startHost({
      [SPEED]: '5',
      [MAJOR]: '5',
      [KM]: '12.5',
      'Vehicle.Diagnostics.DTCList': ['P0420'],
    });
    const { socket } = drive();
    assert.equal((await host.get('speed')).value, 5);
    assert.ok(!socket.all('get').some(({ path }) => path === MAJOR));
    const [distance, codes] = await Promise.all([host.get('traveledDistance'), host.get('troubleCodes')]);
    assert.equal(distance.value, 12_500);
    assert.deepEqual(codes.value, ['P0420']);
    await host.get('traveledDistance');
    assert.equal(socket.all('get').filter(({ path }) => path === MAJOR).length, 1);
    host.close();
  });

  it('X9 a page may say the version; without one, what differs has no value', async () => {
    const pinned = startHost({ [KM]: '12500' }, { vssMajor: 6 });
    pinned.drive();
    assert.equal((await pinned.host.get('traveledDistance')).value, 12_500);
    pinned.host.close();
    const unknown = startHost({ [KM]: '12500' });
    unknown.drive();
    assert.equal((await unknown.host.get('traveledDistance')).value, undefined);
    unknown.listen('traveledDistance');
    await settled();
    assert.deepEqual(unknown.told, [['traveledDistance', undefined]]);
    unknown.host.close();
  });

  it('X9 a signal that the car has not is a reading without a value; a refusal is an error', async () => {
    const { host, drive } = startHost({ [SPEED]: '5' });
    const { socket } = drive();
    assert.equal((await host.get('isBrokenDown')).value, undefined);
    socket.onRequest(({ requestId }) => socket.say({ action: 'get', requestId, error: { number: 403 } }));
    // Only now, so that the answer finds its question.
    assert.equal(await outcome(host.get('vin')), 'forbidden');
    host.close();
  });

  it('X9 a refused or ended subscription makes its value unknown', async () => {
    const { listen, drive, told, host } = startHost({ [GEAR]: '126' });
    listen('selectedGear', 'isMoving');
    const { socket, ids } = drive();
    await settled();
    socket.say({ action: 'subscription', subscriptionId: ids[GEAR], error: { number: '503' } });
    assert.deepEqual(told, [
      ['isMoving', undefined],
      ['selectedGear', 126],
      ['selectedGear', undefined],
    ]);
    host.close();
  });

  it('X9 whoever has had enough hears nothing more', async () => {
    const { listen, drive, told, host } = startHost({ [GEAR]: '126', [MAJOR]: '6', [KM]: '5' });
    const end = listen('selectedGear', 'traveledDistance');
    const { socket } = drive();
    end();
    await settled();
    assert.deepEqual(told, []);
    assert.deepEqual(
      socket.all('subscribe').map(({ path }) => path),
      socket.all('unsubscribe').map(() => GEAR),
    );
    host.close();
  });

  it('X9 a destination is set in two steps, and one that is none not at all', async () => {
    const { host, drive } = startHost({});
    const { socket } = drive();
    await host.setDestination?.({ name: 'Aster Mitte', location: { lat: 48.17, lng: -0.0000004 } });
    assert.deepEqual(
      socket.all('set').map(({ path, value }) => [path, value]),
      [
        [LATITUDE, '48.17'],
        [LONGITUDE, '0'],
      ],
    );
    for (const location of [
      { lat: 91, lng: 0 },
      { lat: Number.NaN, lng: 0 },
      { lat: 0, lng: 181 },
    ]) {
      assert.equal(await outcome(host.setDestination?.({ name: '', location }) ?? Promise.resolve()), 'bad-request');
    }
    assert.equal(socket.all('set').length, 2);
    host.close();
  });

  for (const [name, number, code, latitudes] of [
    ['refuses is an error, and no half of it stays', '400', 'bad-request', ['48', '52.5']],
    ['may have taken all the same is an error, and left as it is', '503', 'server', ['48']],
  ] as const) {
    it(`X9 a destination that the car ${name}`, async () => {
      const { host, drive } = startHost({});
      const { socket } = drive();
      socket.onRequest(({ action, requestId, path }) => {
        const error = path === LONGITUDE ? { error: { number } } : {};
        const data = action === 'get' ? { data: point(LATITUDE, '52.5') } : {};
        queueMicrotask(() => socket.say({ action, requestId, ...data, ...error }));
      });
      const set = host.setDestination?.({ name: '', location: { lat: 48, lng: 11 } });
      assert.equal(await outcome(set ?? Promise.resolve()), code);
      const halves = socket.all('set').filter(({ path }) => path === LATITUDE);
      assert.deepEqual(
        halves.map(({ value }) => value),
        latitudes,
      );
      host.close();
    });
  }
});
