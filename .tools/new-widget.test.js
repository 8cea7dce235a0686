import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, relative } from 'node:path';
import { after, before, test } from 'node:test';
import { root } from './workspace.js';

const NAME = 'probe-light';
let copy;

/** What a copy of the project does not take along. */
const LEFT_OUT = /(^|\/)(node_modules|dist|cdn|\.git|\.data|\.cache|storybook-static|examples)$/;

before(() => {
  copy = mkdtempSync(join(tmpdir(), 'forecourt-widget-'));
  cpSync(root, copy, { recursive: true, filter: (path) => !LEFT_OUT.test(relative(root, path)) });
  // the same dependencies, but our packages from the copy
  mkdirSync(join(copy, 'node_modules', '@forecourt'), { recursive: true });
  for (const entry of readdirSync(join(root, 'node_modules'))) {
    if (entry !== '@forecourt' && entry !== '.cache') {
      symlinkSync(join(root, 'node_modules', entry), join(copy, 'node_modules', entry));
    }
  }
  for (const name of [...readdirSync(join(copy, 'packages')), NAME]) {
    symlinkSync(join(copy, 'packages', name), join(copy, 'node_modules', '@forecourt', name));
  }
});

after(() => rmSync(copy, { recursive: true, force: true }));

/** Runs a command in the copy; fails with its output. */
function run(command, args, expected = 0) {
  const PATH = [join(root, 'node_modules', '.bin'), process.env.PATH].join(delimiter);
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd: copy,
    encoding: 'utf8',
    env: { ...process.env, PATH },
    shell: process.platform === 'win32',
  });
  assert.equal(status, expected, `${command} ${args.join(' ')}\n${stdout}${stderr}`);
  return stdout + stderr;
}

const generate = (args, expected) => run('node', ['.tools/new-widget.js', ...args, '--no-install'], expected);

test('the generator refuses a bad name and one that is taken', () => {
  const before = readFileSync(join(copy, 'tsconfig.json'), 'utf8');
  for (const name of ['Booking', '1st', 'a--b', '-a', '../x', 'provider', 'booking', 'core']) generate([name], 1);
  generate([], 1);
  assert.equal(readFileSync(join(copy, 'tsconfig.json'), 'utf8'), before);
});

test('a generated widget is typed, formatted, linted and green', () => {
  generate([NAME]);
  assert.ok(existsSync(join(copy, 'stories', `${NAME}.stories.ts`)));
  assert.match(
    readFileSync(join(copy, 'packages', 'elements', 'src', 'index.ts'), 'utf8'),
    /'forecourt-probe-light': /,
  );
  run('biome', ['format', '--write', `packages/${NAME}`, `stories/${NAME}.stories.ts`]);
  run('tsc', ['-b']);
  run('tsc', ['-p', '.tools/tsconfig.machines.json']);
  run('eslint', [
    '--config',
    '.tools/eslint.config.js',
    '--max-warnings',
    '0',
    `packages/${NAME}`,
    `stories/${NAME}.stories.ts`,
  ]);
  const glob = (kind) => `packages/${NAME}/src/**/*.${kind}.ts`;
  run('node', ['--conditions=forecourt-src', '--test', glob('node.test')]);
  const output = run('wtr', ['--config', '.tools/web-test-runner.config.js', '--files', glob('element.test')]);
  assert.match(output, /^[1-9]\d* passed, 0 failed$/m);
});
