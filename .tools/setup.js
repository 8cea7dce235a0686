// What a fresh machine lacks: the dependencies, and a Node that runs TypeScript. Runs on any Node from 20 on, with
// built-in modules only.

import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './workspace.js';

/** The oldest Node that runs TypeScript sources as they are. */
const LEAST_NODE = [22, 18];

/** Says why there is nothing more to do, and ends. */
export function giveUp(text) {
  console.error(`\n${text}\n`);
  process.exit(1);
}

/**
 * Installs what is missing, then goes on under a Node that is new enough: returns when this process is one, else runs the
 * script again in the one from `node_modules` and ends with its exit code.
 */
export async function prepare() {
  if (!isInstalled()) install();
  if (isNewEnough(process.versions.node)) return;
  const node = join(root, 'node_modules', '.bin', 'node');
  const version = existsSync(node) ? spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout?.slice(1) : undefined;
  if (!version || !isNewEnough(version)) {
    giveUp(
      `This needs Node ${LEAST_NODE.join('.')} or newer, and this is ${process.version}. Get one from nodejs.org.`,
    );
  }
  const child = spawn(node, process.argv.slice(1), { cwd: root, stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  process.exit(await new Promise((resolve) => child.on('exit', (code) => resolve(code ?? 1))));
}

function isNewEnough(version) {
  const [major, minor] = version.split('.').map(Number);
  return major > LEAST_NODE[0] || (major === LEAST_NODE[0] && minor >= LEAST_NODE[1]);
}

/** Whether everything that the lock file asks for is there, at its version. npm notes what it put there. */
function isInstalled() {
  const noted = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(noted)) return false;
  const { packages: wanted } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  const { packages: present } = JSON.parse(readFileSync(noted, 'utf8'));
  return Object.entries(wanted).every(
    ([path, { version, link, optional, devOptional }]) =>
      !path.includes('node_modules/') ||
      optional ||
      devOptional ||
      ((link || present[path]?.version === version) && existsSync(join(root, path))),
  );
}

function install() {
  console.log('Installing the dependencies (npm ci), about a minute the first time …');
  const npm = process.env.npm_execpath;
  const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error'];
  const options = { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] };
  const { status } = npm
    ? spawnSync(process.execPath, [npm, ...args], options)
    : spawnSync('npm', args, { ...options, shell: process.platform === 'win32' });
  if (status !== 0) giveUp('npm ci failed; what npm said stands above. Nothing else was changed.');
}
