import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { getStateNodes } from 'xstate';
import { CORNERS, explore, type Place, placeKey, type Snapshot } from '../test/graph.fixture.ts';
import { bookingMachine } from './booking.machine.ts';

const OUTCOMES = ['confirmed', 'cancelled', 'alreadySent', 'unsupported'] as const;

/** Where nobody stands: the way on is known there. */
const PASSED = [
  ...['checking', 'started', 'choosing.next', 'choosing.dealer.opening', 'choosing.service.opening'],
  ...['choosing.address.opening', 'choosing.time.found', 'choosing.dropOff.found', 'choosing.mending'],
];

const isOutcome = (snapshot: Snapshot): boolean => OUTCOMES.some((outcome) => snapshot.matches(outcome));

/** The places from which no outcome can be reached; the host, who may begin anew, does not help. */
function trapsIn(places: Map<string, Place>): string[] {
  const comingFrom = new Map<string, string[]>();
  for (const [from, { transitions }] of places) {
    for (const [event, { state }] of Object.entries(transitions)) {
      if (event.includes('prefill.change')) continue;
      const to = placeKey(state);
      comingFrom.set(to, [...(comingFrom.get(to) ?? []), from]);
    }
  }
  const open = [...places].filter(([, { state }]) => isOutcome(state.snapshot)).map(([key]) => key);
  const free = new Set(open);
  for (let key = open.pop(); key !== undefined; key = open.pop()) {
    for (const from of comingFrom.get(key) ?? []) {
      if (!free.has(from)) open.push(from);
      free.add(from);
    }
  }
  return [...places.keys()].filter((key) => !free.has(key));
}

const leavesOf = (node: typeof bookingMachine.root, path: string[] = []): string[] =>
  Object.values(node.states).flatMap((child) =>
    Object.keys(child.states).length ? leavesOf(child, [...path, child.key]) : [[...path, child.key].join('.')],
  );

describe('B5 the machine, explored', () => {
  const reached = new Set<string>();

  for (const [name, corner] of Object.entries(CORNERS)) {
    test(`B5 ${name}: on no path anything is sent twice, and from every place an outcome can be reached`, () => {
      const places = explore(bookingMachine, corner);
      for (const { state } of places.values()) {
        for (const { path } of getStateNodes(bookingMachine.root, state.snapshot.value)) reached.add(path.join('.'));
      }
      assert.deepEqual(trapsIn(places), []);
    });
  }

  test('B1 every state can be reached but those that are passed through in no time', () => {
    assert.deepEqual(
      leavesOf(bookingMachine.root).filter((leaf) => !reached.has(leaf)),
      PASSED,
    );
  });
});
