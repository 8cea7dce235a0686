import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { drive } from '../../test/drive.ts';
import type { Profile } from './profiles.ts';
import { TRANSITIONS_KEPT } from './restriction-engine.ts';
import { toFlags } from './restriction-flags.ts';

describe('what is forbidden by the signals', () => {
  test('everything, before the first value', () => {
    const car = drive();
    assert.equal(car.flags, 511);
    assert.equal(car.engine.state, 'unknown');
    assert.equal(car.engine.restrictions.maxItems, 3);
  });

  test('nothing in a parked car, after it was parked for 1.5 seconds', () => {
    const car = drive();
    car.tell('selectedGear', 126);
    car.pass(1499, 0);
    assert.equal(car.flags, 511);
    car.clock.increment(1);
    assert.deepEqual(car.engine.restrictions, {});
    assert.equal(car.engine.state, 'parked');
  });

  test('it tightens within the call that brings the news', () => {
    const car = drive();
    car.park();
    car.tell('selectedGear', 127);
    assert.equal(car.flags, 255);
    assert.deepEqual(car.changes.map(toFlags), [0, 255]);
  });

  test('stop and go does not flicker: what is looser has to stay so for 1.5 seconds', () => {
    const car = drive('aosp');
    car.restrict({ flags: 0 });
    car.tell('selectedGear', 127);
    car.pass(3000, 30);
    assert.equal(car.flags, 255);
    for (let light = 0; light < 5; light += 1) {
      car.pass(1400, 0);
      car.pass(1400, 10);
    }
    assert.deepEqual(car.changes.map(toFlags), [255]);
    car.pass(1500, 0);
    assert.equal(car.flags, 16);
  });

  test('it tightens in part at once and loosens in part later', () => {
    const car = drive('strict', true);
    car.restrict({ flags: 16 });
    car.clock.increment(1500);
    assert.equal(car.flags, 16);
    car.restrict({ flags: 8 });
    assert.equal(car.flags, 24);
    car.clock.increment(1500);
    assert.equal(car.flags, 8);
  });

  test('a speed that comes no more forbids everything after two seconds', () => {
    const car = drive();
    car.park();
    car.clock.increment(2000);
    assert.equal(car.flags, 0);
    car.clock.increment(1);
    assert.equal(car.flags, 511);
  });

  test('a speed that is no number forbids everything when it is old', () => {
    const car = drive();
    car.tell('selectedGear', 126);
    car.pass(3000, 60);
    car.tell('speed', Number.NaN);
    assert.equal(car.flags, 255);
    car.clock.increment(2001);
    assert.equal(car.flags, 511);
  });

  test('a line that is lost while driving forbids everything after two seconds', () => {
    const car = drive();
    car.pass(3000, 60);
    car.engine.link(false);
    assert.equal(car.flags, 255);
    car.clock.increment(2001);
    assert.equal(car.flags, 511);
    car.engine.link(true);
    assert.equal(car.flags, 511);
  });

  test('nothing is loosened on a line that is lost, however short', () => {
    const car = drive();
    car.tell('selectedGear', 126);
    car.clock.increment(1000);
    car.engine.link(false);
    car.clock.increment(1000);
    assert.equal(car.flags, 511);
    car.engine.link(true);
    car.clock.increment(1499);
    assert.equal(car.flags, 511);
    car.clock.increment(1);
    assert.equal(car.flags, 0);
  });

  test('a lost line that is said to be lost again is no younger for it', () => {
    const car = drive();
    car.tell('selectedGear', 126);
    car.clock.increment(1500);
    car.engine.link(false);
    car.clock.increment(1500);
    car.engine.link(false);
    car.clock.increment(501);
    assert.equal(car.flags, 511);
  });

  test('a line that comes back after too long brings nothing back: the car has to speak again', () => {
    const car = drive();
    car.tell('selectedGear', 126);
    car.clock.increment(1500);
    assert.equal(car.flags, 0);
    car.engine.link(false);
    car.clock.increment(3_600_000);
    car.engine.link(true);
    car.clock.increment(10_000);
    assert.equal(car.flags, 511);
    car.tell('selectedGear', 126);
    car.clock.increment(1500);
    assert.equal(car.flags, 0);
  });

  test('what is looser in another way has to stay so for its own 1.5 seconds', () => {
    const car = drive('strict', true);
    for (const flags of [1, 2, 8, 16]) {
      car.restrict({ flags });
      car.clock.increment(1000);
      assert.equal(car.flags, 511);
    }
    car.clock.increment(500);
    assert.equal(car.flags, 16);
  });

  test('a page that was resumed forbids everything until the car has spoken again', () => {
    const car = drive();
    car.park();
    car.clock.increment(3_600_000);
    car.engine.forget();
    assert.equal(car.flags, 511);
    car.pass(5000);
    assert.equal(car.flags, 511);
    car.park();
    assert.equal(car.flags, 0);
  });

  test('a wall clock that jumps changes nothing', (context) => {
    context.mock.timers.enable({ apis: ['Date'], now: Date.parse('2026-11-22T12:00:00Z') });
    const car = drive();
    car.park();
    for (const moment of ['1970-01-01', '2026-11-22T13:00:00Z', '2100-01-01']) {
      context.mock.timers.setTime(Math.max(Date.parse(moment), 0));
      car.pass(1000, 0);
      assert.equal(car.flags, 0, moment);
    }
    car.tell('speed', 20);
    assert.equal(car.flags, 255);
  });

  test('readings of another clock, later than now, forbid everything', () => {
    const car = drive();
    car.park();
    car.engine.signal('speed', { value: 0, at: car.clock.now() + 3_600_000 });
    assert.equal(car.flags, 511);
  });

  test('jp has its 31 characters', () => {
    const car = drive('jp');
    assert.equal(car.engine.restrictions.maxStringLength, 31);
    car.pass(2000, 50);
    assert.equal(car.engine.restrictions.maxStringLength, 31);
  });

  test('none forbids nothing, from the start', () => {
    const car = drive('none');
    assert.deepEqual(car.engine.restrictions, {});
    car.pass(2000, 50);
    car.clock.increment(5000);
    assert.deepEqual(car.engine.restrictions, {});
    assert.deepEqual(car.changes, []);
  });

  test('another profile counts at once where it is stricter, later where it is looser', () => {
    const car = drive('none');
    car.engine.configure({ profile: 'strict', isTrusted: false });
    assert.equal(car.flags, 511);
    car.engine.configure({ profile: 'none', isTrusted: false });
    assert.equal(car.flags, 511);
    car.clock.increment(1500);
    assert.equal(car.flags, 0);
  });
});

