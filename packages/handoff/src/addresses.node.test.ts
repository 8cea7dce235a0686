import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addressFor, isTemplate, placeOf, takeCode } from './addresses.ts';
import { destinationOf } from './destination.ts';

const BASE = 'https://example.com/shop/model.html';

test('a code is taken out of a fragment, and nothing else', () => {
  assert.deepEqual(takeCode('#handoff=K7P2-01QX', 'handoff'), { code: 'K7P2-01QX', rest: '' });
  assert.deepEqual(takeCode('#a=1&handoff=K7P201QX&b=2', 'handoff'), { code: 'K7P201QX', rest: '#a=1&b=2' });
  for (const hash of ['', '#', '#handoff', '#section', '#car=K7P201QX']) {
    assert.equal(takeCode(hash, 'handoff'), undefined, hash);
  }
});

test('a code stands behind the # of an http(s) address, where no server sees it', () => {
  assert.equal(isTemplate('https://example.com/continue#handoff={code}', BASE), true);
  assert.equal(isTemplate('../continue#handoff={code}', BASE), true);
  for (const template of [
    'https://example.com/continue?handoff={code}',
    'https://example.com/{code}#handoff={code}',
    'https://example.com/continue#handoff',
    'javascript:alert(1)#{code}',
    'https://#{code}',
  ]) {
    assert.equal(isTemplate(template, BASE), false, template);
  }
  assert.equal(
    addressFor('../continue#handoff={code}', 'K7P201QX', BASE),
    'https://example.com/continue#handoff=K7P201QX',
  );
});

test('the place where a code is typed has no protocol, query or fragment', () => {
  assert.equal(placeOf('https://example.com/continue/?lang=de#handoff={code}', BASE), 'example.com/continue');
  assert.equal(placeOf('https://example.com/#handoff={code}', BASE), 'example.com');
});

test('a dealer is a place to drive to where it is known to be somewhere', () => {
  const address = { lines: ['Beispielstraße 12'], locality: 'München', postalCode: '80807', country: 'DE' };
  const dealer = { id: 'd1', name: 'N'.repeat(300), address, location: { lat: 48, lng: 11 } } as never;
  assert.deepEqual(destinationOf(dealer), {
    kind: 'destination',
    name: 'N'.repeat(200),
    location: { lat: 48, lng: 11 },
    address: 'Beispielstraße 12, 80807 München',
    dealerId: 'd1',
  });
  assert.equal(destinationOf({ ...(dealer as object), location: { lat: Number.NaN, lng: 11 } } as never), undefined);
});
