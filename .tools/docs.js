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

/** The tables of a package's elements, by their tags without `forecourt-`. */
function tablesOf(name) {
  const { modules } = readJson('packages', name, 'custom-elements.json');
  const elements = modules.flatMap(({ declarations }) => declarations).filter(({ tagName }) => tagName);
  return elements.map((element) => [element.tagName.replace('forecourt-', ''), apiTables(element)]);
}

/** Puts the tables of an element into its package's README; further elements of a package have a place of their own. */
function putTables(name, element, tables) {
  const path = `packages/${name}/README.md`;
  const place = element === name ? 'api' : `api of ${element}`;
  put(path, filled(readFileSync(join(root, path), 'utf8'), place, tables, path));
}

for (const widget of widgets) {
  for (const [element, tables] of tablesOf(widget)) {
    const exported = Object.values(await load(`packages/${widget}/src/${element}.machine.ts`));
    const machine = exported.find((value) => value?.root?.machine === value);
    const chart = `docs/generated/${element}.statechart.md`;
    putTables(widget, element, `${tables}\n\nThe flow as a picture: [statechart](../../${chart}).`);
    put(chart, `# The statechart of \`forecourt-${element}\`\n\n\`\`\`mermaid\n${statechart(machine)}\n\`\`\`\n`);
  }
}
// an element without a flow of its own
for (const [element, tables] of tablesOf('vehicle')) putTables('vehicle', element, tables);

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
