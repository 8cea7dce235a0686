import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import * as v from 'valibot';
import { fromMsd, type Msd, MSD_VEHICLE_TYPES, toMsd } from './msd.ts';
import { RescueRequest } from './rescue-request.ts';
import { PROPULSIONS } from './rescue-words.ts';

const REQUEST: RescueRequest = {
  ...{ version: 1, activation: 'manual', testCall: false, requestedAt: '2026-11-23T08:00:00.750Z' },
  requester: { language: 'de', phone: '+498912345678' },
};
const POSITION = { lat: 48.137154, lng: 11.576124, source: 'gnss', isTrusted: true } as const;
const FIRST = { messageIdentifier: 1 };

/** A request with a position, and what differs from it. */
const at = (position: object, recent?: { lat: number; lng: number }[]): RescueRequest => ({
  ...REQUEST,
  place: { position: { ...POSITION, ...position }, ...(recent && { recent }) },
});

const NO_STORAGE: Msd['vehiclePropulsionStorageType'] = {
  ...{ gasolineTankPresent: false, dieselTankPresent: false, compressedNaturalGas: false, liquidPropaneGas: false },
  ...{ electricEnergyStorage: false, hydrogenStorage: false, otherStorage: false },
};

/** An MSD that knows nothing but that somebody called. */
const NOTHING: Msd = {
  msdVersion: 3,
  messageIdentifier: 1,
  control: { automaticActivation: false, testCall: false, positionCanBeTrusted: false },
  vehiclePropulsionStorageType: NO_STORAGE,
  timestamp: 0,
  vehicleLocation: { positionLatitude: 2147483647, positionLongitude: 2147483647 },
  vehicleDirection: 255,
  numberOfOccupants: 255,
};