describe('the engine itself', () => {
  test('no timer runs while there is nothing to wait for', () => {
    const car = drive();
    assert.equal(car.clock.waiting.size, 0);
    car.tell('selectedGear', 126);
    assert.equal(car.clock.waiting.size, 1);
    car.clock.increment(1500);
    assert.equal(car.flags, 0);
    assert.equal(car.clock.waiting.size, 0);
    car.tell('speed', 0);
    assert.equal(car.clock.waiting.size, 1);
    car.engine.stop();
    assert.equal(car.clock.waiting.size, 0);
  });

  test('the last transitions are kept, and nothing in them but states, bits and times', () => {
    const car = drive();
    for (let i = 0; i < 100; i += 1) {
      car.tell('selectedGear', 126);
      car.pass(1500, 0);
      car.tell('selectedGear', 127);
    }
    const { transitions } = car.engine;
    assert.equal(transitions.length, TRANSITIONS_KEPT);
    assert.deepEqual(transitions[TRANSITIONS_KEPT - 1], {
      at: car.clock.now(),
      cause: 'signal',
      state: 'idling',
      flags: 255,
    });
    assert.ok(transitions.every((each) => Object.keys(each).join() === 'at,cause,state,flags'));
  });

  test('whatever happens, it is never looser than the last 1.5 seconds were', () => {
    const happenings = fc.array(
      fc.oneof(
        fc.record({ speed: fc.constantFrom(0, 3, 50, Number.NaN) }),
        fc.record({ gear: fc.constantFrom(126, 127, 0) }),
        fc.record({ isUp: fc.boolean() }),
        fc.record({ flags: fc.constantFrom(0, 8, 16, 255, 511, 4096) }),
        fc.record({ ms: fc.constantFrom(1, 400, 1499, 1500, 2001) }),
        fc.constant({ forget: true }),
      ),
      { maxLength: 40 },
    );
    fc.assert(
      fc.property(
        happenings,
        fc.constantFrom('strict', 'aosp', 'jp', 'passenger'),
        fc.boolean(),
        (all, profile, trust) => {
          const car = drive(profile as Profile, trust);
          let before = car.flags;
          let tightenedAt = Number.NEGATIVE_INFINITY;
          const look = (): void => {
            const { flags } = car;
            if (before & ~flags) assert.ok(car.clock.now() - tightenedAt >= 1500, 'it loosened too early');
            if (flags & ~before) tightenedAt = car.clock.now();
            before = flags;
          };
          for (const one of all) {
            if ('speed' in one) car.tell('speed', one.speed);
            if ('gear' in one) car.tell('selectedGear', one.gear);
            if ('isUp' in one) car.engine.link(one.isUp);
            if ('flags' in one) car.restrict({ flags: one.flags });
            if ('forget' in one) car.engine.forget();
            look();
            if ('ms' in one) {
              for (let left = one.ms; left > 0; left -= 1) {
                car.clock.increment(1);
                look();
              }
            }
          }
        },
      ),
      { numRuns: 100 },
    );
  });
});
