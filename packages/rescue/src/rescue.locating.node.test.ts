import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { failure, fixAt, NOW, openTab, STOPPED, turns } from '../test/machine.fixture.ts';

/** A device that finds what the test says. */
function finder() {
  let found: PositionCallback | undefined;
  let failed: PositionErrorCallback | null | undefined;
  let asked: PositionOptions | undefined;
  let cleared = 0;
  return {
    geolocation: {
      getCurrentPosition: () => assert.fail('there is a watch'),
      watchPosition: (
        onFound: PositionCallback,
        onFailed?: PositionErrorCallback | null,
        options?: PositionOptions,
      ) => {
        [found, failed, asked] = [onFound, onFailed, options];
        return 7;
      },
      clearWatch: (id: number) => {
        cleared += Number(id === 7);
      },
    },
    find: (accuracy: number, seconds = 0, heading: number | null = null) =>
      found?.({
        coords: { latitude: STOPPED.lat, longitude: STOPPED.lng, accuracy, heading },
        timestamp: Date.parse(NOW) + seconds * 1000,
      } as GeolocationPosition),
    fail: (code: number) => failed?.({ code, message: '' } as GeolocationPositionError),
    options: () => asked,
    cleared: () => cleared,
  };
}

describe('R5 where the car is', () => {
  test('R5 is looked for once help is asked for, exactly, for ten seconds at first', () => {
    const device = finder();
    const { send, locating } = openTab({ env: { geolocation: device.geolocation } });
    send({ type: 'locate.end' });
    send({ type: 'help.ask' });
    assert.deepEqual([device.options(), locating()], [undefined, 'off']);
    send({ type: 'help.confirm' });
    assert.deepEqual(device.options(), { enableHighAccuracy: true, timeout: 10_000, maximumAge: 0 });
    assert.equal(locating(), 'on');
  });

  test('R5 the best is kept, with its accuracy, its time and its source, and the two before it', () => {
    const device = finder();
    const { send, context } = openTab({ env: { geolocation: device.geolocation } });
    send({ type: 'help.hold' });
    device.find(900);
    assert.deepEqual([context().fix?.source, context().fix?.accuracyMeters], ['network', 900]);
    device.find(40, 2);
    device.find(60, 3);
    device.find(8, 4, 90);
    assert.deepEqual(
      [context().fix, context().recent.map(({ accuracyMeters }) => accuracyMeters)],
      [{ ...STOPPED, source: 'gnss', accuracyMeters: 8, headingDegrees: 90, at: Date.parse(NOW) }, [40, 900]],
    );
  });

  test('R5 a failure is known while there is no fix, and a fix that comes later mends it', () => {
    const device = finder();
    const { send, context } = openTab({ env: { geolocation: device.geolocation } });
    send({ type: 'help.hold' });
    device.fail(3);
    assert.equal(context().locateFailure, 'timeout');
    device.find(40);
    assert.equal(context().locateFailure, undefined);
    device.fail(2);
    assert.deepEqual([context().locateFailure, context().fix?.accuracyMeters], [undefined, 40]);
  });

  test('R5 without a device, what the host or the car knows is the fix', () => {
    const { send, context } = openTab({ known: { fix: fixAt({ source: 'vehicle' }) } });
    send({ type: 'help.hold' });
    assert.deepEqual([context().fix?.source, context().locateFailure], ['vehicle', undefined]);
    const none = openTab();
    none.send({ type: 'help.hold' });
    assert.equal(none.context().locateFailure, 'unsupported');
  });

  test('R5 where positions cannot be watched, one is asked for', () => {
    let asked = 0;
    const { send, locating } = openTab({ env: { geolocation: { getCurrentPosition: () => void asked++ } } });
    send({ type: 'help.hold' });
    send({ type: 'locate.ask' });
    assert.deepEqual([asked, locating()], [2, 'on']);
  });

  test('R5 what the car knows of its place does not hide what the device finds, and each is told once', async () => {
    const known = { fix: { ...STOPPED, source: 'vehicle', at: Number.NaN } as const };
    for (const parts of [{}, { lat: STOPPED.lat + 0.1 }]) {
      const tab = openTab({ known });
      await tab.call();
      tab.send({ type: 'fix.found', fix: fixAt(parts) });
      for (let i = 0; i < 20; i++) await turns(1);
      tab.crash();
      const told = tab.api.callsTo('updateRescue').map(([, { place }]) => place?.position?.source);
      assert.deepEqual(told, ['gnss']);
    }
  });

  test('R17 it is ended on leaving, when help is there, and at the end', async () => {
    const left = finder();
    const { send, locating } = openTab({ env: { geolocation: left.geolocation } });
    send({ type: 'help.hold' });
    send({ type: 'help.leave' });
    assert.deepEqual([left.cleared(), locating()], [1, 'off']);

    for (const status of ['arrived', 'cancelled', 'failed']) {
      const device = finder();
      const tab = openTab({ env: { geolocation: device.geolocation } });
      await tab.call();
      device.find(10);
      await turns();
      assert.deepEqual([device.cleared(), tab.locating()], [0, 'on']);
      tab.api.setStatus('rescue-1', status);
      await turns();
      assert.deepEqual([device.cleared(), tab.locating()], [1, 'off'], status);
      tab.send({ type: 'locate.ask' });
      assert.equal(tab.locating(), 'off', status);
    }
  });

  test('R17 what is found after the end is not taken in', async () => {
    const device = finder();
    const { toDetails, send, reach, api, context } = openTab({ env: { geolocation: device.geolocation } });
    api.failNext('createRescue', failure('invalid'));
    toDetails();
    send({ type: 'request.send' });
    await reach('refused');
    send({ type: 'help.leave' });
    device.find(5);
    assert.equal(context().fix, undefined);
  });
});
