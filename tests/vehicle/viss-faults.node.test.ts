// The client of VISS against the simulator, when things go wrong in the car or on the way.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { until } from '@forecourt/core/testing.js';
import { DIALECTS, drive, GEAR } from './drive.ts';

for (const dialect of DIALECTS) {
  describe(`X9 bad luck with a car that speaks ${dialect}`, () => {
    it('X9 a line that is lost in the middle of a drive comes back with all that was listened to', async (t) => {
      const { listen, is, isUp, simulator, clock } = await drive(t, { dialect });
      listen('speed', 'selectedGear');
      await is('selectedGear', simulator.values[GEAR]);
      await until(() => simulator.open.subscriptions === 2, 'both subscriptions');
      simulator.drop();
      await until(() => !isUp(), 'the line to be down');
      simulator.set(GEAR, -1);
      clock.increment(250);
      await is('selectedGear', -1);
      simulator.set(GEAR, 127);
      await is('selectedGear', 127);
      await until(() => simulator.open.subscriptions === 2, 'both subscriptions again');
    });

    it('X9 numbers that are none are no value, and do no harm', async (t) => {
      const { listen, is, simulator, carClock } = await drive(t, { dialect, faults: { notANumber: true } });
      listen('speed', 'selectedGear');
      await is('speed', undefined);
      await is('selectedGear', undefined);
      await until(() => simulator.open.subscriptions === 2, 'both subscriptions');
      simulator.mend();
      simulator.set({ 'Vehicle.Speed': 50, [GEAR]: 127 });
      carClock.advance(500);
      await is('speed', 50);
      await is('selectedGear', 127);
    });

    for (const junk of ['html', 'json', 'shape'] as const) {
      it(`X9 a car that says what nobody can read (${junk}) has no values, until it answers`, async (t) => {
        const { host, simulator, clock } = await drive(t, { dialect, faults: { junk } }, { retries: 0 });
        const speed = host.get('speed');
        await until(() => simulator.requests.some(({ action }) => action === 'get'), 'the question to arrive');
        clock.increment(3000);
        await assert.rejects(speed, { code: 'timed-out' });
        simulator.mend();
        // The line was dropped, if the junk had not arrived yet.
        clock.increment(250);
        assert.equal((await host.get('speed')).value, simulator.values['Vehicle.Speed']);
      });
    }

    it('X9 a clock of the car that jumps back and forth changes nothing', async (t) => {
      const { listen, is, simulator, clock } = await drive(t, { dialect, faults: { clockJumpMs: 3_600_000 } });
      listen('selectedGear');
      await is('selectedGear', simulator.values[GEAR]);
      await until(() => simulator.open.subscriptions === 1, 'the subscription');
      for (const gear of [127, 126, -1, 126, 127]) {
        simulator.set(GEAR, gear);
        await is('selectedGear', gear);
      }
      assert.equal(clock.now(), 0);
    });

    it('X9 a socket that is stuck is left for another', async (t) => {
      const { listen, is, isUp, simulator, clock, host } = await drive(t, { dialect });
      listen('selectedGear');
      await is('selectedGear', simulator.values[GEAR]);
      simulator.fault({ frozen: true });
      const before = simulator.requests.length;
      const speed = host.get('speed');
      await until(() => simulator.requests.length > before, 'the question to arrive');
      clock.increment(3000);
      await until(() => !isUp(), 'the line to be given up');
      simulator.mend();
      simulator.set(GEAR, 127);
      // One wait for the line and one for the question that was not answered.
      clock.increment(250);
      await until(isUp, 'another line');
      clock.increment(250);
      assert.equal((await speed).value, simulator.values['Vehicle.Speed']);
      await is('selectedGear', 127);
    });

    it('X9 a page that goes on after it slept learns what the car is now', async (t) => {
      const { listen, is, last, resume, simulator } = await drive(t, { dialect });
      listen('selectedGear');
      await is('selectedGear', simulator.values[GEAR]);
      resume();
      assert.equal(last.get('selectedGear'), undefined);
      await is('selectedGear', simulator.values[GEAR]);
    });

    for (const events of ['twice', 'swapped', 'early'] as const) {
      it(`X9 events that come ${events} end with the value that stands`, async (t) => {
        const { listen, is, last, host, simulator, carClock } = await drive(t, { dialect, faults: { events } });
        const shift = (gear: number): void => {
          carClock.advance(1);
          simulator.set(GEAR, gear);
        };
        shift(126);
        listen('selectedGear');
        await is('selectedGear', 126);
        await until(() => simulator.open.subscriptions === 1, 'the subscription');
        shift(127);
        shift(-1);
        simulator.mend();
        shift(0);
        await is('selectedGear', 0);
        // What the car said before is there when this is answered.
        await host.get('speed');
        assert.equal(last.get('selectedGear'), 0);
      });
    }
  });
}

describe('X9 bad luck with any car', () => {
  it('X9 a car that watches numbers alone is asked for the rest again and again', async (t) => {
    const { listen, is, simulator, carClock } = await drive(t, { faults: { changeOfNumbersOnly: true } });
    simulator.set('Vehicle.LowVoltageSystemState', 'ON');
    listen('lowVoltageSystemState', 'selectedGear');
    await is('lowVoltageSystemState', 'ON');
    await until(() => simulator.open.subscriptions === 2, 'both subscriptions');
    simulator.set('Vehicle.LowVoltageSystemState', 'OFF');
    carClock.advance(1000);
    await is('lowVoltageSystemState', 'OFF');
  });

  it('X9 a car that takes no connection is offline, and is met as soon as it does', async (t) => {
    const { host, simulator, clock } = await drive(t, { faults: { refuse: true } });
    const speed = host.get('speed');
    await until(() => simulator.requests.length === 2, 'both ways to connect to be refused');
    clock.increment(3000);
    await assert.rejects(speed, { code: 'offline' });
    simulator.mend();
    const again = host.get('speed');
    await until(() => {
      clock.increment(50);
      return simulator.open.sockets > 0;
    }, 'the next try');
    assert.equal((await again).value, simulator.values['Vehicle.Speed']);
  });
});