describe('R7 a request in the fields of an MSD', () => {
  test('has each field that has a counterpart', () => {
    const msd = toMsd(
      {
        ...at({ headingDegrees: 91 }, [
          { lat: 48.1372, lng: 11.5762 },
          { lat: 48.1373, lng: 11.5763 },
        ]),
        testCall: true,
        safety: { occupants: 3 },
        vehicle: { vin: 'WVWZZZ1JZXW000001', category: 'M1', propulsion: ['gasoline', 'electric'] },
      },
      { messageIdentifier: 7 },
    );
    assert.deepEqual(msd, {
      msdVersion: 3,
      messageIdentifier: 7,
      control: { automaticActivation: false, testCall: true, positionCanBeTrusted: true, vehicleType: 1 },
      vehicleIdentificationNumber: 'WVWZZZ1JZXW000001',
      vehiclePropulsionStorageType: { ...NO_STORAGE, gasolineTankPresent: true, electricEnergyStorage: true },
      timestamp: Date.UTC(2026, 10, 23, 8) / 1000,
      vehicleLocation: { positionLatitude: 173293754, positionLongitude: 41674046 },
      vehicleDirection: 46,
      recentVehicleLocationN1: { latitudeDelta: 2, longitudeDelta: 3 },
      recentVehicleLocationN2: { latitudeDelta: 3, longitudeDelta: 3 },
      numberOfOccupants: 3,
    } satisfies Msd);
  });

  test('says of what it does not know that it is not known', () => {
    const { timestamp: _, ...expected } = NOTHING;
    const { timestamp, ...rest } = toMsd(REQUEST, FIRST);
    assert.deepEqual(rest, expected);
    assert.ok(timestamp > 0);
  });

  for (const [lat, lng, latitude, longitude] of [
    [0, 0, 0, 0],
    [90, 180, 324000000, 648000000],
    [-90, -180, -324000000, -648000000],
    [-33.8688, 151.2093, -121927680, 544353480],
  ] as const) {
    test(`is at ${latitude} and ${longitude} milliarcseconds when it is at ${lat} and ${lng} degrees`, () => {
      const { vehicleLocation } = toMsd(at({ lat, lng }), FIRST);
      assert.deepEqual(vehicleLocation, { positionLatitude: latitude, positionLongitude: longitude });
    });
  }

  for (const [heading, declination, direction] of [
    [0, 0, 0],
    [1, 0, 1],
    [358.9, 0, 179],
    [359.5, 0, 0],
    [360, 0, 0],
    [90, 4, 43],
    [2, 4, 179],
    [359, -10, 5],
  ] as const) {
    test(`points to ${direction} when it points to ${heading} and magnetic north is ${declination} off`, () => {
      const { vehicleDirection } = toMsd(at({ headingDegrees: heading }), {
        ...FIRST,
        declinationDegrees: declination,
      });
      assert.equal(vehicleDirection, direction);
    });
  }

  test('is trusted when it says so and has a position', () => {
    assert.equal(toMsd(at({ isTrusted: false }), FIRST).control.positionCanBeTrusted, false);
    assert.equal(toMsd(at({}), FIRST).control.positionCanBeTrusted, true);
  });

  test('leaves out an earlier place that is too far, and the one that is counted from it', () => {
    const step = 100 / 3_600_000;
    const deltaOf = (latSteps: number, lngSteps: number) =>
      toMsd(at({ lat: 48, lng: 11 }, [{ lat: 48 + latSteps * step, lng: 11 + lngSteps * step }]), FIRST)
        .recentVehicleLocationN1;
    assert.deepEqual(deltaOf(511, -512), { latitudeDelta: 511, longitudeDelta: -512 });
    for (const [lat, lng] of [
      [512, 0],
      [-513, 0],
      [0, 512],
      [0, -513],
    ] as const) {
      assert.equal(deltaOf(lat, lng), undefined);
    }
    const far = { lat: 48.5, lng: 11.5 };
    const msd = toMsd(at({}, [far, POSITION]), FIRST);
    assert.ok(!('recentVehicleLocationN1' in msd) && !('recentVehicleLocationN2' in msd));
    const near = toMsd(at({}, [POSITION, far]), FIRST);
    assert.deepEqual(near.recentVehicleLocationN1, { latitudeDelta: 0, longitudeDelta: 0 });
    assert.ok(!('recentVehicleLocationN2' in near));
  });

  test('counts over the date line', () => {
    const msd = toMsd(at({ lat: -17, lng: 179.9999 }, [{ lat: -17, lng: -179.9999 }]), FIRST);
    assert.deepEqual(msd.recentVehicleLocationN1, { latitudeDelta: 0, longitudeDelta: 7 });
    const [recent] = fromMsd(msd).place?.recent ?? [];
    assert.ok(Math.abs((recent?.lng ?? 0) + 179.9999) < 0.0001);
  });

  for (const [i, category] of MSD_VEHICLE_TYPES.entries()) {
    test(`is of type ${i + 1} when the car is of category ${category}`, () => {
      const msd = toMsd({ ...REQUEST, vehicle: { category } }, FIRST);
      assert.equal(msd.control.vehicleType, i + 1);
      assert.deepEqual(fromMsd(msd).vehicle, { category });
    });
  }

  for (const propulsion of PROPULSIONS) {
    test(`has one storage for ${propulsion}`, () => {
      const msd = toMsd({ ...REQUEST, vehicle: { propulsion: [propulsion] } }, FIRST);
      assert.equal(Object.values(msd.vehiclePropulsionStorageType).filter(Boolean).length, 1);
      assert.deepEqual(fromMsd(msd).vehicle, { propulsion: [propulsion] });
    });
  }
});

describe('R7 an MSD in the members of a request', () => {
  test('leaves out what is not known', () => {
    assert.deepEqual(fromMsd(NOTHING), { testCall: false });
  });

  test('leaves out what is out of its range, and takes the rest', () => {
    const place = { positionLatitude: 173293754, positionLongitude: 41674046 };
    const wrong: Partial<Msd>[] = [
      { vehicleLocation: { ...place, positionLatitude: 324000001 } },
      { vehicleLocation: { ...place, positionLongitude: -648000001 } },
      { vehicleLocation: { ...place, positionLongitude: 2147483647 } },
      { vehicleIdentificationNumber: 'I0Q' },
      { numberOfOccupants: -1 },
      { control: { ...NOTHING.control, vehicleType: 23 } },
      { control: { ...NOTHING.control, vehicleType: 0 } },
      { recentVehicleLocationN1: { latitudeDelta: 1, longitudeDelta: 1 } },
    ];
    for (const parts of wrong) assert.deepEqual(fromMsd({ ...NOTHING, ...parts }), { testCall: false });
    const { position } = fromMsd({ ...NOTHING, vehicleLocation: place, vehicleDirection: 180 }).place ?? {};
    assert.deepEqual(position, {
      lat: 48.13715388888889,
      lng: 11.576123888888889,
      source: 'vehicle',
      isTrusted: false,
    });
  });

  test('points away from geographic north by the declination that is given', () => {
    const vehicleLocation = { positionLatitude: 0, positionLongitude: 0 };
    const msd: Msd = { ...NOTHING, vehicleLocation, vehicleDirection: 179 };
    assert.equal(fromMsd(msd).place?.position?.headingDegrees, 358);
    assert.equal(fromMsd(msd, { declinationDegrees: 5 }).place?.position?.headingDegrees, 3);
  });
});

