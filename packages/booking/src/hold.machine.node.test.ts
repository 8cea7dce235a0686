import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { ApiError, type Hold, type Slot } from '@forecourt/contract';
import { type Deferred, deferred } from '@forecourt/contract/testing.js';
import { createActor, fromPromise, SimulatedClock } from 'xstate';
import { NOW, turns } from '../test/machine.fixture.ts';
import type { Held, HoldEvent } from './booking.events.ts';
import { holdMachine } from './hold.machine.ts';

const slot = (id: string): Slot => ({ id, start: '2026-11-25T10:00:00+01:00', end: '2026-11-25T11:00:00+01:00' });
const [A, B, C] = [slot('a'), slot('b'), slot('c')];
const error = (code: string): ApiError<string> => new ApiError(code, code);

/** Runs a keeper on a simulated clock, over a port that answers when the test wants it to. */
function startKeeper(parts: { held?: Held; seconds?: number } = {}) {
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

describe('B4 a slot is kept', () => {
  test('B4 a choice rests for a moment before it is held', async () => {
    const { send, clock, asked, answer, told, now } = startKeeper();
    send({ type: 'keep', slot: A });
    clock.increment(399);
    assert.equal(asked.length, 0);
    clock.increment(1);
    assert.deepEqual([asked[0]?.slotId, asked[0]?.key], ['a', 'key-1']);
    await answer();
    const held = { id: 'hold-a', slotId: 'a', endsAt: now() + 600_000 };
    assert.deepEqual(told, [{ type: 'hold.kept', leg: 'time', held }]);
  });

  test('B4 arrow keys that pass through many slots ask for the last one alone', () => {
    const { send, clock, slotsAsked } = startKeeper();
    for (const each of [A, B, A, C]) {
      send({ type: 'keep', slot: each });
      clock.increment(300);
    }
    clock.increment(100);
    assert.deepEqual(slotsAsked(), ['c']);
  });

  test('B4 a person who goes on waits for no rest', () => {
    const { send, slotsAsked } = startKeeper();
    send({ type: 'keep', slot: A });
    send({ type: 'keep.now' });
    assert.deepEqual(slotsAsked(), ['a']);
  });

  test('B4 another slot that is wanted while the first is asked for: the first is given back, then it is asked for', async () => {
    const { send, answer, slotsAsked, released, told, clock } = startKeeper();
    send({ type: 'keep', slot: A });
    clock.increment(400);
    send({ type: 'keep', slot: B });
    assert.deepEqual(slotsAsked(), ['a'], 'the request on its way is waited for');
    await answer();
    assert.deepEqual(released, ['hold-a']);
    clock.increment(400);
    assert.deepEqual(slotsAsked(), ['a', 'b']);
    await answer();
    assert.deepEqual(
      told.map((event) => event.type === 'hold.kept' && event.held.slotId),
      ['b'],
      'nobody hears of the first',
    );
  });

  test('B4 a person who goes on with the other slot waits only for the answers', async () => {
    const { send, answer, slotsAsked, told } = startKeeper();
    send({ type: 'keep', slot: A });
    send({ type: 'keep.now' });
    send({ type: 'keep', slot: B });
    send({ type: 'keep.now' });
    await answer();
    await answer();
    assert.deepEqual(slotsAsked(), ['a', 'b']);
    assert.equal(told.length, 1);
  });

  test('B4 a slot that is kept and another that is chosen: the first is given back', async () => {
    const { send, keep, released, clock, slotsAsked } = startKeeper();
    await keep(A);
    send({ type: 'keep', slot: B });
    await turns();
    assert.deepEqual(released, ['hold-a']);
    clock.increment(400);
    assert.deepEqual(slotsAsked(), ['a', 'b']);
  });

  test('B4 the kept slot chosen again is not asked for again, and is told of again', async () => {
    const { send, keep, asked, told } = startKeeper();
    await keep(A);
    send({ type: 'keep', slot: A });
    await turns();
    assert.equal(asked.length, 1);
    assert.deepEqual(told[1], told[0], 'whoever chose it anew has to know');
  });

  test('B4 a slot that is not wanted any more is given back, also one whose answer is on its way', async () => {
    const { send, keep, answer, released, ends } = startKeeper();
    await keep(A);
    send({ type: 'release' });
    await turns();
    send({ type: 'keep', slot: B });
    send({ type: 'keep.now' });
    send({ type: 'release' });
    await answer();
    assert.deepEqual(released, ['hold-a', 'hold-b']);
    assert.deepEqual(ends(), [], 'nothing was lost');
  });

  test('B4 a slot that is chosen, left and chosen again within the rest is asked for once', () => {
    const { send, clock, slotsAsked } = startKeeper();
    send({ type: 'keep', slot: A });
    send({ type: 'release' });
    clock.increment(400);
    assert.deepEqual(slotsAsked(), []);
    send({ type: 'keep', slot: A });
    clock.increment(400);
    assert.deepEqual(slotsAsked(), ['a']);
  });

  test('B4 a booked slot is not given back, and nothing more is said of it', async () => {
    const { send, keep, pass, released, told } = startKeeper({ seconds: 20 });
    await keep(A);
    send({ type: 'booked' });
    pass(30);
    assert.deepEqual([released, told.length], [[], 1]);
    await keep(B);
    assert.equal(told.length, 2, 'the next booking is kept anew');
  });
});

describe('B4 the countdown', () => {
  test('B4 it is said at 60, 30 and 10 seconds and at the end, not each second', async () => {
    const { keep, pass, reminders, ends } = startKeeper();
    await keep(A);
    pass(539);
    assert.deepEqual(reminders(), []);
    pass(1);
    assert.deepEqual(reminders(), [60]);
    pass(59);
    assert.deepEqual([reminders(), ends()], [[60, 30, 10], []]);
    pass(1);
    assert.deepEqual([reminders(), ends()], [[60, 30, 10], ['expired']]);
    pass(600);
    assert.equal(ends().length, 1, 'once');
  });

  test('B4 a hold of 20 seconds says 10 alone', async () => {
    const { keep, pass, reminders, ends } = startKeeper({ seconds: 20 });
    await keep(A);
    pass(20);
    assert.deepEqual([reminders(), ends()], [[10], ['expired']]);
  });

  test('B4 a visitor whose clock is an hour off has as long as anybody: the seconds count, not the end', async () => {
    for (const hours of [-1, 1]) {
      const { send, answer, pass, ends, now, told } = startKeeper();
      send({ type: 'keep', slot: A });
      send({ type: 'keep.now' });
      await answer({ expiresAt: new Date(now() + 600_000 + hours * 3_600_000).toISOString(), secondsLeft: 600 });
      assert.equal(told[0]?.type === 'hold.kept' && told[0].held.endsAt, now() + 600_000);
      pass(599);
      assert.deepEqual(ends(), []);
      pass(1);
      assert.deepEqual(ends(), ['expired']);
    }
  });

  test('B4 a back end that does not say how many seconds: its end counts', async () => {
    const { send, asked, now, pass, ends } = startKeeper();
    send({ type: 'keep', slot: A });
    send({ type: 'keep.now' });
    asked[0]?.answer.resolve({ id: 'h', slotId: 'a', expiresAt: new Date(now() + 30_000).toISOString() });
    await turns();
    pass(29);
    assert.deepEqual(ends(), []);
    pass(1);
    assert.deepEqual(ends(), ['expired']);
  });

  test('B4 after a sleep of the computer that outlasts it, it is over at once', async () => {
    const { keep, clock, reminders, ends } = startKeeper();
    await keep(A);
    clock.increment(3_600_000);
    assert.deepEqual([reminders(), ends()], [[], ['expired']]);
  });

  test('B17 a hold from before a reload is taken over with what is left of it, and not asked for again', () => {
    const held = { id: 'h', slotId: 'a', endsAt: Date.parse(NOW) + 45_000 };
    const { told, asked, pass, reminders, ends } = startKeeper({ held });
    assert.deepEqual(told, [{ type: 'hold.kept', leg: 'time', held }]);
    pass(45);
    assert.deepEqual([asked.length, reminders(), ends()], [0, [30, 10], ['expired']]);
  });
});

describe('B4 a slot that cannot be kept', () => {
  test('B4 one that somebody else was faster with is told as taken', async () => {
    const { send, answer, ends, clock, slotsAsked } = startKeeper();
    send({ type: 'keep', slot: A });
    clock.increment(400);
    await answer(error('slot-taken'));
    assert.deepEqual(ends(), ['taken']);
    send({ type: 'keep', slot: B });
    clock.increment(400);
    assert.deepEqual(slotsAsked(), ['a', 'b']);
  });

  test('B4 an answer that was lost is asked for again with the same key; another slot gets another', async () => {
    const { send, answer, asked, ends, told } = startKeeper();
    const ask = (wanted: Slot): void => {
      send({ type: 'keep', slot: wanted });
      send({ type: 'keep.now' });
    };
    ask(A);
    await answer(error('timeout'));
    assert.deepEqual(ends(), ['failed']);
    ask(A);
    await answer();
    assert.equal(told[1]?.type, 'hold.kept');
    ask(B);
    await turns();
    await answer();
    assert.deepEqual(
      asked.map(({ slotId, key }) => [slotId, key]),
      [
        ['a', 'key-1'],
        ['a', 'key-1'],
        ['b', 'key-2'],
      ],
    );
  });

  test('B4 what becomes of a slot that is not wanted any more is nobody’s news', async () => {
    for (const code of ['slot-taken', 'offline']) {
      const { send, answer, told, clock } = startKeeper();
      send({ type: 'keep', slot: A });
      clock.increment(400);
      send({ type: 'keep', slot: B });
      await answer(error(code));
      assert.deepEqual(told, [], code);
      clock.increment(400);
      await answer();
      assert.equal(told[0]?.type, 'hold.kept');
    }
  });
});
