// `npm run bench:search`: our search of dealers in the browser beside MiniSearch, Fuse.js and kdbush, in turns.
// Options: --rounds 7 --dealers 50000

import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openChromium } from './in-chromium.js';
import { report } from './report.js';

if (!existsSync(join(import.meta.dirname, 'node_modules'))) {
  throw new Error('First, once, `npm ci --prefix tests/benchmarks/search`.');
}
const { nearestWays, textWays } = await import('./ways.js');
const { values: options } = parseArgs({
  options: { rounds: { type: 'string', default: '7' }, dealers: { type: 'string', default: '50000' } },
});
const resultsDir = join(import.meta.dirname, '..', 'results', 'search');
mkdirSync(resultsDir, { recursive: true });

/** One sample of one way, in a process of its own: nothing is warm, and nobody's garbage is in the way. */
function measure({ kind, name }) {
  const args = [
    ...['--conditions=forecourt-src', '--expose-gc', join(import.meta.dirname, 'measure.js')],
    ...[kind, name, options.dealers],
  ];
  return JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' }));
}

function shuffled(list) {
  return list
    .map((value) => ({ value, at: Math.random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ value }) => value);
}

const ways = [
  ...Object.keys(nearestWays).map((name) => ({ kind: 'nearest', name })),
  ...Object.keys(textWays).map((name) => ({ kind: 'text', name })),
];
const chromium = await openChromium(Number(options.dealers));
const samples = [];
const loads = [];
for (let round = 0; round < Number(options.rounds); round += 1) {
  for (const way of shuffled(ways)) samples.push(measure(way));
  for (const throttle of [1, 6]) samples.push({ kind: 'page', result: await chromium.measure(throttle) });
  loads.push(loadavg()[0]);
  console.log(`round ${round + 1} of ${options.rounds}, load ${loads.at(-1).toFixed(1)}`);
}
await chromium.close();

// in each table the ways stand as they are written, not as they were shuffled
const order = ({ kind, name }) => ways.findIndex((way) => way.kind === kind && way.name === name);
samples.sort((a, b) => order(a) - order(b));
const date = new Date().toISOString().slice(0, 10);
const text = [
  `# ${Number(options.dealers).toLocaleString('en')} dealers`,
  `${date}, Node ${process.version}, ${chromium.version}, ${cpus().length} × ${cpus()[0].model}; load of the machine ${Math.min(...loads).toFixed(1)} to ${Math.max(...loads).toFixed(1)}; medians of ${options.rounds}.`,
  report(samples),
].join('\n\n');
writeFileSync(join(resultsDir, 'samples.json'), JSON.stringify(samples, null, 2));
writeFileSync(join(resultsDir, 'report.md'), `${text}\n`);
console.log(`\n${text}\n`);
