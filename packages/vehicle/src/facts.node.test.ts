import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { factsOf, type Known, SHAREABLE, SHARED_BY_DEFAULT, signalsOf } from './facts.ts';

const breakdown: Known = {
  model: 'Sorrel',
  licensePlate: 'FC-TS 1',
  vin: 'TESTVN00000000001',
  powertrainType: 'HYBRID',
  supportedFuelTypes: ['E85', 'GASOLINE'],
  stateOfCharge: 8.649,
  fuelLevel: 61.4,
  lowVoltageBatteryVoltage: 11.849,
  isTirePressureLowFrontLeft: false,
  isTirePressureLowRearLeft: true,
  isBrokenDown: true,
  isHazardSignaling: true,
  isDriverBelted: true,
  isPassengerBelted: true,
  isRearMiddleBelted: false,
  latitude: 48.23906,
  longitude: 11.33265,
  heading: 300,
  horizontalAccuracy: 6,
  locationTimestamp: '2026-06-01T09:00:04.000Z',
};

describe('what a car tells of itself', () => {
  it('R7 a car that broke down tells what a dispatcher asks for', () => {
    assert.deepEqual(factsOf(['energy', 'tyres', 'breakdown', 'occupants', 'position'], breakdown), {
      propulsion: ['gasoline', 'electric'],
      stateOfChargePercent: 9,
      fuelPercent: 61,
      batteryVolts: 11.8,
      lowTyres: ['rear-left'],
      isBrokenDown: true,
      areHazardLightsOn: true,
      occupants: 2,
      position: {
        lat: 48.23906,
        lng: 11.33265,
        accuracyMeters: 6,
        headingDegrees: 300,
        at: Date.parse('2026-06-01T09:00:04Z'),
      },
    });
  });

  it('R17 where the car is, who sits in it and what names it are not told unless the page says so', () => {
    const facts = factsOf(SHARED_BY_DEFAULT, breakdown);
    for (const personal of ['position', 'occupants', 'plate', 'vin']) assert.ok(!(personal in (facts ?? {})), personal);
    const asked = signalsOf(SHARED_BY_DEFAULT);
    for (const name of ['latitude', 'longitude', 'isDriverBelted', 'licensePlate', 'vin'] as const)
      assert.ok(!asked.includes(name), name);
  });

  it('each signal is asked for once', () => {
    const asked = signalsOf(SHAREABLE);
    assert.deepEqual(asked, [...new Set(asked)]);
  });

  it('R7 a car that says nothing has no facts', () => {
    assert.equal(factsOf(SHAREABLE, {}), undefined);
  });

  const propulsion = (known: Known) => factsOf(['energy'], known)?.propulsion;

  it('R7 what drives it is told only when all of it is known', () => {
    assert.deepEqual(propulsion({ powertrainType: 'ELECTRIC' }), ['electric']);
    assert.deepEqual(propulsion({ powertrainType: 'COMBUSTION', supportedFuelTypes: ['DIESEL'] }), ['diesel']);
    assert.deepEqual(propulsion({ powertrainType: 'COMBUSTION', supportedFuelTypes: ['GASOLINE', 'LNG'] }), [
      'gasoline',
      'other',
    ]);
    assert.equal(propulsion({ supportedFuelTypes: ['GASOLINE'] }), undefined);
    assert.equal(propulsion({ powertrainType: 'HYBRID' }), undefined);
    assert.equal(propulsion({ powertrainType: 'COMBUSTION', supportedFuelTypes: [] }), undefined);
  });

  it('R7 that no tyre is low is told only when all four say so', () => {
    const three = {
      isTirePressureLowFrontLeft: false,
      isTirePressureLowFrontRight: false,
      isTirePressureLowRearLeft: false,
    };
    assert.equal(factsOf(['tyres'], three), undefined);
    assert.deepEqual(factsOf(['tyres'], { ...three, isTirePressureLowRearRight: false }), { lowTyres: [] });
  });

  it('R7 belts that are all open do not say that nobody is there', () => {
    assert.equal(factsOf(['occupants'], { isDriverBelted: false, isPassengerBelted: false }), undefined);
  });

  const position = (known: Known) => factsOf(['position'], known)?.position;

  it('R5 half a place, or the place of a receiver without a fix, is none', () => {
    assert.equal(position({ latitude: 48 }), undefined);
    assert.equal(position({ latitude: 0, longitude: 0, locationTimestamp: '2026-06-01T09:00:00Z' }), undefined);
    assert.deepEqual(position({ latitude: 0, longitude: 9.4 }), { lat: 0, lng: 9.4 });
  });

  it('R5 the time of a fix is UTC, whether the car says so or not, and never made up', () => {
    const at = (locationTimestamp: string) => position({ latitude: 1, longitude: 1, locationTimestamp })?.at;
    const nine = Date.parse('2026-06-01T09:00:00Z');
    for (const same of ['2026-06-01T09:00:00', '2026-06-01T09:00Z', '2026-06-01T11:00:00+02:00'])
      assert.equal(at(same), nine);
    assert.equal(at('2026-06-01T99:00:00Z'), undefined);
    assert.deepEqual(position({ latitude: 1, longitude: 1 }), { lat: 1, lng: 1 });
  });
});
