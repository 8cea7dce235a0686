// Everything of one job, side by side: round after round, and inside a round the contenders take turns, in a new order for
// each measurement. Each sample is written as it is taken, so that a run that breaks off loses nothing.

import { loadavg } from 'node:os';
import { launchChromium } from './chromium.js';
import { measureInteractions, measureLeak, measureLoad } from './measure.js';

/** A measurement that takes longer is given up. */
const LIMIT_MS = 240_000;

const measures = { load: measureLoad, interaction: measureInteractions, leak: measureLeak };

/**
 * All measurements of a job. `every`: in each how manyth round. An input is a median of several clicks already; a leak takes
 * long and varies little, so once is enough.
 */
function planOf(job, kinds) {
  const throttles = [1, 6];
  const names = Object.keys(job.interactions);
  const loads = job.sizes.flatMap((size) => throttles.map((throttle) => ({ kind: 'load', size, throttle, every: 1 })));
  const inputs = job.sizes.flatMap((size) =>
    throttles.map((throttle) => ({ kind: 'interaction', size, throttle, names, every: 3 })),
  );
  const leak = { kind: 'leak', size: job.size, throttle: 1, every: Number.POSITIVE_INFINITY };
  return [...loads, ...inputs, leak].filter(({ kind }) => kinds.includes(kind));
}

function shuffled(list) {
  return list
    .map((value) => ({ value, at: Math.random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ value }) => value);
}

async function within(promise, ms) {
  let timer;
  const limit = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`gave up after ${ms / 1000} s`)), ms);
  });
  return Promise.race([promise, limit]).finally(() => clearTimeout(timer));
}

/**
 * Measures until the rounds or the minutes are over. What fails once is not tried again.
 * @param write takes each sample.
 */
export async function measureRounds({ job, contenders, server, rounds, minutes, kinds, write }) {
  const deadline = Date.now() + minutes * 60_000;
  const failed = new Set();
  for (let round = 0; round < rounds && Date.now() < deadline; round += 1) {
    const startedAt = Date.now();
    // a browser of its own for each round: nothing adds up
    let browser = await launchChromium();
    if (round === 0) write({ chromium: await browser.version() });
    for (const { every, ...step } of planOf(job, kinds)) {
      if (round % every !== 0) continue;
      for (const contender of shuffled(contenders)) {
        const sample = { round, contender: contender.name, kind: step.kind, size: step.size, throttle: step.throttle };
        const key = `${contender.name} ${step.kind} ${step.size} ${step.throttle}`;
        if (failed.has(key) || Date.now() > deadline) continue;
        try {
          const result = await within(measures[step.kind]({ browser, server }, contender, step), LIMIT_MS);
          write({ ...sample, load: loadavg()[0], result });
        } catch (error) {
          failed.add(key);
          write({ ...sample, failed: error.message.split('\n')[0].slice(0, 200) });
          // it may be the browser that hangs
          await browser.close().catch(() => {});
          browser = await launchChromium();
        }
      }
    }
    await browser.close();
    const seconds = Math.round((Date.now() - startedAt) / 1000);
    console.log(`${job.name}: round ${round + 1} of ${rounds} took ${seconds} s, load ${loadavg()[0].toFixed(1)}`);
  }
}
