import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, test } from 'node:test';
import { drives, makeDrive } from '../../scripts/drives.js';
import { signals } from '../car/signals.ts';
import { Car } from '../car/car.ts';
import { manualClock } from '../clock.ts';
import { driveNames, loadDrive, parseDrive } from './drive.ts';

const textOf = (name: string) => readFile(new URL(`../../drives/${name}.json`, import.meta.url), 'utf8');
const GEAR = 'Vehicle.Powertrain.Transmission.SelectedGear';
const SPEED = 'Vehicle.Speed';

/** Every state of the car in a drive, one for each sample. */
async function statesOf(name: string): Promise<Record<string, unknown>[]> {
  const { start, samples } = await loadDrive(name);
  const car = new Car(6, manualClock());
  car.reset(start);
  const states = [car.values];
  for (const { values } of samples) {
    car.update(values);
    states.push(car.values);
  }
  return states;
}

test('the drives on disk are those that the script makes', async () => {
  assert.deepEqual(await driveNames(), Object.keys(drives).sort());
  for (const name of await driveNames()) assert.deepEqual(JSON.parse(await textOf(name)), makeDrive(name), name);
});

test('each drive has a title and a licence, and only values that its signals can have', async () => {
  for (const name of await driveNames()) {
    const { title, licence, about } = JSON.parse(await textOf(name)) as Record<string, string>;
    assert.ok(title && about, name);
    assert.equal(licence, 'CC0-1.0');
    const { start, samples } = await loadDrive(name);
    for (const values of [start, ...samples.map((sample) => sample.values)]) {
      for (const [path, value] of Object.entries(values)) {
        const signal = signals.find((one) => one.path === path);
        assert.ok(signal, `${name}: ${path}`);
        const { datatype, allowed, min = -Infinity, max = Infinity } = signal;
        const isRight =
          value === null ||
          (datatype === 'boolean' && typeof value === 'boolean') ||
          (datatype === 'string' && typeof value === 'string' && (allowed?.includes(value) ?? true)) ||
          (datatype === 'string[]' && Array.isArray(value)) ||
          (typeof value === 'number' && value >= min && value <= max);
        assert.ok(isRight, `${name}: ${path} ${String(value)}`);
      }
    }
  }
});

test('no drive is impossible: who moves is not in Park, and no car jumps', async () => {
  for (const name of await driveNames()) {
    const states = await statesOf(name);
    for (const [index, state] of states.entries()) {
      const before = states[index - 1] ?? state;
      const at = `${name}, sample ${index}`;
      assert.equal(state['Vehicle.IsMoving'], Number(state[SPEED]) >= 0.5, at);
      if (Number(state[SPEED]) > 0) assert.notEqual(state[GEAR], 126, at);
      assert.ok(Math.abs(Number(state[SPEED]) - Number(before[SPEED])) <= 12, at);
      for (const axis of ['Latitude', 'Longitude']) {
        const path = `Vehicle.CurrentLocation.${axis}`;
        assert.ok(Math.abs(Number(state[path]) - Number(before[path])) < 0.001, at);
      }
    }
  }
});

describe('what each drive is for', () => {
  const some = async (name: string, condition: (state: Record<string, unknown>) => boolean) =>
    assert.ok((await statesOf(name)).some(condition), name);
  const last = async (name: string) => (await statesOf(name)).at(-1) ?? {};

  test('parked never moves', async () => {
    assert.ok((await statesOf('parked')).every((state) => state[SPEED] === 0 && state[GEAR] === 126));
    await some('parked', (state) => state['Vehicle.LowVoltageSystemState'] === 'LOCK');
  });

  test('the city has standing in D, reverse, and night', async () => {
    await some('city', (state) => state[SPEED] === 0 && state[GEAR] === 127);
    await some('city', (state) => state[GEAR] === -1);
    await some('city', (state) => state['Vehicle.Cabin.Infotainment.HMI.DayNightMode'] === 'NIGHT');
    assert.equal((await last('city'))[GEAR], 126);
  });

  test('the motorway goes beyond 120 km/h', async () => {
    await some('motorway', (state) => Number(state[SPEED]) > 120);
  });

  test('a tyre warns while the car moves', async () => {
    const tyre = 'Vehicle.Chassis.Axle.Row2.Wheel.Left.Tire';
    const path = `${tyre}.IsPressureLow`;
    await some('tyre-losing-pressure', (state) => state[path] === true && state['Vehicle.IsMoving'] === true);
    assert.equal((await last('tyre-losing-pressure'))[`${tyre}.Pressure`], 104);
  });

  test('the battery ends nearly empty, in a car without a tank', async () => {
    const state = await last('battery-low');
    assert.ok(Number(state['Vehicle.Powertrain.TractionBattery.StateOfCharge.Current']) < 4);
    assert.ok(Number(state['Vehicle.LowVoltageBattery.CurrentVoltage']) < 11.6);
    assert.equal(state['Vehicle.Powertrain.FuelSystem.RelativeLevel'], null);
  });

  test('the breakdown ends with hazard lights and trouble codes', async () => {
    const state = await last('breakdown');
    assert.equal(state['Vehicle.IsBrokenDown'], true);
    assert.equal(state['Vehicle.Body.Lights.Hazard.IsSignaling'], true);
    assert.deepEqual(state['Vehicle.Diagnostics.DTCList'], ['P0301', 'P0217']);
    await some('breakdown', (one) => one['Vehicle.Connectivity.IsConnectivityAvailable'] === false);
  });

  test('the burst tyre ends broken down on the hard shoulder, where two people wait', async () => {
    const state = await last('burst-tyre');
    assert.equal(state['Vehicle.IsBrokenDown'], true);
    assert.equal(state['Vehicle.Body.Lights.Hazard.IsSignaling'], true);
    assert.equal(state['Vehicle.Chassis.Axle.Row1.Wheel.Right.Tire.IsPressureLow'], true);
    assert.equal(state['Vehicle.CurrentLocation.HorizontalAccuracy'], 5);
    for (const side of ['Driver', 'Passenger'])
      assert.equal(state[`Vehicle.Cabin.Seat.Row1.${side}Side.IsBelted`], true);
    await some('burst-tyre', (one) => Number(one['Vehicle.CurrentLocation.HorizontalAccuracy']) > 30);
  });
});

test('a name leads to no other file, and a broken drive says what is wrong', async () => {
  await assert.rejects(loadDrive('../package'), RangeError);
  const drive = { title: 'Odd', seconds: 3, signals: { speed: SPEED }, start: {} };
  const text = (samples: object[]) => JSON.stringify({ ...drive, samples });
  assert.throws(() => parseDrive(text([{ t: 1, sped: 3 }])), /sped/);
  assert.throws(() => parseDrive(text([{ t: 2 }, { t: 1 }])), /out of order/);
  assert.throws(() => parseDrive(text([{ t: 4 }])), /out of order/);
});
