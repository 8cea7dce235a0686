// In the page: makes the dealers, makes them ready to be searched, and asks. Bundled by in-chromium.js.

import { createLocalDealerApi } from '../../../packages/dealer-finder/src/local/local-dealer-api.ts';
import { makeData } from '../widgets/contenders/dealers/data.js';
import { keystrokes, points } from './questions.js';

/** How long the page is left alone once texts can be asked for: names are put in order then, at 6× for about two seconds. */
const REST_MS = 4_000;

let data;
let api;

const median = (list) => [...list].sort((a, b) => a - b)[list.length >> 1];

/** The median of what each question takes, each in a task of its own as a key that is pressed. */
async function timeOf(questions, ask) {
  const times = [];
  for (const question of questions) {
    await new Promise((resolve) => setTimeout(resolve));
    const askedAt = performance.now();
    await ask(question);
    times.push(performance.now() - askedAt);
  }
  return median(times);
}

window.search = {
  prepare(count) {
    data = makeData(count);
  },

  /** Resolves to how long it took until a list, and until a text, could be asked for. */
  async build() {
    performance.mark('build');
    const startedAt = performance.now();
    api = createLocalDealerApi(data.dealers);
    // both wait for their part of the index and then have nothing to do
    await api.getDealer('none').catch(() => {});
    const listMs = performance.now() - startedAt;
    await api.suggestDealers({ q: '' });
    const textMs = performance.now() - startedAt;
    await new Promise((resolve) => setTimeout(resolve, REST_MS));
    performance.mark('built');
    return { listMs, textMs };
  },

  async ask() {
    const limit = 20;
    const askedAt = performance.now();
    await api.findDealers({ q: 'ma', limit, counts: true });
    return {
      firstKeyMs: performance.now() - askedAt,
      nearestMs: await timeOf(points, ({ near }) => api.findDealers({ near, limit })),
      keystrokeMs: await timeOf(keystrokes(data.dealers), ({ q }) => api.findDealers({ q, limit, counts: true })),
    };
  },
};
