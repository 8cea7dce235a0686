// The small Rollup plugins that the package build, the CDN build and the size check share.

import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { transform } from 'esbuild';
import { minifyHTMLLiterals } from 'minify-literals';

/** Strips the types and lowers the syntax. */
export const typescript = (target) => ({
  name: 'typescript',
  async transform(code, id) {
    if (!id.endsWith('.ts')) return null;
    const compilerOptions = { useDefineForClassFields: false, verbatimModuleSyntax: true };
    return transform(code, { loader: 'ts', target, sourcemap: true, sourcefile: id, tsconfigRaw: { compilerOptions } });
  },
});

/**
 * Takes comments and needless space out of CSS and leaves the rest as it was written. A compiling minifier would use
 * syntax that Chromium 87 does not know, and drop the last `;` of declarations that are put into another template.
 */
export const minifyCss = (css) =>
  css
    .replace(/\/\*[^]*?\*\/|("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')|\s+/g, (_all, string) => string ?? ' ')
    .replace(
      /("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')|\s*(?:;\s*(?=}))?([{};,])\s*|(:) /g,
      (_all, string, mark, colon) => string ?? mark ?? colon,
    )
    .trim();

/** Minifies what stands in html`` and css`` templates. */
export const literals = () => ({
  name: 'literals',
  async transform(code, id) {
    if (!/\b(?:html|svg|css)`/.test(code)) return null;
    return (await minifyHTMLLiterals(code, { fileName: id, css: minifyCss })) ?? null;
  },
});

/** Lowers the syntax of everything, dependencies included. */
export const lower = (target) => ({
  name: 'lower',
  renderChunk: (code) => transform(code, { target, format: 'esm', sourcemap: true, legalComments: 'none' }),
});

/**
 * Lets an entry ask for what a chunk needs together with the chunk; else the browser learns of it only when the chunk is
 * there, one round trip later.
 */
export const together = () => ({
  name: 'together',
  generateBundle(_options, bundle) {
    for (const entry of Object.values(bundle).filter(({ isEntry }) => isEntry)) {
      for (const name of entry.dynamicImports) {
        for (const needed of bundle[name].imports.filter((file) => file !== entry.fileName)) {
          const [before, chunk] = [`import("./${needed}").catch(()=>{}),`, `import("./${name}")`];
          entry.code = entry.code.replace(chunk, `(${before}${chunk})`);
        }
      }
    }
  },
});

/** Puts the licences of all bundled packages into one file: their texts ask for that. */
export const licences = (fileName) => ({
  name: 'licences',
  generateBundle() {
    const texts = new Map();
    for (const id of this.getModuleIds()) {
      const folder = packageFolder(id);
      if (!folder || !folder.includes('node_modules')) continue;
      const { name, version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
      const file = ['LICENSE', 'LICENSE.md', 'license', 'LICENSE.txt'].find((f) => existsSync(join(folder, f)));
      if (!file) this.error(`${name} ships no licence text`);
      texts.set(`${name} ${version}`, readFileSync(join(folder, file), 'utf8').trim());
    }
    const source = [...texts].sort().map(([name, text]) => `${name}\n\n${text}\n`);
    this.emitFile({ type: 'asset', fileName, source: source.join(`\n${'-'.repeat(72)}\n\n`) });
  },
});

/** The folder of the package that a module belongs to. */
function packageFolder(id) {
  if (id.startsWith('\0')) return undefined;
  for (let folder = dirname(id); folder !== dirname(folder); folder = dirname(folder)) {
    const file = join(folder, 'package.json');
    if (existsSync(file) && JSON.parse(readFileSync(file, 'utf8')).name) return folder;
  }
  return undefined;
}