const step = fc.integer({ min: -512, max: 511 });
const delta = fc.tuple(step, step).map(([latitudeDelta, longitudeDelta]) => ({ latitudeDelta, longitudeDelta }));
const known = <T>(arbitrary: fc.Arbitrary<T>, unknown: T) => fc.oneof(arbitrary, fc.constant(unknown));

/** Any MSD that a request can have; so far from the poles that no step leads beyond one. */
const anyMsd: fc.Arbitrary<Msd> = fc
  .record({
    messageIdentifier: fc.integer({ min: 1, max: 255 }),
    testCall: fc.boolean(),
    trusted: fc.boolean(),
    vehicleType: fc.option(fc.integer({ min: 1, max: 13 }), { nil: undefined }),
    vin: fc.option(fc.stringMatching(/^[A-HJ-NPR-Z0-9]{17}$/), { nil: undefined }),
    storages: fc.array(fc.constantFrom(...Object.keys(NO_STORAGE)), { maxLength: 7 }),
    timestamp: fc.integer({ min: 1, max: 2 ** 32 - 1 }),
    place: fc.option(
      fc.record({
        lat: fc.integer({ min: -323_000_000, max: 323_000_000 }),
        lng: fc.integer({ min: -647_999_999, max: 647_999_999 }),
        direction: known(fc.integer({ min: 0, max: 179 }), 255),
        recent: fc.array(delta, { maxLength: 2 }),
      }),
      { nil: undefined },
    ),
    numberOfOccupants: known(fc.integer({ min: 0, max: 254 }), 255),
  })
  .map(({ messageIdentifier, testCall, trusted, vehicleType, vin, storages, timestamp, place, numberOfOccupants }) => {
    const [n1, n2] = place?.recent ?? [];
    const positionCanBeTrusted = trusted && place !== undefined;
    return {
      msdVersion: 3,
      messageIdentifier,
      control: {
        ...{ automaticActivation: false, testCall, positionCanBeTrusted },
        ...(vehicleType !== undefined && { vehicleType }),
      },
      ...(vin !== undefined && { vehicleIdentificationNumber: vin }),
      vehiclePropulsionStorageType: { ...NO_STORAGE, ...Object.fromEntries(storages.map((name) => [name, true])) },
      timestamp,
      vehicleLocation: {
        positionLatitude: place?.lat ?? 2147483647,
        positionLongitude: place?.lng ?? 2147483647,
      },
      vehicleDirection: place?.direction ?? 255,
      ...(n1 && { recentVehicleLocationN1: n1 }),
      ...(n2 && { recentVehicleLocationN2: n2 }),
      numberOfOccupants,
    } satisfies Msd;
  });

describe('R7 there and back', () => {
  test('an MSD is the same again, and what is read from it fits a request', () => {
    fc.assert(
      fc.property(anyMsd, (msd) => {
        const request: RescueRequest = { ...REQUEST, ...fromMsd(msd) };
        v.parse(RescueRequest, request);
        assert.deepEqual(toMsd(request, { messageIdentifier: msd.messageIdentifier }), msd);
      }),
    );
  });

  test('a position is where it was within 2 cm, and its heading within a degree', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -90, max: 90, noNaN: true }),
        fc.double({ min: -180, max: 180, noNaN: true }),
        fc.double({ min: 0, max: 360, noNaN: true }),
        fc.double({ min: -180, max: 180, noNaN: true }),
        (lat, lng, headingDegrees, declinationDegrees) => {
          const msd = toMsd(at({ lat, lng, headingDegrees }), { ...FIRST, declinationDegrees });
          const { position } = fromMsd(msd, { declinationDegrees }).place ?? {};
          const halfAStep = 0.5 / 3_600_000 + 1e-12;
          assert.ok(Math.abs((position?.lat ?? Number.NaN) - lat) <= halfAStep);
          assert.ok(Math.abs((position?.lng ?? Number.NaN) - lng) <= halfAStep);
          const turned = Math.abs((position?.headingDegrees ?? Number.NaN) - headingDegrees) % 360;
          assert.ok(Math.min(turned, 360 - turned) <= 1 + 1e-9);
        },
      ),
    );
  });
});
