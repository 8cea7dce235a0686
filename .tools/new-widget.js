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

/** Where all widgets are listed: a file, the place in it, and what to put there. */
const key = words.length > 1 ? `'${name}'` : name;
const LISTS = [
  ['tsconfig.json', /( *)\{ "path": "packages\/elements" \}/, `$1{ "path": "packages/${name}" },\n$&`],
  [
    '.tools/tsconfig.test.json',
    /( *)\{ "path": "\.\.\/packages\/elements" \}/,
    `$1{ "path": "../packages/${name}" },\n$&`,
  ],
  ['.tools/budgets.js', /\n\};\n$/, `\n  ${key}: { firstView: 14, complete: 25 },\n};\n`],
  ['packages/elements/tsconfig.json', /\{ "path": "\.\.\/core" \}/, `$&, { "path": "../${name}" }`],
  ['packages/elements/package.json', /"@forecourt\/core": "[^"]+"/, `$&,\n    "@forecourt/${name}": "0.1.0"`],
  [
    'packages/elements/src/index.ts',
    /( *)'forecourt-provider':/,
    `$1'forecourt-${name}': () => import('@forecourt/${name}/register.js'),\n$&`,
  ],
];

/** Enters the widget in all lists, or in none where one does not look as expected. */
function enter() {
  const changes = LISTS.map(([file, place, text]) => {
    const before = readFileSync(join(root, file), 'utf8');
    if (!place.test(before)) fail(`${file} does not look as expected; nothing was changed.`);
    return [file, before.replace(place, text)];
  });
  for (const [file, text] of changes) writeFileSync(join(root, file), text);
  writeFileSync(
    join(root, '.changeset', `new-${name}.md`),
    `---\n'@forecourt/${name}': minor\n'@forecourt/elements': minor\n---\n\nAdd the ${fields.title} widget.\n`,
  );
}

enter();
write();
if (values.install) {
  run('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']);
  run('npx', ['biome', 'format', '--write', `packages/${name}`, `stories/${name}.stories.ts`, 'packages/elements']);
  run('npm', ['run', '-s', 'docs:generate']);
}
console.log(`
packages/${name} is there, with a story and its first tests: npm test -- types lint component
Next: its states in tests/all-widgets/widgets.ts, so that what every widget promises is tested for it too.`);
