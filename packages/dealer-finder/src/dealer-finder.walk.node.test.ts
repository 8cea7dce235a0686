import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { DealerApi, DealerQuery } from '@forecourt/contract';
import { createMemoryBookingApi } from '@forecourt/contract/testing.js';
import { getStateNodes } from 'xstate';
import { failure, rowOfDealers, startFinder, type Finder } from '../test/machine.fixture.ts';
import type { DealerFinderEvent } from './dealer-finder.events.ts';
import { dealerFinderMachine } from './dealer-finder.machine.ts';
import { pageOf } from './dealer-finder.updates.ts';

/** A question that the walk answers, refuses or forgets. */
interface Question {
  query: DealerQuery | undefined;
  signal: AbortSignal;
  answer: () => void;
  refuse: () => void;
}

/** The same numbers below 1 for the same seed (mulberry32). */
const dice = (seed: number) => (): number => {
  seed = (seed + 0x6d2b79f5) | 0;
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
};

const DEALERS = rowOfDealers(33).map((dealer, index) => ({
  ...dealer,
  services: index % 3 ? dealer.services : [...dealer.services, 'charging' as const],
}));
const PLACE = { label: 'Rowtown', location: { lat: 50.1, lng: 10 } };

/** What can happen besides answers. Nobody can tell in which order. */
const EVENTS: readonly DealerFinderEvent[] = [
  ...['', 'r', 'row', 'rowtown', 'dealer 0', 'dealer 12', '9000', 'qqqq'].map(
    (text) => ({ type: 'query.change', text }) as const,
  ),
  ...([{ type: 'query.submit' }, { type: 'query.clear' }, { type: 'place.choose', place: PLACE }] as const),
  { type: 'suggestion.choose', dealer: { id: 'd12', name: 'Dealer 12', locality: 'Rowtown' } },
  { type: 'locate' },
  { type: 'locate' },
  { type: 'filters.change', filters: { services: ['charging'] } },
  { type: 'filters.change', filters: { services: ['service'], models: ['aster'], pickUp: true } },
  { type: 'filters.clear' },
  { type: 'filters.relax', group: 'doorstep' },
  { type: 'filters.relax', group: 'pickUp' },
  { type: 'map.move', box: [9, 50.1, 11, 50.2] },
  { type: 'area.search' },
  ...Array.from({ length: 5 }, () => ({ type: 'page.next' }) as const),
  { type: 'page.previous' },
  ...['d01', 'd12', 'd33', 'atlantis'].map((id) => ({ type: 'dealer.select', id }) as const),
  { type: 'dealer.close' },
  { type: 'retry' },
  { type: 'retry' },
  ...[5, 20, 50].map((pageSize) => ({ type: 'given.change', given: { pageSize } }) as const),
  ...[8, Number.POSITIVE_INFINITY].map((mostListed) => ({ type: 'given.change', given: { mostListed } }) as const),
  { type: 'given.change', given: { query: 'dealer', center: { lat: 50, lng: 10 }, selectedId: 'd02' } },
  { type: 'given.change', given: { selectedId: undefined, center: undefined } },
];

/** A finder whose every question waits for the walk. */
function openQuestions(): { finder: Finder; questions: Set<Question> } {
  const questions = new Set<Question>();
  const ask = <Answer>(work: () => Promise<Answer>, signal: AbortSignal, query?: DealerQuery): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const question: Question = {
        query,
        signal,
        answer: () => void (questions.delete(question), work().then(resolve, reject)),
        refuse: () => void (questions.delete(question), reject(failure('offline'))),
      };
      questions.add(question);
    });
  const finder = startFinder({
    back: { dealers: DEALERS },
    extras: { locate: (signal) => ask(() => Promise.resolve({ lat: 50, lng: 10, accuracyMeters: 9 }), signal) },
    before: (api) => {
      const real: DealerApi = createMemoryBookingApi({ dealers: DEALERS });
      const methods = ['getCapabilities', 'findModels', 'findDealers', 'getDealer', 'suggestDealers'] as const;
      for (const method of methods) {
        const call = real[method] as (...args: unknown[]) => Promise<never>;
        // without a signal: a back end that does not care for one may answer late
        api[method] = ((...args: unknown[]) => {
          const { signal } = args[args.length - 1] as { signal: AbortSignal };
          const query = method === 'findDealers' ? (args[0] as DealerQuery) : undefined;
          return ask(() => call(...args.slice(0, -1)), signal, query);
        }) as never;
      }
    },
  });
  return { finder, questions };
}

