// `npm run bench:widgets`: builds the contenders of a job, measures them in turns, and writes a report.
// Options: --job booking --only name,name --rounds 7 --minutes 60 --kinds load,interaction,leak --out name --report

import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from '../../../.tools/workspace.js';
import { contendersOf, home, jobNames, loadJob, resultsDir } from './bench/contenders.js';
import { report } from './bench/report.js';

const { values: options } = parseArgs({
  options: {
    job: { type: 'string', default: 'booking' },
    only: { type: 'string', default: '' },
    rounds: { type: 'string', default: '7' },
    minutes: { type: 'string', default: '60' },
    kinds: { type: 'string', default: 'load,interaction,leak' },
    out: { type: 'string' },
    /** Whether to write the report of what was measured before, and measure nothing. */
    report: { type: 'boolean', default: false },
  },
});
const { job: jobName, out = jobName } = options;
if (!jobNames().includes(jobName)) throw new Error(`there is no job ${jobName}, only ${jobNames().join(', ')}`);
const job = await loadJob(jobName);
const samplesFile = join(resultsDir, `${out}.jsonl`);

async function measure() {
  const needed = [join(home, 'node_modules'), join(root, 'packages', 'booking', 'dist')];
  if (!needed.every((path) => existsSync(path))) {
    throw new Error('First `npm run build`, and once `npm ci --prefix tests/benchmarks/widgets`.');
  }
  // only here: the report needs neither Vite nor a browser
  const { buildContender } = await import('./bench/build.js');
  const { measureRounds } = await import('./bench/rounds.js');
  const { startServer } = await import('./bench/server.js');

  const contenders = contendersOf(jobName, options.only.split(',').filter(Boolean));
  for (const contender of contenders) {
    await buildContender(contender);
    console.log(`built ${jobName}/${contender.name}`);
  }
  mkdirSync(resultsDir, { recursive: true });
  writeFileSync(samplesFile, '');
  const write = (record) => {
    appendFileSync(samplesFile, `${JSON.stringify(record)}\n`);
    if (record.failed) console.log(`  ${record.contender} ${record.kind} ${record.throttle}×: ${record.failed}`);
  };
  write({
    date: new Date().toISOString(),
    machine: `${cpus().length} × ${cpus()[0].model}`,
    contenders: contenders.map(({ name, title, kind, covers }) => ({ name, title, kind, covers })),
  });
  const server = await startServer(job.answer);
  await measureRounds({
    job,
    contenders,
    server,
    write,
    rounds: Number(options.rounds),
    minutes: Number(options.minutes),
    kinds: options.kinds.split(','),
  });
  server.close();
}

if (!options.report) await measure();
const records = readFileSync(samplesFile, 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line));
const { date, machine } = records[0];
const chromium = records.find((record) => record.chromium)?.chromium;
const loads = records.flatMap(({ load }) => load ?? []);
const text = [
  `# ${jobName}: ${job.title}`,
  `${date.slice(0, 10)}, ${chromium}, ${machine}; load of the machine ${Math.min(...loads).toFixed(1)} to ${Math.max(...loads).toFixed(1)}.`,
  report(job, records),
].join('\n\n');
writeFileSync(join(resultsDir, `${out}.md`), `${text}\n`);
console.log(`\n${text}\n`);
