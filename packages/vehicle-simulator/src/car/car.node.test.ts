import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { manualClock } from '../clock.ts';
import { Car } from './car.ts';
import type { VssMajor } from './signal.ts';

/** What a release line has at a path, as text; `undefined`: no such path. */
function served(major: VssMajor, path: string, values = {}) {
  const car = new Car(major, manualClock());
  car.update(values);
  const leaf = car.tree.get(path);
  return leaf && car.point(leaf).value;
}

describe('the signals by release line', () => {
  const engine = 'Vehicle.Powertrain.CombustionEngine';
  const rows: [path: string, values: object, byMajor: [unknown, unknown, unknown, unknown]][] = [
    ['Vehicle.VersionVSS.Major', {}, ['3', '4', '5', '6']],
    ['Vehicle.VersionVSS.Minor', {}, ['1', '2', '1', '0']],
    ['Vehicle.TraveledDistance', { 'Vehicle.TraveledDistance': 1500 }, ['1.5', '1.5', '1.5', '1500']],
    ['Vehicle.Cabin.DriverPosition', { 'Vehicle.Cabin.DriverPosition': 'RIGHT' }, ['3', 'RIGHT', 'RIGHT', 'RIGHT']],
    ['Vehicle.OBD.DTCList', { 'Vehicle.Diagnostics.DTCList': ['P0301'] }, [['P0301'], ['P0301'], ['P0301'], undefined]],
    ['Vehicle.Diagnostics.DTCList', {}, [undefined, [], [], []]],
    [`${engine}.EngineOilLevel`, {}, ['NORMAL', 'NORMAL', 'NORMAL', undefined]],
    [`${engine}.EngineOil.Level`, {}, [undefined, 'NORMAL', 'NORMAL', 'NORMAL']],
    ['Vehicle.Powertrain.FuelSystem.RelativeLevel', {}, [undefined, '62', '62', '62']],
    ['Vehicle.VehicleIdentification.LicensePlate', {}, [undefined, 'FC-TS 1', 'FC-TS 1', 'FC-TS 1']],
    ['Vehicle.Cabin.Seat.Row1.DriverSide.IsOccupied', {}, [undefined, 'true', 'true', undefined]],
    ['Vehicle.Cabin.Seat.Row1.DriverSide.OccupancyStatus', {}, [undefined, undefined, undefined, 'OCCUPIED']],
  ];
  for (const [path, values, byMajor] of rows) {
    test(path, () => {
      assert.deepEqual(
        ([3, 4, 5, 6] as const).map((major) => served(major, path, values)),
        byMajor,
      );
    });
  }

  test('a value can be given by the path and in the unit of an earlier line', () => {
    const car = new Car(4, manualClock());
    car.update({ 'Vehicle.OBD.DTCList': ['P0420'], 'Vehicle.Cabin.Seat.Row1.PassengerSide.IsOccupied': true });
    assert.deepEqual(car.values['Vehicle.Diagnostics.DTCList'], ['P0420']);
    assert.equal(car.values['Vehicle.Cabin.Seat.Row1.PassengerSide.OccupancyStatus'], 'OCCUPIED');
  });
});

test('a path that the car does not have is refused, and then nothing is taken', () => {
  const car = new Car(6, manualClock());
  assert.throws(() => car.update({ 'Vehicle.Speed': 5, 'Vehicle.Sped': 5 }), RangeError);
  assert.equal(car.values['Vehicle.Speed'], 0);
});

test('the made-up VIN has the form of one', () => {
  assert.match(String(served(6, 'Vehicle.VehicleIdentification.VIN')), /^[A-HJ-NPR-Z0-9]{17}$/);
});

test('the receiver finds a car that stands, too, and without a fix the last time stays', () => {
  const clock = manualClock();
  const car = new Car(6, clock);
  clock.advance(5000);
  car.fix();
  assert.equal(car.values['Vehicle.CurrentLocation.Timestamp'], '2026-06-01T09:00:05.000Z');
  car.update({ 'Vehicle.CurrentLocation.GNSSReceiver.FixType': 'NONE' });
  clock.advance(5000);
  car.fix();
  assert.equal(car.values['Vehicle.CurrentLocation.Timestamp'], '2026-06-01T09:00:05.000Z');
});
