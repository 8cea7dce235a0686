// A session of WebKitGTK's MiniBrowser through WebKitWebDriver. The driver needs an X display: xvfb-run -a.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';

export const DRIVER = '/usr/bin/WebKitWebDriver';
export const BINARY = '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser';

/** WebDriver's code points for the keys that have a name. */
const KEYS = {
  Enter: '\uE007',
  Tab: '\uE004',
  Escape: '\uE00C',
  Backspace: '\uE003',
  Delete: '\uE017',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Home: '\uE011',
  End: '\uE010',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  Shift: '\uE008',
  Space: ' ',
};

const quiet = {
  WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
  WEBKIT_DISABLE_DMABUF_RENDERER: '1',
  LIBGL_ALWAYS_SOFTWARE: '1',
  NO_AT_BRIDGE: '1',
};

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  return port;
}

/** One WebDriver session: functions that send a command and press keys, and its end. */
export async function startSession() {
  const port = await freePort();
  const driver = spawn(DRIVER, ['--host=127.0.0.1', `--port=${port}`], {
    stdio: 'ignore',
    env: { ...process.env, ...quiet },
  });
  const send = async (method, path, body) => {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      headers: { 'content-type': 'application/json' },
      ...(body && { body: JSON.stringify(body) }),
    });
    const { value } = await answer.json();
    if (value?.error) throw new Error(`${value.error}: ${value.message}`);
    return value;
  };
  for (let tries = 0; ; tries += 1) {
    const up = await send('GET', '/status').catch(() => undefined);
    if (up) break;
    if (tries > 50) throw new Error('WebKitWebDriver does not answer');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  const browserOptions = { binary: BINARY, args: ['--automation'] };
  const capabilities = { alwaysMatch: { browserName: 'MiniBrowser', 'webkitgtk:browserOptions': browserOptions } };
  const { sessionId } = await send('POST', '/session', { capabilities });
  const command = (path, body) => send('POST', `/session/${sessionId}${path}`, body);
  /** Presses keys, one after another. */
  const press = (keys) => {
    const actions = keys.flatMap((key) => {
      const value = KEYS[key] ?? key;
      return ['keyDown', 'keyUp'].map((type) => ({ type, value }));
    });
    return command('/actions', { actions: [{ type: 'key', id: 'keyboard', actions }] });
  };
  const end = async () => {
    await send('DELETE', `/session/${sessionId}`).catch(() => {});
    driver.kill();
  };
  return { command, press, end };
}
