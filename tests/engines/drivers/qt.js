/** Starts QtWebEngine 5.15 (Chromium 87) and talks to it. Needs Debian's python3-pyqt5.qtwebengine. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { PYTHON } from '../../../.tools/engines/index.js';
import { poll } from './poll.js';

const LIMIT_MS = 10_000;

/** A running engine. `console` holds what pages printed. */
export async function startQt() {
  const child = spawn(PYTHON, [join(import.meta.dirname, 'qt.py')], { stdio: ['pipe', 'pipe', 'ignore'] });
  const waiting = new Map();
  const printed = [];
  let last = 0;
  let ready;
  const started = new Promise((resolve, reject) => {
    ready = resolve;
    child.on('exit', (code) => reject(new Error(`QtWebEngine did not start (exit code ${code})`)));
  });
  createInterface({ input: child.stdout }).on('line', (line) => {
    const message = JSON.parse(line);
    if (message.ready) ready();
    else if ('console' in message) printed.push(message.console);
    else waiting.get(message.id)?.(message);
  });
  await started;

  const order = (what) =>
    new Promise((resolve, reject) => {
      const id = (last += 1);
      const timer = setTimeout(() => reject(new Error(`no answer to ${JSON.stringify(what)}`)), LIMIT_MS);
      waiting.set(id, ({ value, error }) => {
        clearTimeout(timer);
        waiting.delete(id);
        if (error === undefined) resolve(value);
        else reject(new Error(error));
      });
      child.stdin.write(`${JSON.stringify({ id, ...what })}\n`);
    });
  const evaluate = (expression) => order({ do: 'evaluate', expression });
  return {
    console: printed,
    open: (url) => order({ do: 'open', url }),
    evaluate,
    press: (key) => order({ do: 'press', key }),
    waitFor: (expression) => poll(evaluate, expression),
    async close() {
      child.stdin.end();
      if (child.exitCode === null) await once(child, 'exit');
    },
  };
}
