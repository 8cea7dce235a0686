import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import type { DrivingState } from '../hosts/vehicle-host.ts';
import type { Reading } from '../signals/reading.ts';
import type { SignalValues } from '../signals/signals.ts';
import {
  changesAt,
  DRIVING_SIGNALS,
  type DrivingSignalName,
  type DrivingSignals,
  drivingState,
  type Knowledge,
  withReading,
} from './driving-state.ts';

const NOW = 100_000;

type Values = { [Name in DrivingSignalName]?: SignalValues[Name] | undefined };

/** What a car told, each value at its moment. */
function told(values: Values, at = NOW): DrivingSignals {
  const entries = Object.entries(values).map(([name, value]) => [name, { value, at }]);
  return Object.fromEntries(entries) as DrivingSignals;
}

const state = (values: Values, rest: Partial<Knowledge> = {}, now = NOW): DrivingState =>
  drivingState({ signals: told(values), ...rest }, now);

const MANUAL = { transmissionType: 'H', isParkingBrakeEngaged: true } as const;

const ROWS: readonly [name: string, values: Values, expected: DrivingState][] = [
  ['before the first value', {}, 'unknown'],
  ['values that are none', { speed: undefined, selectedGear: undefined }, 'unknown'],

  ['the gear is Park, and it stands', { selectedGear: 126, speed: 0 }, 'parked'],
  ['the gear is Park, and no speed was told', { selectedGear: 126 }, 'parked'],
  ['the gear is Park, and it rolls a little', { selectedGear: 126, speed: 7.9 }, 'parked'],
  ['the gear is Park, but it goes at 8 km/h', { selectedGear: 126, speed: 8 }, 'moving'],
  ['the gear is Park, but it goes backwards at 8 km/h', { selectedGear: 126, speed: -8 }, 'moving'],
  ['the gear is Park, but it says that it moves and no speed', { selectedGear: 126, isMoving: true }, 'moving'],

  ['the parking lock is engaged, and it stands', { isParkLockEngaged: true, speed: 0.4 }, 'parked'],
  ['the parking lock is engaged, but it rolls', { isParkLockEngaged: true, speed: 0.5 }, 'moving'],
  ['the parking lock is engaged, and no speed was told', { isParkLockEngaged: true }, 'unknown'],
  ['the parking lock is not engaged', { isParkLockEngaged: false, speed: 0 }, 'idling'],

  ['a manual car with its brake on and in neutral', { ...MANUAL, selectedGear: 0, speed: 0 }, 'parked'],
  ['a manual car with its brake on that tells no gear', { ...MANUAL, speed: 0 }, 'parked'],
  ['a sequential one', { ...MANUAL, transmissionType: 'SEQUENTIAL', speed: 0 }, 'parked'],
  ['a manual car with its brake on that rolls below 5 mph', { ...MANUAL, speed: 7.9 }, 'parked'],
  ['a manual car with its brake on at 5 mph', { ...MANUAL, speed: 8 }, 'moving'],
  ['a manual car with its brake on in first gear', { ...MANUAL, selectedGear: 1, speed: 0 }, 'idling'],
  ['a manual car with its brake on in reverse', { ...MANUAL, selectedGear: -1, speed: 0 }, 'idling'],
  ['a manual car with its brake off', { ...MANUAL, isParkingBrakeEngaged: false, speed: 0 }, 'idling'],
  ['a manual car with its brake on that tells no speed', { ...MANUAL, selectedGear: 0 }, 'unknown'],
  ['an automatic car with its brake on in neutral', { ...MANUAL, transmissionType: 'AUTOMATIC', speed: 0 }, 'idling'],
  ['a car of an unknown kind with its brake on', { isParkingBrakeEngaged: true, speed: 0 }, 'idling'],

  ['no speed, ignition at LOCK', { lowVoltageSystemState: 'LOCK' }, 'parked'],
  ['no speed, ignition at OFF', { lowVoltageSystemState: 'OFF' }, 'parked'],
  ['no speed, ignition at ACC', { lowVoltageSystemState: 'ACC' }, 'parked'],
  ['no speed, ignition at ON', { lowVoltageSystemState: 'ON' }, 'unknown'],
  ['no speed, ignition at START', { lowVoltageSystemState: 'START' }, 'unknown'],
  ['no speed, ignition undefined', { lowVoltageSystemState: 'UNDEFINED' }, 'unknown'],
  ['no speed, ignition at OFF, but it moves', { lowVoltageSystemState: 'OFF', isMoving: true }, 'moving'],
  ['ignition at OFF, and it stands in Drive', { lowVoltageSystemState: 'OFF', selectedGear: 127, speed: 0 }, 'idling'],

  ['at a light in Drive', { selectedGear: 127, speed: 0 }, 'idling'],
  ['it stands, and tells no gear', { speed: 0 }, 'idling'],
  ['it stands, and says that it does not move', { speed: 0.49, isMoving: false }, 'idling'],
  ['it hardly rolls', { speed: 0.5 }, 'moving'],
  ['it drives', { selectedGear: 127, speed: 50 }, 'moving'],
  ['it backs out', { selectedGear: -1, speed: -3 }, 'moving'],
  ['it stands by its speed, but says that it moves', { speed: 0, isMoving: true }, 'moving'],
  ['it says that it moves, and no speed', { isMoving: true }, 'moving'],
  ['it says that it does not move, and no speed', { isMoving: false }, 'unknown'],
  ['a speed that is no number', { speed: Number.NaN, selectedGear: 127 }, 'unknown'],
];

