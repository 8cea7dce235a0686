import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { CallOptions, DealerPage, DealerQuery, SlotList, SlotQuery } from '@forecourt/contract';
import { deferred, MADE_UP_DEALERS } from '@forecourt/contract/testing.js';
import { startBooking } from '../test/machine.fixture.ts';

/** Lets everything run that waits for nothing but its turn. */
const turns = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** A call that the test answers when it wants to. It does not listen to its signal, as a careless port would not. */
function answering<Query, Answer>() {
  const asked: { query: Query; signal: AbortSignal | undefined; answer: (value: Answer) => void }[] = [];
  const call = (query: Query, options?: CallOptions): Promise<Answer> => {
    const gate = deferred<Answer>();
    asked.push({ query, signal: options?.signal, answer: (value) => gate.resolve(value) });
    return gate;
  };
  return { asked, call };
}

const page = (...ids: string[]): DealerPage => ({ dealers: MADE_UP_DEALERS.filter(({ id }) => ids.includes(id)) });
const slots = (id: string): SlotList => ({
  timeZone: 'Europe/Berlin',
  slots: [{ id, start: '2026-12-01T10:00:00+01:00', end: '2026-12-01T11:00:00+01:00' }],
  unavailable: [],
});

describe('B3 a late answer never overwrites a newer one', () => {
  test('B3 another search aborts the one before, and its late answer is not shown', async () => {
    const { asked, call } = answering<DealerQuery, DealerPage>();
    const { send, reach, clock, context } = startBooking({ input: { modelId: 'aster' }, calls: { findDealers: call } });
    await reach({ choosing: 'dealer' });
    send({ type: 'dealer.search', q: 'Kairo' });
    assert.equal(asked[0]?.signal?.aborted, true, 'typing ends what is on its way');
    clock.increment(250);
    send({ type: 'dealer.search', q: 'München' });
    clock.increment(250);
    assert.deepEqual(
      asked.map(({ query, signal }) => [query.q, signal?.aborted]),
      [
        [undefined, true],
        ['Kairo', true],
        ['München', false],
      ],
    );
    asked[2]?.answer(page('munich-north'));
    await reach({ choosing: { dealer: 'ready' } });
    asked[1]?.answer(page('cairo'));
    asked[0]?.answer(page('shanghai'));
    await turns();
    assert.deepEqual(
      context().dealers.map(({ id }) => id),
      ['munich-north'],
    );
  });

  test('B3 letters typed within a quarter of a second are one search', async () => {
    const { send, reach, clock, api, context } = startBooking({ input: { modelId: 'aster' } });
    await reach({ choosing: { dealer: 'ready' } });
    for (const q of ['K', 'Ka', 'Kat', 'Kath ']) {
      send({ type: 'dealer.search', q });
      clock.increment(200);
    }
    clock.increment(50);
    await reach({ choosing: { dealer: 'ready' } });
    assert.deepEqual(
      api.callsTo('findDealers').map(([{ q }]) => q),
      [undefined, 'Kath'],
    );
    assert.equal(context().dealerQuery, 'Kath ', 'the field shows what was typed');
  });

  test('B3 another dealer aborts the question for the times of the first, whose late answer is not shown', async () => {
    const { asked, call } = answering<SlotQuery, SlotList>();
    const { send, reach, context } = startBooking({ input: { modelId: 'aster' }, calls: { findSlots: call } });
    for (const dealerId of ['munich-north', 'shanghai']) {
      await reach({ choosing: { dealer: 'ready' } });
      send({ type: 'dealer.select', dealerId });
      send({ type: 'continue' });
      await reach({ choosing: { time: 'loading' } });
      if (dealerId === 'munich-north') send({ type: 'step.goTo', step: 'dealer' });
    }
    assert.deepEqual(
      asked.map(({ query, signal }) => [query.dealerId, signal?.aborted]),
      [
        ['munich-north', true],
        ['shanghai', false],
      ],
    );
    asked[1]?.answer(slots('of shanghai'));
    await reach({ choosing: { time: 'ready' } });
    asked[0]?.answer(slots('of munich'));
    await turns();
    assert.equal(context().slots?.slots[0]?.id, 'of shanghai');
  });

  test('B3 another model of the host aborts the question for the times of the first', async () => {
    const { asked, call } = answering<SlotQuery, SlotList>();
    const { send, reach } = startBooking({
      input: { modelId: 'aster', dealerId: 'munich-north' },
      calls: { findSlots: call },
    });
    await reach({ choosing: { time: 'loading' } });
    send({ type: 'prefill.change', modelId: 'cirrus', dealerId: 'munich-north' });
    await reach({ choosing: { time: 'loading' } });
    assert.deepEqual(
      asked.map(({ query, signal }) => [query.model, signal?.aborted]),
      [
        ['aster', true],
        ['cirrus', false],
      ],
    );
  });

  test('a machine that is stopped aborts what is on its way', async () => {
    const { asked, call } = answering<SlotQuery, SlotList>();
    const { actor, reach } = startBooking({
      input: { modelId: 'aster', dealerId: 'munich-north' },
      calls: { findSlots: call },
    });
    await reach({ choosing: { time: 'loading' } });
    actor.stop();
    assert.equal(asked[0]?.signal?.aborted, true);
  });
});

describe('the question for times', () => {
  test('it is one for the whole range, from the earliest today of any zone, and never over 92 days', async () => {
    for (const [bookingHorizonDays, to] of [
      [60, '2027-01-24'],
      [366, '2027-02-23'],
    ] as const) {
      const { api, reach } = startBooking({
        input: { modelId: 'aster', dealerId: 'munich-north' },
        world: { capabilities: { bookingHorizonDays } },
      });
      await reach({ choosing: { time: 'ready' } });
      assert.deepEqual(
        api.callsTo('findSlots').map(([query]) => query),
        [{ dealerId: 'munich-north', type: 'test-drive', model: 'aster', from: '2026-11-23', to }],
      );
    }
  });

  test('the first free day is shown, whatever the order of the answer', async () => {
    const at = (day: string) => ({ ...slots(day).slots[0], id: day, start: `${day}T10:00:00+01:00` }) as never;
    const { reach, context } = startBooking({
      input: { modelId: 'aster', dealerId: 'munich-north' },
      calls: {
        findSlots: () => Promise.resolve({ ...slots(''), slots: [at('2026-12-03'), at('2026-12-01')] }),
      },
    });
    await reach({ choosing: { time: 'ready' } });
    assert.deepEqual([context().date, context().cursor, context().slot], ['2026-12-01', '2026-12-01', undefined]);
  });

  test('B15 typing into the search does not enter the step again', async () => {
    const { send, reach, said } = startBooking();
    await reach({ choosing: 'model' });
    send({ type: 'model.select', modelId: 'aster' });
    send({ type: 'continue' });
    await reach({ choosing: { dealer: 'ready' } });
    for (const q of ['B', 'Be', 'Ber']) send({ type: 'dealer.search', q });
    assert.deepEqual(
      said('booking.step.entered').map(({ step }) => step),
      ['model', 'dealer'],
    );
  });
});
