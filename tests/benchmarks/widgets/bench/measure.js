// The measurements. Each opens a fresh renderer, measures one thing once, and closes it. `…Cpu` are milliseconds of CPU
// time of the main thread.

import { medians } from '../../stats.js';
import { openHostPage, sleep } from './chromium.js';
import { readJson } from './contenders.js';

/** How long a page is left alone before its counters are read, so that its timers and lazy parts count too. */
const SETTLE_MS = { embed: 200, mount: 350, input: 200 };

/** How often each input is repeated on one page; the first time warms up and is not counted. */
const REPEATS = 5;

/** Mounts and unmounts: to warm up, and in each of the two counted halves. */
const CYCLES = { warmUp: 20, half: 200 };

/** The scripts and styles that were asked for, and what they weigh. */
function weightOf({ job, name, dist }, log) {
  const sizes = readJson(dist, 'sizes.json');
  const base = `/dist/${job}/${name}/`;
  const sum = { files: 0, raw: 0, gzip: 0, brotli: 0, calls: 0, missing: 0 };
  for (const { path, kind } of log) {
    const size = path.startsWith(base) ? sizes[path.slice(base.length)] : undefined;
    if (size) {
      sum.files += 1;
      for (const unit of ['raw', 'gzip', 'brotli']) sum[unit] += size[unit];
    }
    if (kind === 'call') sum.calls += 1;
    if (kind === 'missing') sum.missing += 1;
  }
  return sum;
}

/** Puts a contender into a fresh page, as a site that embeds it would, and mounts it. */
async function openMounted({ browser, server }, contender, size, throttle) {
  const host = await openHostPage(browser, server.origin);
  try {
    const settle = (ms) => sleep(ms * (throttle > 1 ? 2 : 1));
    if (throttle > 1) await host.throttle(throttle);
    await sleep(100);
    server.takeLog();
    const before = await host.metrics();
    await host.call('embed', readJson(contender.dist, 'tags.json'));
    await settle(SETTLE_MS.embed);
    const loaded = await host.metrics();
    // the data is not part of any widget's cost
    await host.call('prepare', contender.job, size);
    await sleep(30);
    const prepared = await host.metrics();
    const { readyWall } = await host.call('mount');
    await settle(SETTLE_MS.mount);
    const mounted = await host.metrics();
    const loadCpu = loaded.cpu - before.cpu;
    const mountCpu = mounted.cpu - prepared.cpu;
    const layoutCpu = loaded.layout - before.layout + mounted.layout - prepared.layout;
    return { host, costs: { loadCpu, mountCpu, cpu: loadCpu + mountCpu, layoutCpu, readyWall } };
  } catch (error) {
    await host.close();
    throw error;
  }
}

/** From nothing until a person could use it: CPU, bytes, heap. */
export async function measureLoad(bench, contender, { size, throttle }) {
  const { host, costs } = await openMounted(bench, contender, size, throttle);
  try {
    const weight = weightOf(contender, bench.server.takeLog());
    const elements = await host.call('countElements');
    await host.collectGarbage();
    const { heap } = await host.metrics();
    return { ...costs, ...weight, elements, heapMB: heap / 2 ** 20, problems: [...host.problems].slice(0, 5) };
  } finally {
    await host.close();
  }
}

/** Real clicks and keys, each until its effect is painted: figures by name. A name that fails has `failed` instead. */
export async function measureInteractions(bench, contender, { size, throttle, names }) {
  const { host } = await openMounted(bench, contender, size, 1);
  try {
    if (throttle > 1) await host.throttle(throttle);
    const offered = await host.call('interactionNames');
    const results = {};
    for (const name of names.filter((each) => offered.includes(each))) {
      results[name] = await measureInput(host, name, throttle).catch((error) => ({
        failed: error.message.split('\n')[0].slice(0, 200),
      }));
    }
    return results;
  } finally {
    await host.close();
  }
}

/** A click. Hovering has its own cost, which is not that of the click. */
function mousePress({ cdp }, at) {
  const send = (type, rest) => cdp.send('Input.dispatchMouseEvent', { type, ...at, ...rest });
  const button = { button: 'left', clickCount: 1 };
  return {
    approach: () => send('mouseMoved'),
    press: () => Promise.all([send('mousePressed', button), send('mouseReleased', button)]),
  };
}

/** A letter, typed where the focus is. */
function keyPress({ cdp }, key) {
  const send = (type) => cdp.send('Input.dispatchKeyEvent', { type, key, text: key, code: `Key${key.toUpperCase()}` });
  return {
    approach: () => {},
    press: () => Promise.all([send('keyDown'), send('keyUp')]),
  };
}

async function measureInput(host, name, throttle) {
  const samples = [];
  const settle = () => sleep(SETTLE_MS.input * (throttle > 1 ? 2 : 1));
  for (let i = 0; i < REPEATS; i += 1) {
    const { key, ...at } = await host.call('locate', name);
    const press = key ? keyPress(host, key) : mousePress(host, at);
    await press.approach();
    await settle();
    await host.call('arm', name);
    const before = await host.metrics();
    await press.press();
    const seenWall = await host.call('seen');
    await settle();
    const after = await host.metrics();
    samples.push({ cpu: after.cpu - before.cpu, layoutCpu: after.layout - before.layout, seenWall });
  }
  return medians(samples.slice(1));
}

/**
 * What stays behind after many mounts and unmounts. The engine's own code and type feedback grow at first, so only what
 * the second half adds is a leak.
 */
export async function measureLeak(bench, contender, { size }) {
  const { host } = await openMounted(bench, contender, size, 1);
  try {
    await host.call('unmount');
    await host.call('cycle', CYCLES.warmUp);
    const counts = [];
    for (let half = 0; half < 3; half += 1) {
      if (half > 0) await host.call('cycle', CYCLES.half);
      await host.collectGarbage();
      counts.push(await host.metrics());
    }
    const [start, middle, end] = counts;
    return {
      firstHeapKB: (middle.heap - start.heap) / 1024,
      secondHeapKB: (end.heap - middle.heap) / 1024,
      nodes: end.nodes - middle.nodes,
      listeners: end.listeners - middle.listeners,
      cpuPerCycle: (end.cpu - start.cpu) / (2 * CYCLES.half),
    };
  } finally {
    await host.close();
  }
}
