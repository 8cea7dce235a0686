// Which Chromium the tests drive, and how it is started. Built-in modules only: `npm start` and `npm test` need it before
// anything is installed.

import { existsSync, globSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './workspace.js';

/** Where the project keeps a browser that it fetched itself. */
export const browserCache = join(root, '.cache', 'browsers');

const { env } = process;

/** The usual places of Chromium and Chrome, the most wanted first. */
const places = () =>
  ({
    linux: [
      '/usr/bin/chromium',
      '/usr/bin/chromium-browser',
      '/usr/bin/google-chrome-stable',
      '/usr/bin/google-chrome',
      '/usr/lib/chromium/chromium',
    ],
    darwin: [
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    ],
    win32: [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA]
      .filter(Boolean)
      .flatMap((folder) => [
        join(folder, 'Google/Chrome/Application/chrome.exe'),
        join(folder, 'Microsoft/Edge/Application/msedge.exe'),
      ]),
  })[process.platform] ?? [];

/** The path of a Chromium; `undefined`: there is none. `CHROME_PATH` comes first. */
export function findChromium() {
  if (env.CHROME_PATH) return existsSync(env.CHROME_PATH) ? env.CHROME_PATH : undefined;
  const fetched = existsSync(browserCache)
    ? globSync('chromium_headless_shell-*/*/{headless_shell,chrome-headless-shell}{,.exe}', { cwd: browserCache })
    : [];
  // one was fetched because the system's did not start
  return [...fetched.map((file) => join(browserCache, file)), ...places()].find((path) => existsSync(path));
}

/** Flags for a browser that runs tests, also as root in a container, and calls nobody. */
export const chromiumFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-dev-shm-usage',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** What puppeteer-core's `launch` takes. */
export function launchOptions() {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('No Chromium found; `npm test` gets one, or set CHROME_PATH.');
  const headless = executablePath.includes('headless') ? 'shell' : true;
  return { executablePath, headless, args: chromiumFlags };
}
