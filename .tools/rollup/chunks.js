// How modules are shared out: what every widget needs at once is the runtime; the rest goes with its widget.

import nodeResolve from '@rollup/plugin-node-resolve';
import { rollup } from 'rollup';
import { root, widgets } from '../workspace.js';

/** The widget that a module is part of; `undefined`: it is shared. */
export const widgetOf = (id) => {
  const name = /[\\/]packages[\\/]([^\\/]+)[\\/]/.exec(id)?.[1];
  return widgets.includes(name) ? name : undefined;
};

const isElements = (id) => /[\\/]packages[\\/]elements[\\/]/.test(id);

/** Finds packages as a site's bundler does: what is built, not the sources. */
export const resolve = () => nodeResolve({ browser: true, exportConditions: ['production'], rootDir: root });

/**
 * Puts the shared modules that a widget needs at once into one chunk, `runtime`. Which ones these are shows only after
 * tree-shaking: a file that a package re-exports may be needed later or never. So a first build without it tells.
 * @returns A plugin, and options for the output.
 */
export function runtimeChunk(input, plugins = []) {
  let atOnce = new Set();
  const isRuntime = (id) => atOnce.has(id) && !id.startsWith('\0') && !widgetOf(id) && !isElements(id);
  return {
    plugin: {
      name: 'runtime-chunk',
      async buildStart() {
        const build = await rollup({ input, plugins: [...plugins, resolve()], onwarn: () => {} });
        const { output } = await build.generate({});
        atOnce = new Set(atFirst(output).flatMap(({ moduleIds }) => moduleIds));
      },
    },
    output: { onlyExplicitManualChunks: true, manualChunks: (id) => (isRuntime(id) ? 'runtime' : undefined) },
  };
}

/** The chunks that come with an entry or with a widget, by static imports. */
function atFirst(chunks) {
  const isRoot = ({ isEntry, moduleIds }) =>
    isEntry || moduleIds?.some((id) => widgetOf(id) && /register\.js$/.test(id));
  return chunks.filter(isRoot).flatMap((chunk) => [...withImports(chunk, chunks)]);
}

/** A chunk and all that it imports statically. */
export function withImports(chunk, chunks, seen = new Set()) {
  if (!seen.has(chunk)) {
    seen.add(chunk);
    const imported = chunks.filter(({ fileName }) => chunk.imports.includes(fileName));
    for (const other of imported) withImports(other, chunks, seen);
  }
  return seen;
}
