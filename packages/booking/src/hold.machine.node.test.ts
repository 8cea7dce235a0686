import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { A, B, C, startKeeper } from '../test/keeper.fixture.ts';
import { NOW, turns } from '../test/machine.fixture.ts';

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
