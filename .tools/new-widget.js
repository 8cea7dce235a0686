// `npm run new-widget <name>`: the file set of a new widget, entered wherever the project lists its widgets.

import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { run } from './run.js';
import { packages, readJson, root } from './workspace.js';

const TEMPLATE = join(root, '.tools', 'widget-template');

/** A custom element's name allows no more, and `provider` is taken by core. */
const NAME = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
const TAKEN = ['provider'];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { install: { type: 'boolean', default: true } },
  allowNegative: true,
});
const [name] = positionals;
if (positionals.length !== 1 || !NAME.test(name)) {
  fail('Usage: npm run new-widget <name>, in lower case with hyphens, such as dealer-finder.');
}
if (TAKEN.includes(name) || packages.includes(name)) fail(`There is a ${name} already; nothing was changed.`);

function fail(text) {
  console.error(text);
  process.exit(1);
}

const words = name.split('-');
const capital = (word) => word[0].toUpperCase() + word.slice(1);
const Name = words.map(capital).join('');
const { dependencies: libraries } = readJson('packages/booking/package.json');
const fields = {
  name,
  Name,
  camel: Name[0].toLowerCase() + Name.slice(1),
  title: words.join(' '),
  Title: capital(words.join(' ')),
  contractVersion: libraries['@forecourt/contract'],
  coreVersion: libraries['@forecourt/core'],
  litVersion: libraries.lit,
  xstateVersion: libraries.xstate,
};
const fill = (text) => text.replace(/\{\{(\w+)\}\}/g, (_all, field) => fields[field]);

/** Writes the widget's own files. */
function write() {
  for (const file of globSync('**/*.tpl', { cwd: TEMPLATE })) {
    const path = fill(file.replace(/\.tpl$/, ''));
    const target = path === 'stories.ts' ? join('stories', `${name}.stories.ts`) : join('packages', name, path);
    mkdirSync(dirname(join(root, target)), { recursive: true });
    writeFileSync(join(root, target), fill(readFileSync(join(TEMPLATE, file), 'utf8')));
  }
}

/** Changes a file by a replacement that must take. */
function edit(file, pattern, replacement) {
  const path = join(root, file);
  const text = readFileSync(path, 'utf8');
  if (!pattern.test(text)) fail(`${file} does not look as expected; enter the widget there by hand.`);
  writeFileSync(path, text.replace(pattern, replacement));
}

/** Enters the widget where all widgets are listed. */
function enter() {
  edit('tsconfig.json', /( *)\{ "path": "packages\/elements" \}/, `$1{ "path": "packages/${name}" },\n$&`);
  edit(
    '.tools/tsconfig.test.json',
    /( *)\{ "path": "\.\.\/packages\/elements" \}/,
    `$1{ "path": "../packages/${name}" },\n$&`,
  );
  edit('packages/elements/tsconfig.json', /\{ "path": "\.\.\/core" \}/, `$&, { "path": "../${name}" }`);
  edit('packages/elements/package.json', /"@forecourt\/core": "[^"]+"/, `$&,\n    "@forecourt/${name}": "0.1.0"`);
  edit(
    '.tools/budgets.js',
    /\n\};\n$/,
    `\n  ${words.length > 1 ? `'${name}'` : name}: { firstView: 14, complete: 25 },\n};\n`,
  );
  writeFileSync(
    join(root, '.changeset', `new-${name}.md`),
    `---\n'@forecourt/${name}': minor\n'@forecourt/elements': minor\n---\n\nAdd the ${fields.title} widget.\n`,
  );
}

write();
enter();
if (values.install) {
  run('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']);
  run('npx', ['biome', 'format', '--write', `packages/${name}`, `stories/${name}.stories.ts`, 'packages/elements']);
}
console.log(`\npackages/${name} is there, with a story and its first tests. Next: \`npm test -- types component\`.`);
