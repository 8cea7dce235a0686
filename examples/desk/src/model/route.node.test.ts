import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hrefTo, hrefToImport, isOpen, readRoute } from './route.ts';

test('a route survives the way through the address', () => {
  for (const [view, id] of [
    ['leads', undefined],
    ['appointments', undefined],
    ['leads', 'a/b?c#d é'],
  ] as const) {
    assert.deepEqual(readRoute(hrefTo(view, id)), { view, bookingId: id });
  }
  for (const id of [undefined, 'import', 'a/b é']) {
    assert.deepEqual(readRoute(hrefTo('dealers', id)), { view: 'dealers', dealerId: id, isImport: false });
  }
  for (const id of [undefined, 'a/b é']) {
    assert.deepEqual(readRoute(hrefTo('rescues', id)), { view: 'rescues', rescueId: id });
  }
  assert.deepEqual(readRoute(hrefToImport), { view: 'dealers', dealerId: undefined, isImport: true });
});

test('what is no route is the list of leads', () => {
  for (const hash of ['', '#', '#/nothing', '#/leads/%', '#/leads/a/b', '#/dealers/%']) {
    assert.deepEqual(readRoute(hash), { view: 'leads', bookingId: undefined }, hash);
  }
});

test('an open booking, an open dealer, an open case and the import stand beside their list', () => {
  for (const [hash, open] of [
    ['#/leads', false],
    ['#/leads/a', true],
    ['#/dealers', false],
    ['#/dealers/a', true],
    ['#/import', true],
    ['#/rescues', false],
    ['#/rescues/a', true],
  ] as const) {
    assert.equal(isOpen(readRoute(hash)), open, hash);
  }
});
