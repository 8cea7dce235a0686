import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Dealer } from '@forecourt/contract';
import { dealerHoursOf } from './hours.ts';

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'] as const;

const dealer = (parts: Partial<Dealer>): Dealer =>
  ({
    timeZone: 'Europe/Berlin',
    openingHours: [{ dayOfWeek: [...WEEKDAYS], opens: '08:00', closes: '18:00' }],
    ...parts,
  }) as Dealer;

const at = (text: string): number => Date.parse(text);

test('a dealer is open until it closes, by its own clock', () => {
  assert.deepEqual(dealerHoursOf(dealer({}), at('2026-11-24T16:35:00Z')), {
    isOpen: true,
    changesAt: at('2026-11-24T18:00:00Z'),
  });
});

test('a closed dealer says when it opens, also after a weekend', () => {
  const friday = at('2026-11-27T17:30:00Z');
  assert.deepEqual(dealerHoursOf(dealer({}), friday), { isOpen: false, changesAt: at('2026-11-30T08:00:00Z') });
});

test('the hours of the workshop go before those of the house', () => {
  const openingHours = [{ dayOfWeek: [...WEEKDAYS], opens: '08:00', closes: '16:00' }];
  const departments = [{ kind: 'service' as const, openingHours }];
  assert.equal(dealerHoursOf(dealer({ departments }), at('2026-11-24T16:35:00Z'))?.isOpen, false);
});

test('an opening that lasts into the next day is one, and who never closes says no time', () => {
  const night = [{ dayOfWeek: [...WEEKDAYS], opens: '20:00', closes: '04:00' }];
  assert.deepEqual(dealerHoursOf(dealer({ openingHours: night }), at('2026-11-25T01:00:00Z')), {
    isOpen: true,
    changesAt: at('2026-11-25T04:00:00Z'),
  });
  const always = [
    { dayOfWeek: [...WEEKDAYS, 'Saturday' as const, 'Sunday' as const], opens: '00:00', closes: '24:00' },
  ];
  assert.deepEqual(dealerHoursOf(dealer({ openingHours: always }), at('2026-11-25T01:00:00Z')), {
    isOpen: true,
    changesAt: undefined,
  });
});

test('nothing is said where hours or zone are not known', () => {
  const now = at('2026-11-24T16:35:00Z');
  assert.equal(dealerHoursOf({ timeZone: 'Europe/Berlin' } as Dealer, now), undefined);
  assert.equal(dealerHoursOf(dealer({ timeZone: 'Nowhere/Town' }), now), undefined);
});
