import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ApiError, type Slot } from '@forecourt/contract';
import { MADE_UP_DEALERS, MADE_UP_MODELS } from '@forecourt/contract/testing.js';
import { type AnyStateMachine, type EventFromLogic, getStateNodes, type SnapshotFrom } from 'xstate';
import { getAdjacencyMap } from 'xstate/graph';
import { NOW, PERSON } from '../test/machine.fixture.ts';
import type { BookingInput } from './booking.context.ts';
import { bookingMachine } from './booking.machine.ts';

type Snapshot = SnapshotFrom<typeof bookingMachine>;
type Event = EventFromLogic<typeof bookingMachine>;

const slot: Slot = { id: 'one', start: '2026-12-01T10:00:00+01:00', end: '2026-12-01T11:00:00+01:00' };
const error = (code: string, pointer?: string): ApiError<string> =>
  new ApiError(code, code, { errors: pointer === undefined ? [] : [{ pointer, detail: '' }] });

const capabilities = { bookingTypes: ['test-drive'], slots: true, holds: false, bookingHorizonDays: 60, markets: [] };
const booking = {
  ...{ id: 'b1', reference: 'R', status: 'booked', type: 'test-drive', dealerId: 'munich-north' },
  ...{ start: slot.start, end: slot.end, timeZone: 'Europe/Berlin', sequence: 0 },
};

/** What each call may answer, good and bad. */
const ANSWERS: Readonly<Record<string, readonly unknown[]>> = {
  start: [
    { capabilities, models: MADE_UP_MODELS, dealer: undefined },
    { capabilities: { ...capabilities, slots: false }, models: [], dealer: undefined },
    error('offline'),
  ],
  findDealers: [{ dealers: MADE_UP_DEALERS }, error('timeout')],
  findSlots: [{ timeZone: 'Europe/Berlin', slots: [slot], unavailable: [] }, error('malformed')],
  book: [
    booking,
    ...['slot-taken', 'idempotency-key-reused', 'timeout', 'unauthorized'].map((code) => error(code)),
    error('invalid', '/contact/name'),
  ],
  getCalendarFile: ['BEGIN:VCALENDAR', error('offline')],
};

/** What a person may do. */
const DEEDS: readonly Event[] = [
  { type: 'prefill.change', modelId: undefined, dealerId: undefined },
  { type: 'model.select', modelId: 'aster' },
  { type: 'dealer.select', dealerId: 'munich-north' },
  { type: 'dealer.search', q: 'M' },
  { type: 'slot.select', slot },
  { type: 'form.change', change: PERSON },
  { type: 'step.goTo', step: 'model' },
  { type: 'step.goTo', step: 'dealer' },
  { type: 'step.goTo', step: 'time' },
  { type: 'step.goTo', step: 'contact' },
  { type: 'continue' },
  { type: 'submit' },
  { type: 'retry' },
  { type: 'calendar.get' },
];

/** The answers that a state waits for, and the end of its delay. */
const answersTo = ({ _nodes }: Snapshot): Event[] =>
  _nodes.flatMap((node) => [
    ...node.invoke.flatMap(({ id, src }) =>
      (ANSWERS[src as string] ?? []).map((answer) =>
        answer instanceof Error
          ? { type: `xstate.error.actor.${id}`, error: answer, actorId: id }
          : { type: `xstate.done.actor.${id}`, output: answer, actorId: id },
      ),
    ),
    ...node.after.map(({ eventType }) => ({ type: eventType })),
  ]) as unknown as Event[];

const nameOf = ({ value }: Pick<Snapshot, 'value'>): string => JSON.stringify(value);

/** A state, and where each event leads from it. */
interface Place {
  state: Snapshot;
  transitions: Record<string, { state: Snapshot }>;
}

/** Everything that can be reached, for a type. */
const walk = (type: string): Place[] => {
  let keys = 0;
  const input: BookingInput = {
    type,
    language: () => 'en',
    now: () => Date.parse(NOW),
    randomId: () => `key-${++keys}`,
  };
  const map: unknown = getAdjacencyMap(bookingMachine as AnyStateMachine, {
    input,
    events: (snapshot: Snapshot) => [...DEEDS, ...answersTo(snapshot)],
    serializeState: ({ value, context: { model, dealer, slot: time, form, attempt, error: code } }: Snapshot) =>
      JSON.stringify([
        value,
        !!model,
        !!dealer,
        !!time,
        !!form.name,
        attempt && [!!attempt.request, attempt.unsure],
        code,
      ]),
    limit: 20_000,
  });
  return Object.values(map as Record<string, Place>);
};

test('every state can be reached, and every one but the outcomes can be left by what a person does or by an answer', () => {
  const exits = new Map<string, Set<string>>();
  for (const type of ['test-drive', 'service']) {
    for (const { state, transitions } of walk(type)) {
      const name = nameOf(state);
      const ways = exits.get(name) ?? exits.set(name, new Set()).get(name);
      for (const { state: next } of Object.values(transitions)) if (nameOf(next) !== name) ways?.add(nameOf(next));
    }
  }

  const leaves = (node: typeof bookingMachine.root, path: string[] = []): string[] =>
    Object.values(node.states).flatMap((child) =>
      Object.keys(child.states).length ? leaves(child, [...path, child.key]) : [[...path, child.key].join('.')],
    );
  const reached = new Set(
    [...exits.keys()].flatMap((name) => {
      const nodes = getStateNodes(bookingMachine.root, JSON.parse(name) as Snapshot['value']);
      return nodes.map(({ path }) => path.join('.'));
    }),
  );
  const passed = ['checking', 'started', 'choosing.next'];
  assert.deepEqual(
    leaves(bookingMachine.root).filter((leaf) => !reached.has(leaf)),
    passed,
    'only what is passed through in no time is never stood in',
  );
  assert.deepEqual(
    [...exits].filter(([, ways]) => ways.size === 0).map(([name]) => name),
    ['"unsupported"'],
  );
});
