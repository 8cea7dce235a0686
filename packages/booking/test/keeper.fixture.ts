import assert from 'node:assert/strict';
import type { Hold, Slot } from '@forecourt/contract';
import { type Deferred, deferred } from '@forecourt/contract/testing.js';
import { createActor, fromPromise, SimulatedClock } from 'xstate';
import type { Held, HoldEvent } from '../src/booking.events.ts';
import { holdMachine } from '../src/hold.machine.ts';
import { NOW } from './context.fixture.ts';
import { turns } from './machine.fixture.ts';

const slot = (id: string): Slot => ({ id, start: '2026-11-25T10:00:00+01:00', end: '2026-11-25T11:00:00+01:00' });
export const [A, B, C] = [slot('a'), slot('b'), slot('c')];

/** Runs a keeper on a simulated clock, over a port that answers when the test wants it to. */
export function startKeeper(parts: { held?: Held; seconds?: number } = {}) {
  const clock = new SimulatedClock();
  const now = (): number => Date.parse(NOW) + clock.now();
  const asked: { slotId: string; key: string; answer: Deferred<Hold> }[] = [];
  const released: string[] = [];
  const told: HoldEvent[] = [];
  let keys = 0;
  const machine = holdMachine.provide({
    actors: {
      hold: fromPromise(({ input: { slotId, idempotencyKey } }) => {
        const answer = deferred<Hold>();
        asked.push({ slotId, key: idempotencyKey, answer });
        return answer;
      }),
      releaseHold: fromPromise(({ input }) => {
        released.push(input.id);
        return Promise.resolve();
      }),
    },
  });
  const actor = createActor(machine, {
    clock,
    input: {
      leg: 'time',
      now,
      randomId: () => `key-${++keys}`,
      tell: (event) => told.push(event),
      held: parts.held,
    },
  }).start();

  /** Lets time pass in small steps, so that a timer runs at its time. */
  const pass = (seconds: number): void => {
    for (let i = 0; i < seconds * 10; i++) clock.increment(100);
  };
  /** Answers what was asked last: with a hold, as a back end whose clock may be wrong gives it, or with an error. */
  const answer = async (reply: Partial<Hold> | Error = {}): Promise<void> => {
    const last = asked[asked.length - 1] ?? assert.fail('nothing was asked');
    if (reply instanceof Error) last.answer.reject(reply);
    else {
      const secondsLeft = parts.seconds ?? 600;
      const expiresAt = new Date(now() + secondsLeft * 1000).toISOString();
      last.answer.resolve({ id: `hold-${last.slotId}`, slotId: last.slotId, expiresAt, secondsLeft, ...reply });
    }
    await turns();
  };
  /** Chooses a slot and has it kept. */
  const keep = async (chosen: Slot): Promise<void> => {
    actor.send({ type: 'keep', slot: chosen });
    actor.send({ type: 'keep.now' });
    await answer();
  };
  const slotsAsked = (): string[] => asked.map(({ slotId }) => slotId);
  const reminders = (): number[] => told.flatMap((event) => (event.type === 'hold.reminded' ? event.seconds : []));
  const ends = (): string[] => told.flatMap((event) => (event.type === 'hold.ended' ? event.reason : []));
  return {
    actor,
    send: actor.send,
    clock,
    now,
    pass,
    answer,
    keep,
    asked,
    slotsAsked,
    released,
    told,
    reminders,
    ends,
  };
}
