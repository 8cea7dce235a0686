import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Linter } from 'eslint';
import tseslint from 'typescript-eslint';
import { boundaries } from './boundaries.js';
import { browserRules, machineRules } from './browser.js';

const linter = new Linter({ configType: 'flat' });
const languageOptions = { parser: tseslint.parser };

/** The messages for a piece of code in a file. */
const lint = (code, filename = 'packages/core/src/a.ts', configs = [{ files: ['**/*.ts'], rules: browserRules }]) =>
  linter
    .verify(code, [{ files: ['**/*.ts'], languageOptions }, ...configs], { filename })
    .map(({ message }) => message);

const refused = [
  'class A { #secret = 1; }',
  'class A { static { run(); } }',
  'structuredClone(a);',
  'list.at(-1);',
  'crypto.randomUUID();',
  'Object.hasOwn(a, "b");',
  'AbortSignal.timeout(5);',
  'target.addEventListener("x", run, { signal });',
  'element.inert = true;',
  'signal.throwIfAborted();',
  'html`<p style="color: red"></p>`;',
  'html`<p class="a" style=${styles}></p>`;',
  'import { styleMap } from "lit/directives/style-map.js";',
  'html`${unsafeHTML(text)}`;',
  'element.innerHTML = text;',
  'css`:host(:has(a)) { color: red; }`;',
  'css`a:is(.b, .c) { color: red; }`;',
  'css`@layer base { a { color: red; } }`;',
  'css`a { &:hover { color: red; } }`;',
  'css`a { color: color-mix(in srgb, red, blue); }`;',
  'css`a { height: 100dvh; }`;',
  'css`@media (width >= 400px) { a { color: red; } }`;',
];
for (const code of refused) {
  test(`browser code may not say ${code}`, () => assert.notDeepEqual(lint(code), []));
}

test('browser code may use what Chromium 87 has', () => {
  assert.deepEqual(
    lint(`
      class A { private secret = 1; }
      target.addEventListener('x', run, { once: true });
      const rows = html\`<p class="style" ?hidden=\${a}>\${b}</p>\`;
      const look = css\`ul > li:not(:last-child) + li { height: calc(100vh - 2px) } @media (min-width: 4px) { a { color: red } }\`;
    `),
    [],
  );
});

test('a machine has no clock and no dice of its own', () => {
  const machine = (code) => lint(code, 'packages/core/src/a.machine.ts', [{ rules: machineRules }]);
  for (const code of ['new Date();', 'Date.now();', 'Math.random();', 'list.at(0);']) {
    assert.equal(machine(code).length, 1, code);
  }
  assert.deepEqual(machine('new Date(input.now());'), []);
});

const room = (code, filename) => lint(code, filename, boundaries);

test('no package imports upwards', () => {
  assert.equal(room('import "@forecourt/core";', 'packages/contract/src/a.ts').length, 1);
  assert.equal(room('import "@forecourt/core";', 'packages/client/src/a.ts').length, 1);
  assert.equal(room('import "@forecourt/client/booking";', 'packages/core/src/a.ts').length, 1);
  assert.equal(room('import "@forecourt/elements";', 'packages/booking/src/a.ts').length, 1);
  assert.equal(room('import "@forecourt/client";', 'packages/service/src/a.ts').length, 1);
  assert.equal(room('import "../../core/src/index.ts";', 'packages/booking/src/a.ts').length, 1);
});

test('a package imports what stands below it', () => {
  assert.deepEqual(room('import "@forecourt/contract";', 'packages/client/src/a.ts'), []);
  assert.deepEqual(room('import "@forecourt/client/booking";', 'packages/booking/src/a.ts'), []);
  assert.deepEqual(room('import "@forecourt/booking/register.js";', 'packages/elements/src/a.ts'), []);
  assert.deepEqual(room('import "../locales/en.ts";', 'packages/booking/src/testing/a.ts'), []);
});

test('xstate is known to core, machines, actors and tests alone', () => {
  const code = 'import { setup } from "xstate";';
  assert.equal(room(code, 'packages/booking/src/booking.element.ts').length, 1);
  assert.equal(room(code, 'packages/client/src/http.ts').length, 1);
  assert.deepEqual(room(code, 'packages/booking/src/booking.machine.ts'), []);
  assert.deepEqual(room(code, 'packages/booking/src/booking.actors.ts'), []);
  assert.deepEqual(room(code, 'packages/booking/src/booking.machine.test.ts'), []);
  assert.deepEqual(room(code, 'packages/core/src/machine-controller.ts'), []);
});
