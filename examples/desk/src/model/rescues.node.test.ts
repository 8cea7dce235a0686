import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { DeskRescue } from '@forecourt/contract';
import { makeRequest } from '../testing/rescues.ts';
import { rescueTidings } from './rescue-words.ts';
import { countOpen, initialRescues, newRescues, reduceRescues, rescueRows, unansweredIn } from './rescues.ts';

const makeRescue = (id: string, change: Partial<DeskRescue> = {}): DeskRescue => ({
  ...{ id, reference: `R-${id}`, status: 'requested', testCall: false, sequence: 0, messages: [], photos: 0 },
  ...{ requestedAt: '2026-11-24T10:00:00Z', updatedAt: '2026-11-24T10:00:00Z', photoIds: [], request: makeRequest() },
  ...change,
});

const open = (...rescues: DeskRescue[]) =>
  reduceRescues(initialRescues(), { type: 'list.loaded', shelf: 'open', rescues, next: undefined });

const receive = (state: ReturnType<typeof open>, rescue: DeskRescue) =>
  reduceRescues(state, { type: 'rescue.received', rescue });

test('who waits longest comes first, and of those that are over the last one', () => {
  const state = open(
    makeRescue('b', { requestedAt: '2026-11-24T10:02:00Z' }),
    makeRescue('a', { requestedAt: '2026-11-24T10:01:00Z' }),
    makeRescue('c', { status: 'completed', updatedAt: '2026-11-24T10:03:00Z' }),
    makeRescue('d', { status: 'cancelled', updatedAt: '2026-11-24T10:04:00Z' }),
  );
  const ids = (shown: typeof state, keep?: string[]) => rescueRows(shown, keep).map(({ id }) => id);
  assert.deepEqual(ids(state), ['a', 'b']);
  assert.deepEqual(ids(state, ['c']), ['c', 'a', 'b'], 'what is open on the screen stays');
  assert.deepEqual(ids(reduceRescues(state, { type: 'shelf.changed', shelf: 'over' })), ['d', 'c']);
  assert.equal(countOpen(state), 2);
  assert.deepEqual(
    newRescues(state).map(({ id }) => id),
    ['a', 'b'],
  );
});

test('the search finds a plate as people type it, a phone and a reference', () => {
  const request = makeRequest({ vehicle: { plate: 'M-OR 2026' } });
  const state = open(
    makeRescue('a', { request }),
    makeRescue('b', { request: makeRequest({ requester: { language: 'de' } }) }),
  );
  for (const search of ['mor2026', 'ana', '+4989123456', 'r-a']) {
    const found = rescueRows(reduceRescues(state, { type: 'search.changed', search }));
    assert.deepEqual(
      found.map(({ id }) => id),
      ['a'],
      search,
    );
  }
});

test('an older answer does not undo a newer event', () => {
  const state = receive(open(), makeRescue('a', { sequence: 3, status: 'en-route' }));
  assert.equal(
    receive(state, makeRescue('a', { sequence: 2, status: 'received' })).rescues.get('a')?.status,
    'en-route',
  );
});

test('what is new is said once, with what ended elsewhere and what was written, and a test call as such', () => {
  const before = open(makeRescue('a'));
  const called = receive(before, makeRescue('b', { testCall: true }));
  assert.equal(rescueTidings(before, called), 'New call for help: test call, R-b, Flat tyre, Ana Made-Up.');
  const message = { id: 'm', from: 'customer', text: 'Hello', at: '2026-11-24T10:01:00Z' } as const;
  const written = receive(called, makeRescue('a', { sequence: 1, messages: [message] }));
  assert.equal(rescueTidings(called, written), 'Message from R-a, Flat tyre, Ana Made-Up.');
  const ended = receive(written, makeRescue('a', { sequence: 2, status: 'cancelled', messages: [message] }));
  assert.equal(rescueTidings(written, ended), 'Cancelled: R-a, Flat tyre, Ana Made-Up.');
  assert.equal(rescueTidings(ended, reduceRescues(ended, { type: 'rescue.seen', id: 'a' })), '');
  assert.equal(rescueTidings(initialRescues(), before), '', 'what is there when the desk opens stands in the list');
});

test('a message waits for an answer until the desk has written, or the case is over', () => {
  const message = { id: 'm', from: 'customer', text: 'Hello', at: '2026-11-24T10:01:00Z' } as const;
  assert.equal(unansweredIn(makeRescue('a', { messages: [message] }))?.id, 'm');
  const answer = { ...message, id: 'n', from: 'dispatcher' } as const;
  assert.equal(unansweredIn(makeRescue('a', { messages: [message, answer] })), undefined);
  assert.equal(unansweredIn(makeRescue('a', { messages: [message], status: 'completed' })), undefined);
});
