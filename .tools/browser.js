// Gets a Chromium for the tests: the system's, else the distribution's package where that may be installed, else
// Playwright's download.

import { spawnSync } from 'node:child_process';
import { browserCache, findChromium } from './chromium.js';
import { giveUp } from './setup.js';

/** The release of Playwright whose Chromium is fetched. */
const PLAYWRIGHT = 'playwright-core@1.65.1';

/** The path of a Chromium that starts. Ends the process with a clear message when none can be had. */
export function ensureChromium() {
  if (process.env.CHROME_PATH && !findChromium()) giveUp(`CHROME_PATH names no file: ${process.env.CHROME_PATH}`);
  for (const get of [() => {}, fromDistribution, fromPlaywright]) {
    get();
    const path = findChromium();
    if (path && starts(path)) return path;
  }
  return giveUp(
    'The tests need Chromium or Chrome, and none was found, installed or fetched.\n' +
      'Install one by hand (Debian, Ubuntu: apt-get install chromium) or set CHROME_PATH to its program.',
  );
}

/** Whether a browser runs here: Ubuntu's package is only a pointer to a snap, which a container cannot use. */
const starts = (path) => process.platform !== 'linux' || spawnSync(path, ['--version']).status === 0;

function run(command, args, env = {}) {
  console.log(`> ${command} ${args.join(' ')}`);
  return spawnSync(command, args, {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...env },
    shell: process.platform === 'win32',
  });
}

/** Installs Debian's package where this user may: as root, or by sudo without a password. */
function fromDistribution() {
  if (process.platform !== 'linux' || spawnSync('apt-get', ['--version']).status !== 0) return;
  const isRoot = process.getuid() === 0;
  if (!isRoot && spawnSync('sudo', ['-n', 'true']).status !== 0) return;
  const apt = (...args) => run(isRoot ? 'apt-get' : 'sudo', [...(isRoot ? [] : ['-n', 'apt-get']), ...args]);
  console.log('No Chromium here; installing the package of the distribution …');
  apt('update', '-qq');
  apt('install', '-y', '-qq', '--no-install-recommends', 'chromium');
}

/** Fetches Playwright's build into the project's cache, with the libraries it needs where this user may install them. */
function fromPlaywright() {
  console.log('No Chromium here; fetching one through Playwright …');
  const mayInstall = process.platform === 'linux' && process.getuid() === 0;
  const args = ['--yes', PLAYWRIGHT, 'install', ...(mayInstall ? ['--with-deps'] : []), 'chromium-headless-shell'];
  run('npx', args, { PLAYWRIGHT_BROWSERS_PATH: browserCache });
}
