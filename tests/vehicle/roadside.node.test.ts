// What help on the road asks of a car, from the simulated one to our signals.
import { describe, test } from 'node:test';
import { loadDrive } from '@forecourt/vehicle-simulator';
import { DIALECTS, drive } from './drive.ts';

describe('R7 a car that stands on the hard shoulder', () => {
  for (const dialect of DIALECTS) {
    for (const vssMajor of [3, 4, 5, 6] as const) {
      test(`tells it over ${dialect}, VSS ${vssMajor}`, async (t) => {
        const { simulator, carClock, listen, is } = await drive(t, { dialect, vssMajor });
        const { seconds } = await loadDrive('burst-tyre');
        await simulator.play('burst-tyre', { from: seconds - 1 });
        listen('isBrokenDown', 'isHazardSignaling', 'isTirePressureLowFrontRight', 'isTirePressureLowFrontLeft');
        listen('latitude', 'longitude', 'horizontalAccuracy', 'heading', 'isDriverBelted', 'isPassengerBelted');
        listen('locationTimestamp');
        await is('locationTimestamp', '2026-06-01T09:00:00.000Z');
        for (const [name, part] of [
          ['latitude', 'Latitude'],
          ['longitude', 'Longitude'],
          ['heading', 'Heading'],
        ] as const) {
          await is(name, simulator.values[`Vehicle.CurrentLocation.${part}`]);
        }
        await is('horizontalAccuracy', 5);
        await is('isBrokenDown', true);
        await is('isHazardSignaling', true);
        await is('isTirePressureLowFrontRight', true);
        await is('isTirePressureLowFrontLeft', false);
        // VSS 3 counts seats from the left, and does not say who sits there
        const isBelted = vssMajor > 3 || undefined;
        await is('isPassengerBelted', isBelted);
        await is('isDriverBelted', isBelted);
        // it stands, and the fix is a new one all the same
        carClock.advance(2000);
        await is('locationTimestamp', '2026-06-01T09:00:02.000Z');
      });
    }
  }
});
