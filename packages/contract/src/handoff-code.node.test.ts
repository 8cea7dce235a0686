import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as v from 'valibot';
import { HandoffCode, HandoffRecord } from './handoff.ts';
import { HANDOFF_CODE_ALPHABET, readHandoffCode, showHandoffCode } from './handoff-code.ts';

test('a code is read however a person writes it', () => {
  for (const text of ['K7P2-01QX', 'k7p201qx', ' k7p2 o1qx ', 'K7P2–0LQX', 'K 7 P 2 O I Q X']) {
    assert.equal(readHandoffCode(text), 'K7P201QX', text);
    assert.equal(v.parse(HandoffCode, text), 'K7P201QX');
  }
});

test('what is no code is none', () => {
  for (const text of ['', 'K7P2-01Q', 'K7P2-01QXX', 'K7P2-01QU', 'K7P2/01QX', '１２３４５６７８']) {
    assert.equal(readHandoffCode(text), undefined, text);
    assert.equal(v.is(HandoffCode, text), false);
  }
});

test('a code is shown in two halves, and each of its characters stands for five bits', () => {
  assert.equal(showHandoffCode('K7P201QX'), 'K7P2-01QX');
  assert.equal(new Set(HANDOFF_CODE_ALPHABET).size, 32);
  assert.equal(readHandoffCode(HANDOFF_CODE_ALPHABET.slice(24)), HANDOFF_CODE_ALPHABET.slice(24));
});

test('a record holds what its kind has and nothing else', () => {
  const destination = { kind: 'destination', name: 'A', location: { lat: 48, lng: 11 } };
  assert.ok(v.is(HandoffRecord, destination));
  for (const more of [{ phone: '+49' }, { location: { lat: 148, lng: 11 } }, { name: '' }, { kind: 'home' }]) {
    assert.equal(v.is(HandoffRecord, { ...destination, ...more }), false, JSON.stringify(more));
  }
});
