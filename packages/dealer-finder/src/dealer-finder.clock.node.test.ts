import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { failure, openFinder, rowOfDealers } from '../test/machine.fixture.ts';

const START = Date.parse('2026-07-06T10:00:00Z');
const MINUTE_MS = 60_000;

describe('D6 the time that hours are told for', () => {
  test('D6 goes on at each full minute', async () => {
    const finder = await openFinder();
    assert.equal(finder.context.time, START);
    finder.env.clock.increment(MINUTE_MS - 1);
    assert.equal(finder.context.time, START);
    finder.env.clock.increment(1);
    assert.equal(finder.context.time, START + MINUTE_MS);
    finder.env.clock.increment(MINUTE_MS);
    assert.equal(finder.context.time, START + 2 * MINUTE_MS);
  });

  test('D6 goes on when the text of some shown dealer changes, and not before', async () => {
    const changes = [START + 25 * MINUTE_MS, START + 26 * MINUTE_MS];
    const asked: string[][] = [];
    const finder = await openFinder({
      back: { dealers: rowOfDealers(30) },
      input: {
        pageSize: 2,
        nextChange: (dealers, now) => {
          asked.push(dealers.map(({ id }) => id));
          return changes.find((change) => change > now);
        },
      },
    });
    assert.deepEqual(asked[asked.length - 1], ['d01', 'd02']);
    finder.env.clock.increment(24 * MINUTE_MS);
    assert.equal(finder.context.time, START);
    finder.env.clock.increment(MINUTE_MS);
    assert.equal(finder.context.time, START + 25 * MINUTE_MS);
    finder.env.clock.increment(MINUTE_MS);
    assert.equal(finder.context.time, START + 26 * MINUTE_MS);
    finder.send({ type: 'page.next' });
    assert.deepEqual(asked[asked.length - 1], ['d01', 'd02', 'd03', 'd04']);
    finder.send({ type: 'given.change', given: { selectedId: 'd30' } });
    await finder.reaches('detail.selected');
    assert.deepEqual(asked[asked.length - 1], ['d01', 'd02', 'd03', 'd04', 'd30']);
  });

  test('D6 is looked at again after an hour at the latest, and a sleep does no harm', async () => {
    const finder = await openFinder({ input: { nextChange: () => undefined } });
    finder.env.clock.increment(60 * MINUTE_MS);
    assert.equal(finder.context.time, START + 60 * MINUTE_MS);
    finder.env.clock.set(finder.env.clock.now() + 9 * 60 * MINUTE_MS);
    assert.equal(finder.context.time, START + 10 * 60 * MINUTE_MS);
  });

  test('D17 is looked at each minute where it is said how old the list is', async () => {
    const finder = await openFinder({ input: { nextChange: () => undefined } });
    finder.api.failNext('findDealers', failure('offline'));
    finder.send({ type: 'filters.change', filters: { services: ['service'] } });
    await finder.reaches('search.shown.idle');
    finder.env.clock.increment(MINUTE_MS);
    assert.equal(finder.context.time, START + MINUTE_MS);
    finder.env.clock.increment(MINUTE_MS);
    assert.equal(finder.context.time, START + 2 * MINUTE_MS);
  });

  test('D6 a change that is overdue makes no storm', async () => {
    let asked = 0;
    const finder = await openFinder({
      input: {
        nextChange: (_, now) => {
          asked++;
          return now - 5;
        },
      },
    });
    asked = 0;
    finder.env.clock.increment(999);
    assert.equal(asked, 0);
    finder.env.clock.increment(1);
    assert.equal(asked, 1);
  });
});