/** What holds at every moment. */
function check({ actor, context, emitted, said }: Finder, questions: Set<Question>): void {
  const { from, pageSize, mostListed, dealers, selected } = context;
  const searches = [...questions].filter(({ query, signal }) => query && query.limit !== 1 && !signal.aborted);
  assert.ok(searches.length <= 1, 'two searches at once');
  const [start, end] = pageOf(context);
  assert.ok(start <= from && from < Math.max(1, dealers.length), `from ${from} of ${dealers.length}`);
  assert.ok(start % pageSize === 0 && end > start && end <= mostListed, `${start} to ${end} of ${mostListed}`);
  assert.equal(new Set(dealers.map(({ id }) => id)).size, dealers.length, 'a dealer twice');
  const { search, detail } = actor.getSnapshot().value;
  if (typeof search === 'object') assert.ok(dealers.length > 0, 'an empty list that is shown');
  if (search === 'empty') assert.equal(dealers.length, 0);
  if (detail === 'selected') assert.equal(selected?.id, context.selectedId);
  if (detail === 'nothing' || detail === 'failed') assert.equal(selected, undefined);
  const told = said('dealer.selected').map(({ dealer }) => dealer?.id);
  assert.equal(told[told.length - 1], selected?.id, 'another selection than was told');
  assert.ok(
    told.every((id, at) => id !== (at ? told[at - 1] : undefined)),
    'a selection told twice',
  );
  assert.ok(emitted.every(({ type }) => type !== 'dealer.action-chosen'));
}

const leavesOf = (node: typeof dealerFinderMachine.root, path: string[] = []): string[] =>
  Object.values(node.states).flatMap((child) =>
    Object.keys(child.states).length ? leavesOf(child, [...path, child.key]) : [[...path, child.key].join('.')],
  );

describe('D10 D11 whatever happens in whatever order', () => {
  const reached = new Set<string>();

  test('D10 D11 one search at a time, each told of once, and all comes to rest', async () => {
    for (let seed = 1; seed <= 30; seed++) {
      const random = dice(seed);
      const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)] as Item;
      const { finder, questions } = openQuestions();
      let kept = 0;
      let answered = 0;
      finder.actor.subscribe(({ context, value }) => {
        for (const { path } of getStateNodes(dealerFinderMachine.root, value)) reached.add(path.join('.'));
        if (context.answered > answered && context.savedAt !== undefined) kept++;
        assert.ok(context.answered - answered <= 1, 'two answers at once');
        answered = context.answered;
        assert.equal(finder.said('dealer.searched').length + kept, answered, 'not told once');
      });
      for (let step = 0; step < 250; step++) {
        const question = pick([...questions]);
        const roll = random();
        if (roll < 0.35 || !question) finder.send(pick(EVENTS));
        else if (roll < 0.75) question.answer();
        else if (roll < 0.85) question.refuse();
        else finder.env.clock.increment(300);
        await new Promise((resolve) => setImmediate(resolve));
        check(finder, questions);
      }
      for (let step = 0; finder.actor.getSnapshot().hasTag('busy'); step++) {
        assert.ok(step < 50, `seed ${seed} is never at rest: ${JSON.stringify(finder.actor.getSnapshot().value)}`);
        for (const question of questions) question.answer();
        finder.env.clock.increment(300);
        await new Promise((resolve) => setImmediate(resolve));
        check(finder, questions);
      }
      const signals = [...questions].map(({ signal }) => signal);
      finder.actor.stop();
      assert.ok(
        signals.every(({ aborted }) => aborted),
        'X4 a question outlives the widget',
      );
    }
  });

  test('every state can be reached but the one that is passed through in no time', () => {
    const missed = leavesOf(dealerFinderMachine.root).filter((leaf) => !reached.has(leaf));
    assert.deepEqual(missed, ['detail.closing']);
  });
});
