// `npm run size`: what a page loads for each widget, bundled from the built packages as a site would, against the
// budgets. Ends with 1 when one is over.

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import terser from '@rollup/plugin-terser';
import { rollup } from 'rollup';
import { budgets } from './budgets.js';
import { resolve, runtimeChunk, widgetOf, withImports } from './rollup/chunks.js';
import { root, widgets } from './workspace.js';

const ENTRY = '\0entry';

/** An entry module that holds one line of code. */
const entry = (code) => ({
  name: 'entry',
  resolveId: (id) => (id === ENTRY ? id : null),
  load: (id) => (id === ENTRY ? code : null),
});

/** The chunks of a page that runs some code, minified. */
export async function bundle(code) {
  const runtime = runtimeChunk(ENTRY, [entry(code)]);
  const build = await rollup({
    input: ENTRY,
    plugins: [
      runtime.plugin,
      entry(code),
      resolve(),
      terser({ module: true, ecma: 2020, compress: { passes: 2 }, format: { comments: false } }),
    ],
    onwarn: (warning) => {
      if (warning.code === 'UNRESOLVED_IMPORT') throw new Error(warning.message);
    },
  });
  const { output } = await build.generate({ generatedCode: 'es2015', ...runtime.output });
  return output.filter(({ type }) => type === 'chunk');
}

const gzipKb = (chunks) => chunks.reduce((sum, { code }) => sum + gzipSync(code, { level: 9 }).length, 0) / 1000;

/**
 * The language that a chunk holds words of: `de` for `locales/de.js` and `locales/de/later.js`. A page loads one language;
 * English comes with the widget, so it is none.
 */
const languageOf = ({ moduleIds }) => {
  const names = new Set(moduleIds.map((id) => /[\\/]locales[\\/](?!en[\\/.])([\w-]+)/.exec(id)?.[1]));
  return names.size === 1 ? [...names][0] : undefined;
};

const isWidget = (chunk) => chunk.moduleIds.some((id) => widgetOf(id) !== undefined);

/** The chunks of each language. */
function languagesOf(chunks) {
  const names = new Set(chunks.map(languageOf).filter(Boolean));
  return [...names].map((name) => chunks.filter((chunk) => languageOf(chunk) === name));
}

/** The chunks that come with the entry, those and the ones fetched on demand, and the languages. */
function parts(chunks) {
  const [page] = chunks.filter(({ isEntry }) => isEntry);
  const atOnce = [...withImports(page, chunks)];
  const later = chunks.filter((chunk) => !atOnce.includes(chunk) && !languageOf(chunk));
  return { atOnce, complete: [...atOnce, ...later], languages: languagesOf(chunks) };
}

/** The chunks of some parts of a widget, `views/<part>.js`, with all that they import. */
const withParts = (names, chunks) =>
  chunks
    .filter(({ facadeModuleId }) => names.some((name) => facadeModuleId?.endsWith(`/views/${name}.js`)))
    .flatMap((chunk) => [...withImports(chunk, chunks)]);

/** The chunks that a chunk fetches, at once or later, without those behind some others. */
function reachedFrom(chunk, chunks, behind = [], seen = new Set()) {
  if (seen.has(chunk) || behind.includes(chunk)) return seen;
  seen.add(chunk);
  for (const name of [...chunk.imports, ...chunk.dynamicImports]) {
    const other = chunks.find(({ fileName }) => fileName === name);
    if (other) reachedFrom(other, chunks, behind, seen);
  }
  return seen;
}

/** Splits what a widget may fetch into what has a budget of its own, by the module that leads there, and all else. */
function splitOff(modules, all) {
  const doors = Object.entries(modules).map(([name, { module }]) => {
    const door = all.find(({ facadeModuleId }) => facadeModuleId?.endsWith(`/${module}`));
    if (!door) throw new Error(`no chunk begins with ${module}`);
    return [name, door];
  });
  const closed = doors.map(([, door]) => door);
  const [page] = all.filter(({ isEntry }) => isEntry);
  const rest = reachedFrom(page, all, closed);
  const apart = doors.map(([name, door]) => {
    const others = [...rest, ...closed.filter((other) => other !== door)];
    return [name, [...reachedFrom(door, all, others)]];
  });
  return { chunks: all.filter((chunk) => rest.has(chunk)), apart };
}

/** What one widget loads, its own part and the runtime's apart. */
async function measure(widget) {
  const all = await bundle(`import '@forecourt/${widget}/register.js';`);
  const { chunks, apart } = splitOff(budgets[widget]?.apart ?? {}, all);
  const { atOnce, complete, languages } = parts(chunks);
  const runtime = (chunk) => !isWidget(chunk) && !chunk.isEntry;
  const of = (test) => ({ firstView: gzipKb(atOnce.filter(test)), complete: gzipKb(complete.filter(test)) });
  return {
    runtime: of(runtime),
    widget: of((chunk) => !runtime(chunk)),
    page: (names) => gzipKb([...new Set([...atOnce, ...withParts(names, chunks)])].filter((chunk) => !runtime(chunk))),
    apart: apart.map(([name, own]) => [name, gzipKb(own.filter((chunk) => !languageOf(chunk)))]),
    language: Math.max(0, ...languages.map(gzipKb)),
  };
}

async function report() {
  const rows = [];
  for (const widget of widgets) {
    if (!existsSync(join(root, 'packages', widget, 'dist', 'register.js'))) {
      throw new Error(`packages/${widget}/dist is missing; run \`npm run build\` first`);
    }
    const sizes = await measure(widget);
    rows.push([`runtime of ${widget}`, sizes.runtime, budgets.runtime]);
    rows.push([`${widget}, on top`, sizes.widget, budgets[widget]]);
    for (const [page, { parts: names, budget }] of Object.entries(budgets[widget]?.pages ?? {})) {
      rows.push([`${widget}, ${page}`, { complete: sizes.page(names) }, { complete: budget }]);
    }
    for (const [name, size] of sizes.apart) {
      rows.push([`${widget}, ${name}`, { complete: size }, { complete: budgets[widget].apart[name].budget }]);
    }
    rows.push([`${widget}, one more language`, { complete: sizes.language }]);
  }
  console.log('Minified gzip in kB, bundled from packages/*/dist by Rollup and terser.');
  console.log(
    'First view: all that is imported statically, English included. Complete: also what is fetched on demand,',
  );
  console.log('without other languages.\n');
  const line = (...cells) =>
    console.log(
      cells[0].padEnd(38) +
        cells
          .slice(1)
          .map((c) => c.padStart(14))
          .join(''),
    );
  line('', 'first view', 'budget', 'complete', 'budget');
  const number = (value) => (value === undefined ? '' : value.toFixed(2));
  let over = false;
  for (const [name, size, budget] of rows) {
    line(name, number(size.firstView), number(budget?.firstView), number(size.complete), number(budget?.complete));
    for (const view of ['firstView', 'complete']) {
      if (budget?.[view] === undefined || size[view] <= budget[view]) continue;
      over = true;
      console.log(`  over: ${number(size[view] - budget[view])} kB more than the budget`);
    }
  }
  if (rows.some(([name, , budget]) => name.endsWith('on top') && !budget)) {
    over = true;
    console.log('  a widget has no budget in .tools/budgets.js');
  }
  process.exitCode = over ? 1 : 0;
}

if (process.argv[1] === import.meta.filename) await report();
