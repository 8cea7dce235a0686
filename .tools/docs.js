// `npm run docs:generate`: what is written from the sources: the tables of each element's public face, between markers in
// its package's README; its statechart and the OpenAPI document of the service, in docs/generated.
// With --check it writes nothing and ends with 1 when something is out of date.

import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { apiTables } from './docs/api-tables.js';
import { statechart } from './docs/statechart.js';
import { readJson, root, widgets } from './workspace.js';

const check = process.argv.includes('--check');
const stale = [];

/** Writes a file, or notes that it would change. */
function put(path, text) {
  const file = join(root, path);
  if (existsSync(file) && readFileSync(file, 'utf8') === text) return;
  stale.push(path);
  if (check) return;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

/** A text with what stands between the markers `<!-- generated: name -->` and `<!-- /generated -->` replaced. */
function filled(text, name, content, path) {
  const place = new RegExp(`(<!-- generated: ${name} -->)[^]*?(<!-- /generated -->)`);
  if (!place.test(text)) throw new Error(`${path} lacks <!-- generated: ${name} --> and <!-- /generated -->`);
  return text.replace(place, (_all, start, end) => `${start}\n\n${content}\n\n${end}`);
}

const load = (path) => import(pathToFileURL(join(root, path)).href);

for (const widget of widgets) {
  const { modules } = readJson('packages', widget, 'custom-elements.json');
  const element = modules.flatMap(({ declarations }) => declarations).find(({ tagName }) => tagName);
  const exported = Object.values(await load(`packages/${widget}/src/${widget}.machine.ts`));
  const machine = exported.find((value) => value?.root?.machine === value);
  const path = `packages/${widget}/README.md`;
  const readme = readFileSync(join(root, path), 'utf8');
  const chart = `docs/generated/${widget}.statechart.md`;
  const api = `${apiTables(element)}\n\nThe flow as a picture: [statechart](../../${chart}).`;
  put(path, filled(readme, 'api', api, path));
  put(chart, `# The statechart of \`${element.tagName}\`\n\n\`\`\`mermaid\n${statechart(machine)}\n\`\`\`\n`);
}

const openApi = 'packages/service/src/openapi.ts';
if (existsSync(join(root, openApi))) {
  const { openApiDocument } = await load(openApi);
  put('docs/generated/openapi.json', `${JSON.stringify(await openApiDocument(), null, 2)}\n`);
}

if (check && stale.length) {
  console.error(`Out of date: ${stale.join(', ')}. Run \`npm run docs:generate\`.`);
  process.exitCode = 1;
} else {
  console.log(stale.length ? `Wrote ${stale.join(', ')}.` : 'Everything is up to date.');
}