describe('the driving state', () => {
  for (const [name, values, expected] of ROWS) {
    test(`${name}: ${expected}`, () => assert.equal(state(values), expected));
  }

  test('a speed of two seconds ago counts, an older one makes it unknown, even in Park', () => {
    const signals = told({ speed: 0, selectedGear: 126 });
    assert.equal(drivingState({ signals }, NOW + 2000), 'parked');
    assert.equal(drivingState({ signals }, NOW + 2001), 'unknown');
  });

  test('a speed of a moment to come is from another clock: unknown', () => {
    assert.equal(drivingState({ signals: told({ speed: 0, selectedGear: 126 }, Date.now()) }, NOW), 'unknown');
  });

  test('a line that was lost two seconds ago counts as standing, after that nothing is known', () => {
    const parked = { selectedGear: 126 };
    assert.equal(state(parked, { linkLostAt: NOW - 2000 }), 'parked');
    assert.equal(state(parked, { linkLostAt: NOW - 2001 }), 'unknown');
    assert.equal(state(parked, { linkLostAt: NOW + 1 }), 'unknown');
  });

  test('a page that was just resumed knows nothing', () => {
    assert.equal(drivingState({ signals: {} }, NOW), 'unknown');
  });

  test('it is said when time alone will change it', () => {
    const driving = { signals: told({ speed: 30 }), linkLostAt: NOW - 500 };
    assert.equal(changesAt(driving, NOW), NOW - 500 + 2001);
    assert.equal(changesAt({ ...driving, linkLostAt: undefined }, NOW), NOW + 2001);
    assert.equal(changesAt({ signals: told({ selectedGear: 126 }) }, NOW), undefined);
    assert.equal(changesAt({ signals: told({ speed: 30 }, 5) }, NOW), undefined);
  });
});

const STRICTNESS: readonly DrivingState[] = ['parked', 'idling', 'moving', 'unknown'];
/** Under `strict` standing and driving are the same, and nothing known is more. */
const strictness = (of: DrivingState): number => STRICTNESS.indexOf(of);

const orNone = <Value>(values: fc.Arbitrary<Value>): fc.Arbitrary<Value | undefined> =>
  fc.option(values, { nil: undefined });
const speeds = fc.oneof(fc.constantFrom(0, 0.49, 0.5, 7.9, 8, -8, Number.NaN), fc.double({ min: -50, max: 250 }));
const anyValues: fc.Arbitrary<Values> = fc.record({
  speed: orNone(speeds),
  isMoving: orNone(fc.boolean()),
  selectedGear: orNone(fc.constantFrom(-1, 0, 1, 126, 127)),
  isParkLockEngaged: orNone(fc.boolean()),
  transmissionType: orNone(fc.constantFrom('UNKNOWN', 'H', 'SEQUENTIAL', 'AUTOMATIC')),
  isParkingBrakeEngaged: orNone(fc.boolean()),
  lowVoltageSystemState: orNone(fc.constantFrom('UNDEFINED', 'LOCK', 'OFF', 'ACC', 'ON', 'START')),
});

const none: Reading<never> = { value: undefined, at: NOW };

/** The one row that asks for a missing value: a car that stood and is switched off tells no speed. */
const isSwitchedOff = (values: Values, name: DrivingSignalName): boolean =>
  name === 'speed' &&
  Math.abs(values.speed ?? Number.NaN) < 0.5 &&
  !values.isMoving &&
  ['LOCK', 'OFF', 'ACC'].includes(`${values.lowVoltageSystemState}`);

describe('what a car does not tell', () => {
  test('a value that becomes missing never makes it less restricted', () => {
    fc.assert(
      fc.property(anyValues, fc.constantFrom(...DRIVING_SIGNALS), (values, name) => {
        fc.pre(!isSwitchedOff(values, name));
        const signals = told(values);
        const before = drivingState({ signals }, NOW);
        const after = drivingState({ signals: withReading(signals, name, none) }, NOW);
        assert.ok(strictness(after) >= strictness(before), `${before} became ${after} without ${name}`);
      }),
      { numRuns: 5000 },
    );
  });

  test('values that grow old never make it less restricted', () => {
    fc.assert(
      fc.property(anyValues, fc.nat(10_000), fc.nat(10_000), (values, age, more) => {
        const signals = told(values, NOW - age);
        const before = drivingState({ signals }, NOW);
        const after = drivingState({ signals }, NOW + more);
        assert.ok(strictness(after) >= strictness(before), `${before} became ${after}`);
      }),
      { numRuns: 5000 },
    );
  });

  test('a line that is lost never makes it less restricted', () => {
    fc.assert(
      fc.property(anyValues, fc.nat(10_000), (values, ago) => {
        const before = state(values);
        const after = state(values, { linkLostAt: NOW - ago });
        assert.ok(strictness(after) >= strictness(before));
      }),
    );
  });

  test('a car that drove and whose speed is no number any more is unknown after two seconds, even in Park', () => {
    let signals = told({ speed: 30, selectedGear: 126, lowVoltageSystemState: 'OFF' });
    signals = withReading(signals, 'speed', { value: Number.NaN, at: NOW + 100 });
    assert.equal(drivingState({ signals }, NOW + 100), 'moving');
    assert.equal(drivingState({ signals }, NOW + 2001), 'unknown');
  });

  test('a car that stood and was switched off is parked', () => {
    const signals = told({ speed: 0, selectedGear: 127, lowVoltageSystemState: 'OFF' });
    assert.equal(drivingState({ signals: withReading(signals, 'speed', none) }, NOW + 60_000), 'parked');
  });
});
