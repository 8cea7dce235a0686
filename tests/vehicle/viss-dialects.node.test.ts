// The client of VISS against the simulator, over loopback, in each dialect.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { until } from '@forecourt/core/testing.js';
import type { SignalName } from '@forecourt/vehicle/viss.js';
import type { Faults } from '@forecourt/vehicle-simulator';
import { DIALECTS, drive, GEAR } from './drive.ts';

const DESTINATION = 'Vehicle.Cabin.Infotainment.Navigation.DestinationSet';

for (const dialect of DIALECTS) {
  describe(`X9 a car that speaks ${dialect}`, () => {
    it('X9 its values come typed, in our units, and what it has not is no value', async (t) => {
      const { host, simulator } = await drive(t, { dialect });
      simulator.set({
        'Vehicle.Speed': 12.5,
        'Vehicle.IsMoving': true,
        [GEAR]: 127,
        'Vehicle.TraveledDistance': 48_211_000,
        'Vehicle.Diagnostics.DTCList': ['P0420', 'U0100'],
        'Vehicle.LowVoltageSystemState': null,
      });
      const read = async (name: SignalName) => (await host.get(name)).value;
      assert.equal(await read('speed'), 12.5);
      assert.equal(await read('isMoving'), true);
      assert.equal(await read('selectedGear'), 127);
      assert.equal(await read('traveledDistance'), 48_211_000);
      assert.deepEqual(await read('troubleCodes'), ['P0420', 'U0100']);
      assert.equal(await read('lowVoltageSystemState'), undefined);
    });

    it('X9 it tells speed twice a second and the rest as it changes, until it is told to stop', async (t) => {
      const { listen, is, simulator, carClock, count } = await drive(t, { dialect });
      simulator.set({ 'Vehicle.Speed': 0, [GEAR]: 126, 'Vehicle.LowVoltageSystemState': 'ON' });
      const end = listen('speed', 'selectedGear', 'isMoving', 'lowVoltageSystemState');
      await is('speed', 0);
      await is('selectedGear', 126);
      await is('lowVoltageSystemState', 'ON');
      await is('isMoving', false);
      simulator.set({ 'Vehicle.Speed': 7.5, [GEAR]: 127, 'Vehicle.LowVoltageSystemState': 'START' });
      carClock.advance(500);
      await is('speed', 7.5);
      await is('selectedGear', 127);
      await is('lowVoltageSystemState', 'START');
      const before = count();
      carClock.advance(500);
      await until(() => count() > before, 'the same speed again');
      end();
      await until(() => simulator.open.subscriptions === 0, 'no subscription to be left');
    });

    it('X9 a destination reaches it', async (t) => {
      const { host, simulator } = await drive(t, { dialect });
      await host.setDestination?.({ name: 'Aster Mitte', location: { lat: 48.17, lng: 11.5 } });
      const place = ['Latitude', 'Longitude'].map((axis) =>
        dialect === 'kuksa'
          ? simulator.car.targets.get(`${DESTINATION}.${axis}`)
          : simulator.values[`${DESTINATION}.${axis}`],
      );
      assert.deepEqual(place, [48.17, 11.5]);
    });

    it('X9 a token that is over is asked for anew, and nothing is missed', async (t) => {
      let token = 'first';
      let asked = 0;
      const page = {
        getToken: () => {
          asked++;
          return token;
        },
      };
      const { listen, is, simulator, clock } = await drive(t, { dialect, token }, page);
      listen('selectedGear');
      await is('selectedGear', simulator.values[GEAR]);
      token = 'second';
      simulator.renewToken('second');
      simulator.set(GEAR, 127);
      // The client waits a moment before it asks again.
      await until(() => {
        clock.increment(250);
        return simulator.open.subscriptions === 1;
      }, 'the subscription to be back');
      await is('selectedGear', 127);
      assert.equal(asked, 2);
      assert.ok(!simulator.url.includes('first'));
    });

    it('X9 a refusal is told by its number, whatever its words', async (t) => {
      const errors = { 'Vehicle.Speed': 403, 'Vehicle.IsMoving': 404, [GEAR]: 400 };
      const { host } = await drive(t, { dialect, faults: { errors } });
      await assert.rejects(host.get('speed'), { name: 'VehicleError', code: 'forbidden', number: 403 });
      assert.equal((await host.get('isMoving')).value, undefined);
      await assert.rejects(host.get('selectedGear'), { code: 'bad-request' });
    });

    for (const subProtocol of ['none', 'wrong'] as const satisfies readonly Faults['subProtocol'][]) {
      it(`X9 with ${subProtocol === 'none' ? 'no' : 'a wrong'} sub-protocol it is understood when the page names it`, async (t) => {
        const { listen, is, simulator } = await drive(t, { dialect, faults: { subProtocol } }, { dialect });
        listen('speed', 'selectedGear');
        await is('selectedGear', simulator.values[GEAR]);
        await is('speed', simulator.values['Vehicle.Speed']);
        await until(() => simulator.open.subscriptions === 2, 'both subscriptions');
        assert.ok(simulator.requests.every(({ error }) => error === undefined));
      });
    }
  });
}

describe('X9 versions of VSS', () => {
  for (const vssMajor of [3, 4, 5, 6] as const) {
    it(`X9 the same facts come from a car of version ${vssMajor}`, async (t) => {
      const { host, simulator } = await drive(t, { vssMajor });
      simulator.set({
        'Vehicle.TraveledDistance': 48_211_000,
        'Vehicle.Diagnostics.DTCList': ['P0420'],
        'Vehicle.Cabin.DriverPosition': 'RIGHT',
        'Vehicle.Powertrain.CombustionEngine.EngineOil.Level': 'LOW',
      });
      const names = ['traveledDistance', 'troubleCodes', 'driverPosition', 'engineOilLevel'] as const;
      const values = await Promise.all(names.map(async (name) => (await host.get(name)).value));
      assert.deepEqual(values, [48_211_000, ['P0420'], 'RIGHT', 'LOW']);
    });
  }
});
