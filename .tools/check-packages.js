// Packs each package as it would be published and checks the archive: its exports, its types, and what is in it.

import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packages, readJson, root } from './workspace.js';

/** Files that no archive may hold: tests, and notes of the compiler. */
const UNWANTED = /\.test\.(ts|js|d\.ts)|\.tsbuildinfo$|\.e2e\./;

const folder = mkdtempSync(join(tmpdir(), 'forecourt-pack-'));

/** Runs a command; its output only when it fails. */
function run(command, args, cwd = root) {
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  return { output: stdout, problem: status === 0 ? undefined : `${command} ${args[0]}:\n${stdout}${stderr}` };
}

/** What is wrong with a package; `[]`: nothing. */
function problemsOf(name) {
  const packed = run('npm', ['pack', '--json', '--pack-destination', folder], join(root, 'packages', name));
  if (packed.problem) return [packed.problem];
  const answer = JSON.parse(packed.output);
  const [{ filename, files }] = Array.isArray(answer) ? answer : Object.values(answer);
  const archive = join(folder, filename);
  const unwanted = files.map(({ path }) => path).filter((path) => UNWANTED.test(path));
  return [
    unwanted.length ? `the archive holds ${unwanted.join(', ')}` : undefined,
    run('publint', ['run', archive, '--strict']).problem,
    run('attw', [archive, '--profile', 'esm-only', '--quiet']).problem,
  ].filter(Boolean);
}

let failed = 0;
const published = packages.filter((name) => !readJson('packages', name, 'package.json').private);
try {
  for (const name of published) {
    const problems = problemsOf(name);
    if (problems.length) failed += 1;
    console.log([`${problems.length ? '✗' : '✓'} ${name}`, ...problems].join('\n'));
  }
} finally {
  rmSync(folder, { recursive: true });
}
console.log(`${published.length - failed} passed, ${failed} failed`);
process.exitCode = failed ? 1 : 0;
