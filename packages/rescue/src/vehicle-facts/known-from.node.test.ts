import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { RescueVehicle } from '@forecourt/contract';
import type { VehicleFacts } from '@forecourt/core';
import type { Known } from '../rescue.context.ts';
import { knownFrom } from './known-from.ts';

/** Whether the contract takes it. */
const isTaken = (made: unknown): boolean => !('issues' in RescueVehicle['~standard'].validate(made));

const AT = Date.parse('2026-11-24T10:00:00Z');

describe('R7 what car and host know', () => {
  test('R7 nothing is nothing', () => {
    assert.deepEqual(knownFrom(undefined, undefined), {});
    assert.deepEqual(knownFrom({}, {}), {});
  });

  test('R7 a slip in what the host says does not refuse a call for help', () => {
    const host: Known = {
      name: '  ',
      membership: ' 4711 ',
      vehicle: { vin: 'not a VIN', plate: ' M AB 123 ', make: '', tyreSize: 'x'.repeat(300) },
    };
    const { vehicle, ...rest } = knownFrom(undefined, host);
    assert.deepEqual(rest, { membership: '4711' });
    assert.deepEqual(vehicle, { plate: 'M AB 123', tyreSize: 'x'.repeat(200) });
    assert.ok(isTaken(vehicle));
  });

  test('R7 all that a car says of itself is passed on', () => {
    const car: VehicleFacts = {
      model: 'Aster',
      plate: 'M-AB 123',
      vin: 'w0l000051t2123456',
      mileageKm: 12,
      propulsion: ['electric'],
      stateOfChargePercent: 2.5,
      fuelPercent: 0,
      batteryVolts: 11.9,
      lowTyres: ['front-left'],
      troubleCodes: ['P0420', 'P0420'],
      areHazardLightsOn: true,
      occupants: 2,
      position: { lat: 48.1, lng: 11.5, accuracyMeters: 4, headingDegrees: 90, at: AT },
    };
    assert.deepEqual(knownFrom(car, undefined), {
      vehicle: {
        model: 'Aster',
        plate: 'M-AB 123',
        vin: 'W0L000051T2123456',
        propulsion: ['electric'],
        stateOfChargePercent: 2.5,
        fuelPercent: 0,
        batteryVolts: 11.9,
        lowTyres: ['front-left'],
        troubleCodes: ['P0420'],
      },
      fix: { lat: 48.1, lng: 11.5, source: 'vehicle', accuracyMeters: 4, headingDegrees: 90, at: AT },
      occupants: 2,
      areHazardLightsOn: true,
    });
  });

  test('R7 the car’s word goes before the host’s, member by member', () => {
    const host: Known = {
      phone: '+4989123456',
      vehicle: { plate: 'M-XY 9', colour: 'red', fuelPercent: 50 },
      fix: { lat: 1, lng: 2, source: 'network', at: AT },
      occupants: 4,
      areHazardLightsOn: true,
    };
    const car: VehicleFacts = { plate: 'M-AB 123', areHazardLightsOn: false };
    assert.deepEqual(knownFrom(car, host), {
      ...host,
      vehicle: { plate: 'M-AB 123', colour: 'red', fuelPercent: 50 },
      areHazardLightsOn: false,
    });
    assert.deepEqual(knownFrom(undefined, host), host);
  });

  test('R7 what the contract does not take is left out, so that it does not keep help away', () => {
    const car: VehicleFacts = {
      model: ' ',
      plate: 'x'.repeat(300),
      vin: 'unknown',
      propulsion: [],
      stateOfChargePercent: 655.35,
      fuelPercent: -1,
      batteryVolts: Number.NaN,
      lowTyres: [],
      troubleCodes: ['', 'P0420', 'far too long for a code', ...Array.from({ length: 80 }, (_, index) => `P${index}`)],
      occupants: 255,
      position: { lat: Number.NaN, lng: 11.5 },
    };
    const known = knownFrom(car, undefined);
    assert.deepEqual(Object.keys(known), ['vehicle']);
    assert.deepEqual(Object.keys(known.vehicle ?? {}), ['plate', 'troubleCodes']);
    assert.ok(isTaken(known.vehicle));
  });

  test('R5 a car’s fix without a time has no age', () => {
    const { fix } = knownFrom({ position: { lat: 48.1, lng: 11.5, accuracyMeters: 4 } }, undefined);
    assert.deepEqual(fix, { lat: 48.1, lng: 11.5, source: 'vehicle', accuracyMeters: 4, at: Number.NaN });
  });
});
