import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Slot } from '@forecourt/contract';
import { A, B, startKeeper } from '../test/keeper.fixture.ts';
import { refusal, turns } from '../test/machine.fixture.ts';

describe('B4 a slot that cannot be kept', () => {
  test('B4 one that somebody else was faster with is told as taken', async () => {
    const { send, answer, ends, clock, slotsAsked } = startKeeper();
    send({ type: 'keep', slot: A });
    clock.increment(400);
    await answer(refusal('slot-taken'));
    assert.deepEqual(ends(), ['taken']);
    send({ type: 'keep', slot: B });
    clock.increment(400);
    assert.deepEqual(slotsAsked(), ['a', 'b']);
  });

  test('B4 an answer that was lost is asked for once more at once, with the same key', async () => {
    const { send, answer, asked, ends, told, clock } = startKeeper();
    send({ type: 'keep', slot: A });
    clock.increment(400);
    await answer(refusal('timeout'));
    await answer();
    assert.deepEqual(
      asked.map(({ slotId, key }) => [slotId, key]),
      [
        ['a', 'key-1'],
        ['a', 'key-1'],
      ],
    );
    assert.deepEqual([told[0]?.type, ends()], ['hold.kept', []]);
  });

  test('B4 lost twice, it goes on without; chosen again it has the same key, another slot another', async () => {
    const { send, answer, asked, ends, told } = startKeeper();
    const ask = (wanted: Slot): void => {
      send({ type: 'keep', slot: wanted });
      send({ type: 'keep.now' });
    };
    ask(A);
    await answer(refusal('timeout'));
    await answer(refusal('offline'));
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
      await answer(refusal(code));
      assert.deepEqual(told, [], code);
      clock.increment(400);
      await answer();
      assert.deepEqual(
        told.map(({ type }) => type),
        ['hold.kept'],
      );
    }
  });
});
