import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { CDPSession } from 'puppeteer-core';
import { type OpenPage, openPage } from './open-page.ts';

/** What is left on the page after the garbage is gone. */
interface Left {
  nodes: number;
  listeners: number;
  documents: number;
  timers: number;
  heapKb: number;
}

/** Runs in the page before all else: counts the timers that wait. */
function countTimers(): void {
  const waiting = new Set<number>();
  const { setTimeout: start, clearTimeout: stop } = window;
  window.setTimeout = ((work: () => void, ms?: number) => {
    const id = start(() => {
      waiting.delete(id);
      work();
    }, ms);
    waiting.add(id);
    return id;
  }) as typeof window.setTimeout;
  window.clearTimeout = (id) => {
    waiting.delete(Number(id));
    stop(id);
  };
  window.setInterval = () => {
    throw new Error('a widget has no intervals');
  };
  Object.assign(window, { waiting });
}

describe('all widgets: what they leave behind', () => {
  let open: OpenPage;
  let session: CDPSession;
  let names: string[] = [];
  before(async () => {
    open = await openPage((page) => page.evaluateOnNewDocument(countTimers));
    session = await open.page.createCDPSession();
    await session.send('Performance.enable');
    names = await open.page.evaluate(() => window.tests.names);
  });
  after(() => open.close());

  async function left(): Promise<Left> {
    for (let i = 0; i < 3; i += 1) await session.send('HeapProfiler.collectGarbage');
    const { metrics } = await session.send('Performance.getMetrics');
    const metric = (name: string): number => metrics.find((each) => each.name === name)?.value ?? Number.NaN;
    return {
      nodes: metric('Nodes'),
      listeners: metric('JSEventListeners'),
      documents: metric('Documents'),
      timers: await open.page.evaluate(() => (window as unknown as { waiting: Set<number> }).waiting.size),
      heapKb: metric('JSHeapUsedSize') / 1024,
    };
  }
  const churn = (name: string, times: number): Promise<void> =>
    open.page.evaluate((each, count) => window.tests.churn(each, count), name, times);

  test('X4 no state leaves a node, a listener or a timer behind', async () => {
    for (const name of names) await churn(name, 2);
    const first = await left();
    for (const name of names) await churn(name, 3);
    const { heapKb: _, ...then } = await left();
    const { heapKb: __, ...before } = first;
    assert.deepEqual(then, before);
  });

  test('X4 no widget that was taken away stays in memory', async () => {
    await left();
    // the browser itself may hold on to the one that was in focus last
    assert.ok((await open.page.evaluate(() => window.tests.alive())) <= 1);
  });

  test('X4 a hundred times in, moved and out leave nothing, and the heap as it was', async () => {
    const states = await open.page.evaluate(() => window.tests.ends);
    for (const name of states) {
      await churn(name, 20);
      const before = await left();
      await churn(name, 100);
      const then = await left();
      assert.equal(then.nodes, before.nodes, name);
      assert.equal(then.listeners, before.listeners, name);
      assert.equal(then.timers, 0, name);
      const grown = then.heapKb - before.heapKb;
      // a single widget takes about 30 kB; what is left here is compiled code
      assert.ok(grown < 300, `${name}: the heap grew by ${Math.round(grown)} kB`);
    }
  });

  test('X4 the page has not complained', () => assert.deepEqual(open.complaints, []));
});
