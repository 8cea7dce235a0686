import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { test } from 'node:test';
import { render } from '@lit-labs/ssr';
import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
import { html, unsafeStatic } from 'lit/static-html.js';

/** What of a package can be imported on a server, and the tag that it registers. */
const WIDGETS = [
  { name: '@forecourt/booking', tag: 'forecourt-booking' },
  { name: '@forecourt/dealer-finder', tag: 'forecourt-dealer-finder' },
  { name: '@forecourt/handoff', tag: 'forecourt-handoff' },
  { name: '@forecourt/handoff', tag: 'forecourt-car-inbox' },
  { name: '@forecourt/rescue', tag: 'forecourt-rescue' },
];

/** Runs a module in a Node of its own, without anything of a browser; gives back what it prints. */
const run = (code: string): string =>
  execFileSync(process.execPath, ['--conditions=forecourt-src', '--input-type=module', '--eval', code], {
    cwd: import.meta.dirname,
    encoding: 'utf8',
    timeout: 20_000,
    stdio: ['ignore', 'pipe', 'pipe'],
  });

test('X5 importing the loader of all widgets in Node fetches none of them', () => {
  const printed = run(
    `await import('@forecourt/elements'); console.log(globalThis.customElements?.get('forecourt-booking'));`,
  );
  assert.equal(printed.trim(), 'undefined');
});

for (const { name, tag } of WIDGETS) {
  test(`X5 importing ${name} in Node starts nothing and adds nothing of ours`, () => {
    const added = run(`
      await import('lit');
      const before = new Set(Object.getOwnPropertyNames(globalThis));
      await import('${name}');
      console.log(Object.getOwnPropertyNames(globalThis).filter((each) => !before.has(each)).join());
      console.log(customElements.get('${tag}') === undefined, process.getActiveResourcesInfo().includes('Timeout'));
    `);
    assert.equal(added, '\ntrue false\n');
  });

  test(`X5 ${tag} is rendered on a server without throwing, as a frame that is filled in the browser`, async () => {
    await import(`${name}/register.js`);
    const widget = html`${unsafeStatic(`<${tag} endpoint="https://api.example.com" lang="de"></${tag}>`)}`;
    const markup = await collectResult(render(widget));
    assert.match(markup, new RegExp(`<${tag}[^>]* endpoint="https://api.example.com"`));
    assert.match(markup, /<template shadowroot="open" shadowrootmode="open">/);
    assert.match(markup, /part="base"/);
    assert.match(markup, /<\/template>/);
  });
}
