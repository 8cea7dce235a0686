// Measures the service on one database: PostgreSQL at DATABASE_URL, else the embedded one in a new folder. Writes the
// figures as JSON to the file that is its argument. Called by run.js.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort, waitFor } from '../../../.tools/children.js';
import { root } from '../../../.tools/workspace.js';
import { medians } from '../stats.js';
import { load } from './load.js';
import { prepareRequests } from './requests.js';

const CONNECTIONS = 50;
const WARM_UP_S = 3;
const RUNS = 3;
const RUN_S = Number(process.env.BENCH_SECONDS ?? 10);

const { DATABASE_URL } = process.env;

/** The CPU time that a process has used, in milliseconds; `NaN` where the system has no /proc. */
function cpuMsOf(pid) {
  const file = `/proc/${pid}/stat`;
  if (!existsSync(file)) return Number.NaN;
  // after the name in parentheses, fields 12 and 13 are user and system time in hundredths of a second
  const fields = readFileSync(file, 'utf8')
    .replace(/^.*\) /s, '')
    .split(' ');
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

/** Starts the built service as in production: with made-up dealers, without a rate limit, its log going to a file. */
async function startService(folder) {
  const port = await freePort(18_080);
  const origin = `http://127.0.0.1:${port}`;
  const logFile = join(folder, 'log');
  const log = openSync(logFile, 'w');
  const data = DATABASE_URL ? [] : ['--data', join(folder, 'data')];
  // flags of Node's, such as --cpu-prof
  const flags = (process.env.BENCH_NODE_FLAGS ?? '').split(' ').filter(Boolean);
  const args = [join(root, 'packages', 'service', 'dist', 'cli.js'), '--demo', '--port', String(port), ...data];
  const child = spawn(process.execPath, [...flags, ...args], {
    env: { ...process.env, NODE_ENV: 'production', FORECOURT_RATE_LIMIT: '0' },
    stdio: ['ignore', log, log],
  });
  const ended = once(child, 'exit');
  await Promise.race([
    waitFor(`${origin}/readyz`),
    ended.then(() => Promise.reject(new Error(`the service did not start:\n${readFileSync(logFile, 'utf8')}`))),
  ]);
  return {
    origin,
    cpuMs: () => cpuMsOf(child.pid),
    async stop() {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

/** The median of some runs, after a warm-up that does not count. */
async function measure({ origin, cpuMs }, title, next) {
  const run = async (seconds) => {
    const cpuBefore = cpuMs();
    const result = await load({ origin, next, connections: CONNECTIONS, seconds });
    return { ...result, cpuMs: (cpuMs() - cpuBefore) / result.requests };
  };
  await run(WARM_UP_S);
  const runs = [];
  for (let i = 0; i < RUNS; i += 1) runs.push(await run(RUN_S));
  const result = { title, ...medians(runs), failed: runs.reduce((sum, { failed }) => sum + failed, 0) };
  console.log(`${title}: ${result.perSecond.toFixed(0)} a second, p99 ${result.p99Ms.toFixed(1)} ms`);
  return result;
}

const folder = mkdtempSync(join(tmpdir(), 'forecourt-bench-'));
const service = await startService(folder);
try {
  const { slots, bookings } = await prepareRequests(service.origin);
  const results = [
    await measure(service, 'slots of 60 days', slots),
    await measure(service, 'bookings', bookings),
    await measure(service, 'slots of 60 days, after the bookings', slots),
  ];
  writeFileSync(process.argv[2], JSON.stringify(results));
} finally {
  await service.stop();
  rmSync(folder, { recursive: true, force: true });
}
