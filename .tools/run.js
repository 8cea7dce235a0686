// Runs a command and lets its output through; ends the process when it fails.

import { spawnSync } from 'node:child_process';
import { root } from './workspace.js';

export function run(command, args) {
  const options = { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], shell: process.platform === 'win32' };
  const { status } = spawnSync(command, args, options);
  if (status !== 0) process.exit(status ?? 1);
}
