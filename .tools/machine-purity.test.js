import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { root } from './workspace.js';

test('a machine that touches the page, the network or the clock does not compile', (t) => {
  mkdirSync(join(root, '.cache'), { recursive: true });
  const folder = mkdtempSync(join(root, '.cache', 'purity-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const impure = ['document', 'window', 'fetch', 'setTimeout', 'localStorage', 'navigator'];
  writeFileSync(join(folder, 'bad.machine.ts'), impure.map((name) => `export const a_${name} = ${name};\n`).join(''));
  const config = {
    extends: '../../.tools/tsconfig.machines.json',
    compilerOptions: { rootDir: '.', incremental: false, tsBuildInfoFile: null },
    include: ['*.machine.ts', '../../.tools/machine-globals.d.ts'],
  };
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(config));
  const tsc = join(root, 'node_modules', '.bin', 'tsc');
  const { stdout } = spawnSync(tsc, ['-p', folder], { encoding: 'utf8', shell: process.platform === 'win32' });
  for (const name of impure) assert.match(stdout, new RegExp(`Cannot find name '${name}'`));
});
