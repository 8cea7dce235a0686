// `npm run bench:service`: requests a second and their latency with 50 connections, on the embedded database and, where it
// is installed, on PostgreSQL. Options: --database pglite|postgres

import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from '../../../.tools/workspace.js';
import { report } from './report.js';

/** What `with-postgres.sh` ends with where there is no PostgreSQL. */
const NOT_INSTALLED = 127;

const { values: options } = parseArgs({ options: { database: { type: 'string', default: '' } } });
if (!existsSync(join(root, 'packages', 'service', 'dist', 'cli.js'))) throw new Error('First `npm run build`.');
const resultsDir = join(import.meta.dirname, '..', 'results', 'service');
mkdirSync(resultsDir, { recursive: true });

/** Measures one database in a process of its own; `undefined` where it is not installed. */
function measure({ name, database, wrapper = [] }) {
  const file = join(resultsDir, `${name}.json`);
  const [program, ...args] = [...wrapper, process.execPath, join(import.meta.dirname, 'measure.js'), file];
  console.log(`\n${database}`);
  // a commit counts when it is on the disk, as in production
  const env = { ...process.env, FSYNC: 'on' };
  const { status } = spawnSync(program, args, { stdio: ['ignore', 'inherit', 'inherit'], env });
  if (status === NOT_INSTALLED) return undefined;
  if (status !== 0) throw new Error(`measuring ${database} ended with ${status}`);
  return { database, results: JSON.parse(readFileSync(file, 'utf8')) };
}

const databases = [
  { name: 'pglite', database: 'PGlite' },
  { name: 'postgres', database: 'PostgreSQL', wrapper: [join(root, '.tools', 'with-postgres.sh')] },
].filter(({ name }) => !options.database || name === options.database);

const loadBefore = loadavg()[0].toFixed(1);
const measured = databases.flatMap((each) => measure(each) ?? []);
const text = [
  `${new Date().toISOString().slice(0, 10)}, ${cpus().length} × ${cpus()[0].model}, Node ${process.version}; load of the machine before: ${loadBefore}.`,
  report(measured),
].join('\n\n');
writeFileSync(join(resultsDir, 'report.md'), `${text}\n`);
console.log(`\n${text}\n`);
