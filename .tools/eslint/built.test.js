import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { ESLint } from 'eslint';
import { root } from '../workspace.js';

const eslint = new ESLint({ cwd: root, overrideConfigFile: join(root, '.tools', 'eslint.built.config.js') });

/** What the lint of built files says of a text. */
async function messagesOf(text) {
  const [{ messages }] = await eslint.lintText(text, { filePath: join(root, 'cdn', 'chunks', 'some.js') });
  return messages.map(({ message }) => message);
}

for (const [what, text] of [
  ['a method that is too new', 'export const last = (list) => list.at(-1);'],
  ['a global that is too new', 'export const has = (o) => Object.hasOwn(o, "a");'],
  ['a function that is too new', 'export const copy = (o) => structuredClone(o);'],
  ['a listener that ends by a signal', 'self.addEventListener("load", () => {}, { signal: stop });'],
  ['look-behind, which costs the whole file', 'export const word = /(?<=a)b/;'],
  ['a flag of regular expressions', 'export const set = /[a]/v;'],
  ['a selector', 'const css = String.raw; export const sheet = css`:host:has(a) { color: red }`;'],
]) {
  test(`X10 the lint of built files finds ${what}`, async () => {
    assert.equal((await messagesOf(text)).length, 1);
  });
}

test('X10 the lint of built files finds nothing in what Chromium 87 knows', async () => {
  assert.deepEqual(await messagesOf('export const last = (list) => list?.[list.length - 1] ?? /a(?=b)/;'), []);
});
