// Measures one way to search, in a process of its own, and prints a line of JSON. Called by run.js with the kind, the name
// of the way and how many dealers. The time for the index is the main thread's CPU, which other work on the machine hardly
// moves; that clock is too coarse for a question, so those are on the wall, and their median is what counts.

import { makeData } from '../widgets/contenders/dealers/data.js';
import { median, quantile } from '../stats.js';
import { keystrokes, points } from './questions.js';
import { nearestWays, textWays } from './ways.js';

const PASSES = 3;
/** A slow way need not be asked for ever. */
const LIMIT_MS = 12_000;

const [kind, name, count] = process.argv.slice(2);
const { dealers } = makeData(Number(count));
const build = (kind === 'nearest' ? nearestWays : textWays)[name];
const questions = kind === 'nearest' ? points : keystrokes(dealers);

function cpuMs() {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

function memoryMB() {
  globalThis.gc();
  globalThis.gc();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 1e6;
}

const memoryBefore = memoryMB();
const builtAt = cpuMs();
const ask = await build(dealers);
const buildMs = cpuMs() - builtAt;
const memory = memoryMB() - memoryBefore;

const passes = [];
const end = performance.now() + LIMIT_MS;
const isLate = () => performance.now() > end;
let answer;
while (passes.length < PASSES && !isLate()) {
  const times = [];
  passes.push(times);
  for (const question of questions) {
    if (isLate()) break;
    const askedAt = performance.now();
    answer = await ask(question);
    times.push(performance.now() - askedAt);
  }
}
const [[firstMs]] = passes;
// the first pass warms up, if there was time for a second
const times = (passes.length > 1 ? passes.slice(1) : passes).flat();
const result = { buildMs, memoryMB: memory, firstMs, medianMs: median(times), p95Ms: quantile(times, 0.95) };
console.log(JSON.stringify({ kind, name, result, answer }));
