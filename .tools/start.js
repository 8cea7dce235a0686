// `npm start`: installs what is missing, starts the service on its embedded database, a simulated car and every example,
// prints where they are. Ctrl-C stops them all.

import { randomBytes } from 'node:crypto';
import { createWriteStream, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { freePort, startChild, waitFor } from './children.js';
import { prepare } from './setup.js';
import { readJson, root } from './workspace.js';

await prepare();

const SERVICE_PORT = 8787;
const CAR_PORT = 8090;
const PANEL_PORT = 8091;
const data = process.env.FORECOURT_DEMO_DATA ?? join(root, '.data');
const database = join(data, 'service');
const logs = join(root, '.cache', 'logs');
for (const folder of [data, logs]) mkdirSync(folder, { recursive: true });

/** The staff's secret: made once, so that a desk that is open stays signed in over a restart. */
function staffToken() {
  const file = join(data, 'staff-token');
  if (!existsSync(file)) writeFileSync(file, randomBytes(16).toString('hex'), { mode: 0o600 });
  return readFileSync(file, 'utf8').trim();
}

const children = [];
let stopping = false;

/** Ends everything, then this process. */
async function stop(code) {
  if (stopping) return;
  stopping = true;
  await Promise.all(children.map((child) => child.stop()));
  process.exit(code);
}

/** Starts a part and reports when it ends by itself; what it prints goes to a log file. */
function start(name, args, options) {
  const log = join(logs, `${name}.log`);
  const child = startChild(process.execPath, args, { cwd: root, ...options, output: createWriteStream(log) });
  children.push(child);
  child.ended.then((how) => {
    if (stopping) return;
    const lastWords = readFileSync(log, 'utf8').trim().split('\n').slice(-20).join('\n  ');
    console.error(`\n${name} ended (${how}); everything stops. Its last words, from ${log}:\n\n  ${lastWords}\n`);
    void stop(1);
  });
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => void stop(0));
// a killed npm does not tell what it started: see whether the shell between is still there
if (process.env.npm_lifecycle_event) {
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && void stop(0), 1000).unref();
}

const token = staffToken();
const port = await freePort(SERVICE_PORT);
const service = `http://127.0.0.1:${port}`;
const conditions = '--conditions=forecourt-src';
const cli = join('packages', 'service', 'src', 'cli.ts');
start('service', [conditions, cli, '--port', String(port), '--data', database, '--demo', '--staff-token', token]);

const car = await freePort(CAR_PORT);
const panel = `http://127.0.0.1:${await freePort(PANEL_PORT)}/`;
const simulator = join('packages', 'vehicle-simulator', 'src', 'cli.ts');
start('simulator', [conditions, simulator, '--port', String(car), '--panel', new URL(panel).port]);

/** The examples with a page, and the port that each wants. */
const examples = readdirSync(join(root, 'examples'))
  .filter((name) => existsSync(join(root, 'examples', name, 'package.json')))
  .map((name) => ({ name, ...readJson('examples', name, 'package.json').forecourt }))
  .filter((example) => example.port)
  .sort((a, b) => a.port - b.port);

const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
const pages = [];
for (const { name, port: wanted, title = name } of examples) {
  const at = await freePort(wanted);
  const env = {
    ...process.env,
    FORECOURT_SERVICE: service,
    FORECOURT_SIMULATOR: `ws://127.0.0.1:${car}`,
    FORECOURT_SIMULATOR_PANEL: panel,
    // what a car hands over goes on at the car maker's page, which is the first
    FORECOURT_SITE: pages[0]?.address,
  };
  const args = [vite, '--host', '127.0.0.1', '--port', String(at), '--strictPort'];
  start(name, args, { cwd: join(root, 'examples', name), env });
  pages.push({ title, address: `http://127.0.0.1:${at}/` });
}

console.log('Starting …');
try {
  await waitFor(`${service}/readyz`);
  for (const address of [panel, ...pages.map((page) => page.address)]) await waitFor(address);
} catch (error) {
  if (!stopping) console.error(`\n${error.message}; the logs are in ${logs}.`);
  await stop(1);
}
const line = (name, text) => console.log(`  ${name.padEnd(24)}${text}`);
console.log('');
for (const { title, address } of pages) line(title, address);
line('The simulated car', panel);
line('The service', `${service}/v1`);
line('The desk’s staff token', token);
console.log(`\nCtrl-C stops everything. Bookings are kept in ${relative(root, data)}.`);
