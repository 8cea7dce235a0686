/** WebKitGTK by WebDriver; it needs an X display: xvfb-run -a. */
import { startSession } from '../../../.tools/engines/webkit-session.js';
import { poll } from './poll.js';

/** Starts WebKitGTK. */
export async function startWebKit() {
  const { command, press, end } = await startSession();
  const evaluate = (expression) => command('/execute/sync', { script: `return (${expression})`, args: [] });
  return {
    open: (url) => command('/url', { url }),
    evaluate,
    press: (key) => press([key]),
    waitFor: (expression) => poll(evaluate, expression),
    close: end,
  };
}
