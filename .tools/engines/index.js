// The browser engines and the database that some tests run in, and which of them this machine has.

import { spawnSync } from 'node:child_process';
import { existsSync, globSync } from 'node:fs';
import { BINARY, DRIVER } from './webkit-session.js';

/** Firefox's program; `undefined`: there is none. */
export const findFirefox = () =>
  [process.env.FIREFOX_PATH, '/usr/bin/firefox-esr', '/usr/bin/firefox'].find((path) => path && existsSync(path));

/** Debian's Python, which has the bindings of Qt; another one may stand first on the path. */
export const PYTHON = '/usr/bin/python3';

/** Cog, which shows a page in WPE WebKit. */
export const COG = '/usr/bin/cog';

const runs = (command, ...args) => spawnSync(command, args, { stdio: 'ignore' }).status === 0;

/** Besides a Chromium, what some steps need: what `--with` calls it, what it is, and whether it is there. */
const EXTRAS = {
  postgres: ['PostgreSQL', () => globSync('/usr/lib/postgresql/*/bin/initdb').length > 0],
  firefox: ['Firefox', () => !!findFirefox()],
  webkit: [
    'WebKitGTK with its driver and Xvfb',
    () => [DRIVER, BINARY, '/usr/bin/xvfb-run'].every((path) => existsSync(path)),
  ],
  'chromium-87': ['QtWebEngine 5.15 (Chromium 87)', () => runs(PYTHON, '-c', 'import PyQt5.QtWebEngineWidgets')],
  wpe: ['WPE WebKit by Cog', () => existsSync(COG)],
};

/** What of it this machine has, by name; and what it lacks, in words. */
export function extrasHere() {
  const all = Object.entries(EXTRAS).map(([name, [title, isThere]]) => ({ name, title, there: isThere() }));
  return {
    names: all.filter(({ there }) => there).map(({ name }) => name),
    missing: all.filter(({ there }) => !there).map(({ title }) => title),
  };
}
