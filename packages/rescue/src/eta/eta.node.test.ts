import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Rescue, RescueHelper } from '@forecourt/contract';
import { etaOf, inWords } from './eta.ts';

const NOW = Date.parse('2026-11-24T10:00:00Z');

const coming = (helper: Partial<RescueHelper>): Rescue => ({
  id: 'r1',
  reference: 'R7P-2QX',
  status: 'en-route',
  testCall: false,
  requestedAt: '2026-11-24T09:50:00Z',
  updatedAt: '2026-11-24T09:59:50Z',
  sequence: 4,
  messages: [],
  photos: 0,
  helper: { name: 'Made-up Towing', ...helper },
});

const ETA = { from: '2026-11-24T10:10:00Z', to: '2026-11-24T11:15:20+01:00', updatedAt: '2026-11-24T09:59:30Z' };

describe('R11 when help comes', () => {
  test('R11 is a range, and how long ago it was reckoned', () => {
    const [from, to] = [NOW + 600_000, NOW + 920_000];
    assert.deepEqual(etaOf(coming({ eta: ETA }), NOW), { from, to, updatedSecondsAgo: 30, isStale: false });
  });

  test('R11 is stale after more than a minute', () => {
    for (const [later, isStale] of [
      [30_000, false],
      [30_999, false],
      [31_000, true],
    ] as const) {
      assert.equal(etaOf(coming({ eta: ETA }), NOW + later)?.isStale, isStale, String(later));
    }
  });

  test('R11 a clock that is behind makes it no newer than now', () => {
    assert.equal(etaOf(coming({ eta: ETA }), NOW - 3_600_000)?.updatedSecondsAgo, 0);
  });

  test('R11 a range the wrong way round is the same range', () => {
    const turned = coming({ eta: { ...ETA, from: ETA.to, to: ETA.from } });
    assert.deepEqual(etaOf(turned, NOW), etaOf(coming({ eta: ETA }), NOW));
  });

  test('R11 is not guessed', () => {
    assert.equal(etaOf(coming({}), NOW), undefined);
    const { helper: _, ...alone } = coming({});
    assert.equal(etaOf(alone, NOW), undefined);
    assert.deepEqual(inWords(alone, NOW, 'km', { lat: 48, lng: 11 }), {});
  });
});

describe('R12 how far away help is', () => {
  test('R12 distance and minutes as numbers to put into words', () => {
    const rescue = coming({ eta: ETA, distanceMeters: 4040 });
    assert.deepEqual(inWords(rescue, NOW, 'km'), {
      distance: { value: 4, unit: 'kilometer' },
      minutes: { from: 10, to: 15 },
    });
    assert.deepEqual(inWords(rescue, NOW, 'mi').distance, { value: 2.5, unit: 'mile' });
  });

  test('R12 a truck that is late is no minutes away', () => {
    assert.deepEqual(inWords(coming({ eta: ETA }), NOW + 3_600_000, 'km'), { minutes: { from: 0, to: 0 } });
  });

  test('R12 a place of the truck is enough where the car’s is known', () => {
    const rescue = coming({ position: { lat: 48.1, lng: 11.5, at: '2026-11-24T09:59:50Z' } });
    assert.deepEqual(inWords(rescue, NOW, 'km', { lat: 48.2, lng: 11.5 }), {
      distance: { value: 11, unit: 'kilometer' },
    });
    assert.deepEqual(inWords(rescue, NOW, 'km'), {});
  });
});
