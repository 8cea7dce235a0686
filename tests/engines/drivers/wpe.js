/**
 * WPE WebKit by Cog, without a screen. It has no driver: a page asks this process what to do and posts what came of it.
 * Keys cannot be pressed; `click` presses what a selector finds in a widget.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { COG } from '../../../.tools/engines/index.js';
import { poll } from './poll.js';

const LIMIT_MS = 30_000;

/** What runs in the page: asks for orders, one at a time. */
export const AGENT = `
  (async () => {
    let said = { ready: true };
    for (;;) {
      const answer = await fetch('/agent', { method: 'POST', body: JSON.stringify(said) });
      const { id, expression } = await answer.json();
      try { said = { id, value: await (0, eval)(expression) }; } catch (error) { said = { id, error: String(error) }; }
    }
  })();
`;

/**
 * Starts WPE. The server of the page routes `POST /agent` to `agent` and serves `AGENT` as a script.
 */
export async function startWpe() {
  let child;
  let last = 0;
  let order;
  let wake = () => {};
  const waiting = new Map();

  /** Takes what the page says, and answers with the next order as soon as there is one. */
  const agent = async (request, response) => {
    let text = '';
    for await (const part of request.setEncoding('utf8')) text += part;
    const { id, value, error } = JSON.parse(text);
    waiting.get(id)?.(error === undefined ? { value } : { error });
    waiting.delete(id);
    while (!order) await new Promise((resolve) => (wake = resolve));
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(order));
    order = undefined;
  };
  const evaluate = (expression) =>
    new Promise((resolve, reject) => {
      const id = (last += 1);
      const timer = setTimeout(() => reject(new Error(`no answer to ${expression}`)), LIMIT_MS);
      waiting.set(id, ({ value, error }) => {
        clearTimeout(timer);
        if (error === undefined) resolve(value);
        else reject(new Error(error));
      });
      order = { id, expression };
      wake();
    });
  return {
    agent,
    async open(url) {
      child = spawn(COG, ['-P', 'headless', url], { stdio: 'ignore' });
    },
    evaluate,
    waitFor: (expression) => poll(evaluate, expression),
    async close() {
      child?.kill('SIGKILL');
      if (child && child.exitCode === null && child.signalCode === null) await once(child, 'exit');
    },
  };
}
