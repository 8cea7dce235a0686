import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isRescueOver } from '@forecourt/contract';
import { createMemoryRescueApi } from '@forecourt/contract/testing.js';
import { type Deferred, deferred } from '@forecourt/core/testing.js';
import { Device, failure, fakeLocks, NOW, openTab, type Tab, turns } from '../test/machine.fixture.ts';

/** Numbers between 0 and 1, the same for each seed (mulberry32). */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** One device and one back end, on which anything may happen in any order. */
function world(random: () => number) {
  const api = createMemoryRescueApi({ now: NOW });
  const device = new Device();
  const locks = random() < 0.5 ? fakeLocks() : undefined;
  const tabs: Tab[] = [];
  const holds: Deferred<void>[] = [];
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)] as Item;
  const open = (): void => void tabs.push(openTab({ api, device, ...(locks ? { locks } : {}), input: { random } }));
  const press = ({ toDetails, send }: Tab): void => {
    toDetails({ phone: `089 12345${Math.floor(random() * 10)}` });
    for (let i = 0; i < 3; i++) send({ type: 'request.send' });
  };
  const happenings: (() => void)[] = [
    () => tabs.length < 3 && open(),
    () => press(pick(tabs)),
    () => tabs.forEach(press),
    () => pick(tabs).send({ type: 'request.withdraw' }),
    () => pick(tabs).send({ type: 'request.send' }),
    () => api.failNext('createRescue', failure(pick(['offline', 'timeout', 'unavailable'])), { times: pick([1, 3]) }),
    () => api.failNext('createRescue', failure('timeout'), { afterWork: true }),
    () => api.failNext('cancelRescue', failure('offline'), { afterWork: random() < 0.5 }),
    () => {
      // the client's time-out ends it, sooner or later
      const hold = deferred<void>();
      hold.promise.catch(() => undefined);
      holds.push(hold);
      api.delay('createRescue', hold.promise);
    },
    () => holds.pop()?.reject(failure('timeout')),
    () => pick(tabs).page.say('online'),
    () => pick(tabs).pass(pick([1, 5, 30])),
    () => {
      // a crash, and the tab that is opened instead
      const [crashed] = tabs.splice(Math.floor(random() * tabs.length), 1);
      crashed?.crash();
      if (!tabs.length) open();
    },
  ];
  open();
  const release = (): void => {
    for (const hold of holds.splice(0)) hold.reject(failure('timeout'));
  };
  return { api, tabs, open, release, happen: () => pick(happenings)() };
}

const open = ({ status }: { status: string }): boolean => !isRescueOver(status);

for (let seed = 1; seed <= 60; seed++) {
  test(`R3 R8 whatever happens, there is never a second case: ${seed}`, async () => {
    const { api, tabs, open: openAnother, release, happen } = world(dice(seed));
    for (let step = 0; step < 60; step++) {
      happen();
      await turns(2);
      assert.ok(api.rescues.filter(open).length <= 1, `two cases after ${step} steps`);
    }
    // all tabs are closed, one is opened, and time passes until nothing is on its way any more
    release();
    for (const tab of tabs.splice(0)) tab.crash();
    openAnother();
    const [last] = tabs as [Tab];
    for (let i = 0; i < 200 && !last.is('idle') && !last.is('active') && !last.is('over'); i++) {
      await turns(2);
      last.pass(30);
    }
    await turns();
    const { kept } = last.context();
    assert.deepEqual(
      api.rescues.filter(open).map(({ id }) => id),
      kept ? [kept.id] : [],
      'the one case is the one that is shown',
    );
    const calls = api
      .callsTo('createRescue')
      .map(([body, { idempotencyKey }]) => [idempotencyKey, JSON.stringify(body)]);
    assert.equal(new Set(calls.map(([key]) => key)).size, new Set(calls.map(String)).size, 'one body to a key');
    last.crash();
  });
}
