import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { formOf, pathFor } from './paths.ts';
import { SIGNALS, type SignalName } from './signals.ts';

const NAMES = Object.keys(SIGNALS) as SignalName[];
const MAJORS = [3, 4, 5, 6];
const read = (name: SignalName, raw: unknown, major: number | undefined = 6): unknown => formOf(name, major)?.read(raw);

/** What stands in place of a value, in all the ways that servers have. */
const NO_VALUE = [
  '',
  ' ',
  'visserr:Data-not-available',
  'viss-inline:Data-not-available',
  'VISSERR:data-not-available',
  null,
  undefined,
  Number.NaN,
  {},
  [],
  ['viss-inline:Data-not-available'],
  () => 1,
  Symbol('x'),
];

describe('X9 the signals of a car', () => {
  it('X9 each path stands once in the table', () => {
    for (const major of MAJORS) {
      const paths = NAMES.map((name) => pathFor(name, major)).filter((path) => path !== undefined);
      assert.deepEqual(paths, [...new Set(paths)]);
      for (const path of paths) assert.match(path, /^Vehicle(\.[A-Z]\w+)+$/);
    }
  });

  it('X9 what moved between versions of VSS is found in each', () => {
    const paths = (name: SignalName) => MAJORS.map((major) => pathFor(name, major)?.replace('Vehicle.', ''));
    assert.deepEqual(paths('speed'), ['Speed', 'Speed', 'Speed', 'Speed']);
    assert.deepEqual(paths('troubleCodes'), [
      'OBD.DTCList',
      'OBD.DTCList',
      'Diagnostics.DTCList',
      'Diagnostics.DTCList',
    ]);
    assert.deepEqual(paths('engineOilLevel'), [
      'Powertrain.CombustionEngine.EngineOilLevel',
      'Powertrain.CombustionEngine.EngineOilLevel',
      'Powertrain.CombustionEngine.EngineOil.Level',
      'Powertrain.CombustionEngine.EngineOil.Level',
    ]);
    assert.deepEqual(paths('fuelLevel'), [
      'Powertrain.FuelSystem.Level',
      'Powertrain.FuelSystem.RelativeLevel',
      'Powertrain.FuelSystem.RelativeLevel',
      'Powertrain.FuelSystem.RelativeLevel',
    ]);
    const plate = 'VehicleIdentification.LicensePlate';
    assert.deepEqual(paths('licensePlate'), [undefined, plate, plate, plate]);
  });

  it('X9 a version that is newer than the table is read as the newest', () => {
    for (const name of NAMES) assert.equal(pathFor(name, 9), pathFor(name, 6));
  });

  it('X9 without a version, kilometres are never taken for metres', () => {
    assert.equal(pathFor('traveledDistance', undefined), undefined);
    assert.equal(pathFor('driverPosition', undefined), undefined);
    assert.equal(pathFor('speed', undefined), 'Vehicle.Speed');
    assert.equal(pathFor('selectedGear', undefined), 'Vehicle.Powertrain.Transmission.SelectedGear');
  });

  it('X9 values come in our units, whatever the version has', () => {
    assert.equal(read('traveledDistance', '48211.5', 5), 48_211_500);
    assert.equal(read('traveledDistance', '48211500', 6), 48_211_500);
    assert.equal(read('distanceToService', '-12.5'), -12_500);
    assert.equal(read('driverPosition', '1', 3), 'LEFT');
    assert.equal(read('driverPosition', '2', 3), 'RIGHT');
    assert.equal(read('driverPosition', '1', 4), undefined);
    assert.equal(read('driverPosition', 'right', 4), 'RIGHT');
  });

  it('X9 text becomes the type of its signal', () => {
    assert.equal(read('speed', '12.5'), 12.5);
    assert.equal(read('speed', ' -3 '), -3);
    assert.equal(read('speed', 12.5), 12.5);
    assert.equal(read('speed', '1.2e1'), 12);
    assert.equal(read('selectedGear', '126'), 126);
    assert.equal(read('selectedGear', '126.0'), 126);
    for (const yes of [true, 'true', 'TRUE', 'True']) assert.equal(read('isMoving', yes), true);
    for (const no of [false, 'false', 'FALSE']) assert.equal(read('isMoving', no), false);
    assert.equal(read('lowVoltageSystemState', 'acc'), 'ACC');
    assert.deepEqual(read('troubleCodes', ['P0420', 'U0100']), ['P0420', 'U0100']);
    assert.deepEqual(read('troubleCodes', '["P0420"]'), ['P0420']);
    assert.deepEqual(read('troubleCodes', []), []);
    assert.equal(read('vin', 'WDD1234567F000001'), 'WDD1234567F000001');
  });

  it('X9 what is out of range, of another type or of no type is no value', () => {
    for (const raw of ['NaN', '-Infinity', 'null', '900', '0x10', '1,5', '12 km/h', '1e999', true])
      assert.equal(read('speed', raw), undefined);
    for (const raw of ['126.5', '128', '']) assert.equal(read('selectedGear', raw), undefined);
    for (const raw of ['1', 'yes', 1, 0]) assert.equal(read('isMoving', raw), undefined);
    assert.equal(read('latitude', '90.1'), undefined);
    assert.equal(read('stateOfCharge', '101'), undefined);
    assert.equal(read('transmissionType', 'MAGIC'), undefined);
    assert.equal(read('vin', 'WDD1234567F00000O'), undefined);
    assert.equal(read('model', 'a\u0000b'), undefined);
    assert.deepEqual(read('troubleCodes', '["P0420", 7, "<b>"]'), ['P0420']);
    for (const raw of ['["P04', 'P0420', '["<b>"]']) assert.equal(read('troubleCodes', raw), undefined);
  });

  it('X9 the words for no value are no value, for every signal in every version', () => {
    for (const name of NAMES) {
      for (const major of MAJORS) {
        for (const raw of NO_VALUE) {
          const value = read(name, raw, major);
          const isEmptyList = Array.isArray(raw) && raw.length === 0 && Array.isArray(value);
          assert.ok(value === undefined || isEmptyList, `${name} gave a value`);
        }
      }
    }
  });

  it('X9 whatever a car sends, reading never throws and gives the type of the signal or nothing', () => {
    const types: Record<string, string> = {
      speed: 'number',
      isMoving: 'boolean',
      vin: 'string',
      dayNightMode: 'string',
    };
    fc.assert(
      fc.property(
        fc.constantFrom(...NAMES),
        fc.constantFrom(undefined, ...MAJORS),
        fc.oneof(fc.anything(), fc.string(), fc.double(), fc.json()),
        (name, major, raw) => {
          const value = read(name, raw, major);
          if (typeof value === 'number') assert.ok(Number.isFinite(value));
          if (value !== undefined && types[name]) assert.equal(typeof value, types[name]);
        },
      ),
    );
  });

  it('X9 a number in range survives as text, to the last digit', () => {
    fc.assert(
      fc.property(fc.double({ min: -90, max: 90, noNaN: true }), (degrees) => {
        assert.equal(read('latitude', `${degrees}`), degrees + 0);
      }),
    );
    fc.assert(fc.property(fc.integer({ min: -128, max: 127 }), (gear) => read('selectedGear', `${gear}`) === gear));
  });
});
