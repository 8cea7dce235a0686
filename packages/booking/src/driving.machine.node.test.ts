import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { ApiError, type Slot, type SlotList, type SlotQuery } from '@forecourt/contract';
import { createActor, fromPromise, waitFor } from 'xstate';
import { contextOf, PERSON } from '../test/context.fixture.ts';
import type { BookingContext } from './booking.context.ts';
import { type DrivingEvent, drivingMachine } from './driving.machine.ts';
import { testDriveRules } from './test-drive.rules.ts';
import { visitRules } from './visit.rules.ts';

const slotAt = (day: number): Slot => ({
  id: `day-${day}`,
  start: `2026-12-${String(day).padStart(2, '0')}T10:00:00+01:00`,
  end: `2026-12-${String(day).padStart(2, '0')}T11:00:00+01:00`,
});
const PAST: Slot = { id: 'past', start: '2026-11-24T08:00:00+01:00', end: '2026-11-24T09:00:00+01:00' };
const listOf = (...slots: Slot[]): SlotList => ({ timeZone: 'Europe/Berlin', slots, unavailable: [] });
const EIGHT = listOf(...[8, 7, 6, 5, 4, 3, 2, 1].map(slotAt), PAST);

const DRIVE = contextOf('test-drive', PERSON, { rules: testDriveRules });
const PICKUP = contextOf('pickup', { ...PERSON, phone: '+4989123456', street: 'A', locality: 'B' } as object, {
  rules: visitRules,
  menu: { items: [], transportation: [], advisors: [], symptomMaxLength: 500 } as unknown as BookingContext['menu'],
  input: { ...contextOf('pickup', {}).input, vehicle: { troubleCodes: [{ code: 'P0420' }] } },
  passed: ['address'],
});

/** Starts the machine over what is known; each answer by whether it is of the way back. */
function start(known: BookingContext, answer: (query: SlotQuery) => Promise<SlotList>, maxItems?: number) {
  const asked: SlotQuery[] = [];
  const findSlots = fromPromise<SlotList, SlotQuery>(({ input }) => {
    asked.push(input);
    return answer(input);
  });
  const actor = createActor(drivingMachine.provide({ actors: { findSlots } }), {
    input: { known: () => known, maxItems: () => maxItems },
  });
  const emitted: unknown[] = [];
  actor.on('*', (event) => emitted.push(event));
  actor.start();
  const send = (event: DrivingEvent): void => actor.send(event);
  const reach = (times: string) =>
    waitFor(actor, (snapshot) => (snapshot.value as { times: string }).times === times, { timeout: 500 });
  return { actor, send, reach, asked, emitted, context: () => actor.getSnapshot().context };
}

const answerOf = (list: SlotList) => () => Promise.resolve(list);

describe('B18 what a driver may do', () => {
  test('B18 the next six times that are still ahead are proposed, the nearest first', async () => {
    const { send, reach, context } = start(DRIVE, answerOf(EIGHT));
    send({ type: 'times.ask' });
    await reach('proposing');
    assert.deepEqual(
      context().slots.map(({ id }) => id),
      ['day-1', 'day-2', 'day-3', 'day-4', 'day-5', 'day-6'],
    );
  });

  test('B18 fewer where fewer may be shown, and never more than six', async () => {
    for (const [maxItems, count] of [
      [2, 2],
      [20, 6],
    ]) {
      const { send, reach, context } = start(DRIVE, answerOf(EIGHT), maxItems);
      send({ type: 'times.ask' });
      await reach('proposing');
      assert.equal(context().slots.length, count);
    }
  });

  test('B18 one of them leads to a question; a no leads back to them', async () => {
    const { send, reach, context } = start(DRIVE, answerOf(EIGHT));
    send({ type: 'times.ask' });
    await reach('proposing');
    send({ type: 'time.choose', slot: slotAt(2) });
    await reach('asking');
    assert.equal(context().slot?.id, 'day-2');
    send({ type: 'answer.no' });
    await reach('proposing');
    send({ type: 'leave' });
    await reach('resting');
  });

  test('B18 a car that is collected comes back as soon as it can, which is asked with the same question', async () => {
    const { send, reach, context, asked } = start(PICKUP, ({ dropOffFor }) =>
      Promise.resolve(dropOffFor ? listOf(slotAt(4), slotAt(3)) : EIGHT),
    );
    send({ type: 'times.ask' });
    await reach('proposing');
    send({ type: 'time.choose', slot: slotAt(2) });
    await reach('asking');
    assert.equal(asked[1]?.dropOffFor, 'day-2');
    assert.equal(context().dropOff?.id, 'day-3');
  });

  test('B18 a time from which it could not come back is not proposed any more', async () => {
    const { send, reach, context } = start(PICKUP, ({ dropOffFor }) => Promise.resolve(dropOffFor ? listOf() : EIGHT));
    send({ type: 'times.ask' });
    await reach('proposing');
    send({ type: 'time.choose', slot: slotAt(2) });
    await reach('findingReturn');
    await reach('proposing');
    assert.equal(
      context().slots.some(({ id }) => id === 'day-2'),
      false,
    );
  });

  test('B18 who is not known is proposed nothing, and nothing is asked for', () => {
    const { send, actor, asked } = start(contextOf('test-drive', {}, { rules: testDriveRules }), answerOf(EIGHT));
    send({ type: 'times.ask' });
    assert.equal(actor.getSnapshot().matches({ times: 'resting' }), true);
    assert.deepEqual(asked, []);
  });

  test('B18 times that cannot be had can be asked for again', async () => {
    let tries = 0;
    const { send, reach, context } = start(DRIVE, () =>
      ++tries === 1 ? Promise.reject(new ApiError('offline', 'offline')) : Promise.resolve(EIGHT),
    );
    send({ type: 'times.ask' });
    await reach('failed');
    assert.equal(context().error, 'offline');
    send({ type: 'times.ask' });
    await reach('proposing');
    assert.equal(context().error, undefined);
  });

  test('B18 who parks leaves the times, and what was asked for is not heard any more', async () => {
    let answer: (list: SlotList) => void = () => {};
    const { send, reach, actor, context } = start(DRIVE, () => new Promise((resolve) => (answer = resolve)));
    send({ type: 'times.ask' });
    await reach('finding');
    send({ type: 'leave' });
    answer(EIGHT);
    await Promise.resolve();
    assert.equal(actor.getSnapshot().matches({ times: 'resting' }), true);
    assert.deepEqual(context().slots, []);
  });

  test('B18 the wish to be reminded is said once, and stays until it is done with', () => {
    const { send, actor, emitted } = start(DRIVE, answerOf(EIGHT));
    send({ type: 'reminder.ask' });
    send({ type: 'reminder.ask' });
    send({ type: 'leave' });
    assert.equal(actor.getSnapshot().matches({ reminder: 'wanted' }), true);
    assert.deepEqual(emitted, [
      {
        type: 'booking.reminder.requested',
        ...{ modelId: 'aster', dealerId: 'munich-north', slotId: undefined, start: undefined },
      },
    ]);
    send({ type: 'reminder.end' });
    assert.equal(actor.getSnapshot().matches({ reminder: 'none' }), true);
  });
});
