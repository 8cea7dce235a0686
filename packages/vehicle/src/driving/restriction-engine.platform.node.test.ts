import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { drive } from '../../test/drive.ts';
import type { HostRestrictions } from '../hosts/vehicle-host.ts';
import type { Profile } from './profiles.ts';

describe('what is forbidden by the platform', () => {
  test('it forbids more than the signals do', () => {
    const car = drive();
    car.park();
    car.restrict({ flags: 8 });
    assert.deepEqual(car.engine.restrictions, { noKeyboard: true });
  });

  test('it allows no more than the signals do', () => {
    const car = drive();
    car.pass(2000, 50);
    car.restrict({ flags: 0 });
    car.pass(5000, 50);
    assert.equal(car.flags, 255);
  });

  test('it allows more where it is trusted', () => {
    const car = drive('strict', true);
    car.pass(2000, 50);
    car.restrict({ flags: 16 });
    car.pass(1500, 50);
    assert.equal(car.flags, 16);
  });

  test('it is enough, without a driving state, where it is trusted', () => {
    const car = drive('strict', true);
    car.restrict({ flags: 4 | 32, maxStringLength: 60, maxCumulativeItems: 12, maxContentDepth: 2 });
    car.clock.increment(1500);
    assert.deepEqual(car.engine.restrictions, {
      maxStringLength: 60,
      maxItems: 6,
      maxCumulativeItems: 12,
      maxDepth: 2,
    });
  });

  test('without a driving state, signals and trust it can allow nothing', () => {
    const car = drive();
    car.restrict({ flags: 0 });
    car.clock.increment(10_000);
    assert.equal(car.flags, 511);
  });

  test('its driving state stands in for signals that the car does not tell', () => {
    const car = drive();
    car.restrict({ flags: 0, drivingState: 'parked' });
    car.clock.increment(1500);
    assert.equal(car.flags, 0);
    car.restrict({ flags: 0, drivingState: 'idling' });
    assert.equal(car.flags, 255);
  });

  test('of its driving state and that of the signals the stricter counts', () => {
    const car = drive();
    car.restrict({ flags: 0, drivingState: 'parked' });
    car.pass(3000, 20);
    assert.equal(car.engine.state, 'moving');
    car.restrict({ flags: 0, drivingState: 'unknown' });
    assert.equal(car.flags, 511);
  });

  test('what is malformed forbids everything, trusted or not', () => {
    for (const isTrusted of [false, true]) {
      const car = drive('strict', isTrusted);
      car.park();
      car.restrict({ flags: 4096 });
      assert.equal(car.flags, 511);
    }
  });

  for (const profile of ['strict', 'none', 'passenger'] as const) {
    test(`it is silent when the line is lost or the page was resumed, and everything is forbidden: ${profile}`, () => {
      for (const lose of ['link', 'forget'] as const) {
        const car = drive(profile, true);
        car.restrict({ flags: 0, isPassengerDisplay: true });
        car.pass(1500, 0);
        assert.equal(car.flags, 0);
        if (lose === 'link') car.engine.link(false);
        else car.engine.forget();
        car.pass(2500, 0);
        assert.equal(car.flags, 511);
      }
    });
  }

  test('Android’s own map counts only where the platform restricts as well', () => {
    const alone = drive('aosp');
    alone.pass(3000, 0);
    assert.equal(alone.flags, 255);
    const pushed = drive('aosp');
    pushed.restrict({ flags: 0 });
    pushed.pass(3000, 0);
    assert.equal(pushed.flags, 16);
  });

  test('a screen is the passenger’s only if profile and platform both say so', () => {
    const flagsOf = (profile: Profile, said: HostRestrictions): number => {
      const car = drive(profile);
      car.restrict(said);
      car.pass(3000, 90);
      return car.flags;
    };
    assert.equal(flagsOf('passenger', { flags: 16, isPassengerDisplay: true }), 16);
    assert.equal(flagsOf('passenger', { flags: 16 }), 255);
    assert.equal(flagsOf('strict', { flags: 16, isPassengerDisplay: true }), 255);
  });
});
