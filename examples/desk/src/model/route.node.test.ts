import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hrefTo, readRoute } from './route.ts';

test('a route survives the way through the address', () => {
  for (const [view, id] of [
    ['leads', undefined],
    ['appointments', undefined],
    ['leads', 'a/b?c#d é'],
  ] as const) {
    assert.deepEqual(readRoute(hrefTo(view, id)), { view, bookingId: id });
  }
});

test('what is no route is the list of leads', () => {
  for (const hash of ['', '#', '#/nothing', '#/leads/%', '#/leads/a/b']) {
    assert.deepEqual(readRoute(hash), { view: 'leads', bookingId: undefined }, hash);
  }
});
