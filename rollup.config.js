// Builds the packages and the CDN files.
//
// A package: `tsc -b` writes its declarations; Rollup writes one JavaScript file per source file, with the HTML and CSS
// in templates minified, so that people who install from npm get the small templates too.
// The CDN files: one small entry, `cdn/forecourt.js`, that loads each widget of a page when it meets it.

import { globSync } from 'node:fs';
import { isAbsolute } from 'node:path';
import terser from '@rollup/plugin-terser';
import { resolve, runtimeChunk, widgetOf } from './.tools/rollup/chunks.js';
import { licences, literals, lower, together, typescript } from './.tools/rollup/plugins.js';
import { packages } from './.tools/workspace.js';

/** What browsers have to run: Chromium 87, the engine of QtWebEngine 5.15. Service and simulator run in Node. */
const targetOf = (name) => (['service', 'vehicle-simulator'].includes(name) ? 'es2023' : 'es2020');

const packageBuild = (name) => ({
  input: globSync(`packages/${name}/src/**/*.ts`).filter((file) => !/\.test\.ts$|\.d\.ts$/.test(file)),
  external: (id) => !id.startsWith('.') && !isAbsolute(id),
  treeshake: false,
  output: {
    dir: `packages/${name}/dist`,
    preserveModules: true,
    preserveModulesRoot: `packages/${name}/src`,
    sourcemap: true,
    generatedCode: 'es2015',
  },
  plugins: [typescript(targetOf(name)), literals()],
});

const cdnInput = { forecourt: 'packages/elements/dist/index.js' };
const runtime = runtimeChunk(cdnInput);

const cdnBuild = {
  input: cdnInput,
  output: {
    dir: 'cdn',
    sourcemap: true,
    generatedCode: 'es2015',
    entryFileNames: '[name].js',
    chunkFileNames: ({ name, moduleIds }) =>
      `chunks/${moduleIds.map(widgetOf).find(Boolean) ?? 'shared'}-${name}-[hash].js`,
    ...runtime.output,
  },
  plugins: [
    runtime.plugin,
    resolve(),
    lower(['es2020', 'chrome87']),
    terser({ module: true, ecma: 2020, compress: { passes: 2 }, format: { comments: false } }),
    together(),
    licences('third-party-licences.txt'),
  ],
};

export default [...packages.map(packageBuild).filter((build) => build.input.length), cdnBuild];
