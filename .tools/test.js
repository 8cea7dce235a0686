// `npm test`: installs what is missing, runs every step, prints the sum alone on the last line.
//   npm test -- lint e2e              only the steps with these words in their names
//   npm test -- --with=postgres       also the steps that need PostgreSQL (firefox, webkit, chromium-87, wpe likewise)
//   npm test -- --with=here           also those that this machine has what they need for; says which it has not

import { spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { parseArgs } from 'node:util';
import { prepare } from './setup.js';
import { root } from './workspace.js';

await prepare();
// what follows needs the Node and the packages that are there only now
const { ensureChromium } = await import('./browser.js');
const { countsIn } = await import('./counts.js');
const { extrasHere } = await import('./engines/index.js');
const { steps } = await import('./steps.js');
const { failedFilesIn } = await import('./unsteady.js');

/** A step that takes longer hangs. */
const LIMIT_MS = 20 * 60_000;

const { values, positionals } = parseArgs({ allowPositionals: true, options: { with: { type: 'string' } } });
const { names: extras, missing } =
  values.with === 'here' ? extrasHere() : { names: values.with?.split(',') ?? [], missing: [] };
/** Nobody shall take for tested what was not. */
const sayMissing = () =>
  missing.forEach((what) => console.log(`!! SKIPPED: ${what} is not there, its tests do not run`));
sayMissing();
const wanted = steps.filter(
  (step) =>
    (!step.with || extras.includes(step.with)) &&
    (!positionals.length || positionals.some((word) => step.name.toLowerCase().includes(word.toLowerCase()))),
);

const env = {
  ...process.env,
  PATH: [join(root, 'node_modules', '.bin'), process.env.PATH].join(delimiter),
  ...(wanted.some(({ browser }) => browser) && { CHROME_PATH: ensureChromium() }),
  NO_COLOR: '1',
  STORYBOOK_DISABLE_TELEMETRY: '1',
};

/** Runs a command in a process group of its own; resolves to how it ended and all it printed. */
function run(step, command = step.run) {
  return new Promise((resolve) => {
    const child = spawn(command, {
      cwd: root,
      env: { ...env, ...step.env },
      shell: true,
      detached: process.platform !== 'win32',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const end = () => (process.platform === 'win32' ? child.kill() : process.kill(-child.pid, 'SIGKILL'));
    const timer = setTimeout(end, LIMIT_MS);
    const stop = () => {
      end();
      process.exit(130);
    };
    for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, stop);
    let text = '';
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (part) => (text += part));
    child.on('close', (code) => {
      clearTimeout(timer);
      for (const signal of ['SIGINT', 'SIGTERM']) process.off(signal, stop);
      resolve({ ok: code === 0, text });
    });
  });
}

/** What a step adds to the sum, and a note for its line. */
function judge(step, { ok, text }) {
  const counts = countsIn(text);
  if (!step.tests) return ok ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  if (!counts || counts.passed + counts.failed === 0) return { passed: 0, failed: 1, note: 'found no tests' };
  const failed = ok ? counts.failed : Math.max(counts.failed, 1);
  return { passed: counts.passed, failed, note: `${counts.passed} passed, ${failed} failed` };
}

/** Runs the few files with failures once more, by themselves; `undefined`: they fail again, or that makes no sense. */
async function lookAgain(step, { text }) {
  const files = step.again && failedFilesIn(text);
  return files && (await run(step, step.again(files))).ok ? files : undefined;
}

const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`;

const began = performance.now();
const sum = { passed: 0, failed: 0 };
const unsteady = [];
for (const step of wanted) {
  const start = performance.now();
  const result = await run(step);
  const { passed, failed, note } = judge(step, result);
  const steadied = failed ? await lookAgain(step, result) : undefined;
  sum.passed += steadied ? passed + failed : passed;
  sum.failed += steadied ? 0 : failed;
  if (steadied) unsteady.push(`${step.name}: ${steadied.join(', ')}`);
  const verdict = steadied ? 'UNSTEADY' : failed ? 'FAILED' : 'ok    ';
  console.log(`${verdict} ${step.name} (${[seconds(start), note].filter(Boolean).join(', ')})`);
  // what passed would hide what did not
  if (failed) console.log(result.text.replace(/^\s*[✓✔].*\n/gm, '').replace(/^/gm, '       '));
}
if (!wanted.length) console.log(`No step is named like that. There are: ${steps.map(({ name }) => name).join(', ')}.`);
if (unsteady.length) console.log(`\nfailed, and passed when run once more:\n${unsteady.join('\n')}`);
sayMissing();
console.log(`\n${wanted.length} steps in ${seconds(began)}\n`);
console.log(`${sum.passed} passed, ${sum.failed} failed`);
process.exitCode = sum.failed || !wanted.length ? 1 : 0;
