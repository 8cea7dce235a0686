// Builds each contender into dist/<job>/<name>/ with one set of settings for all, and notes beside it what a page has to
// embed (tags.json) and what each file weighs (sizes.json).

import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { build } from 'vite';
import { home, readJson } from './contenders.js';

/** The engine of Qt 5.15 head units, our floor: every contender is built for it. */
const TARGET = 'chrome87';

const settingsFor = ({ dir, dist }) => ({
  configFile: false,
  logLevel: 'error',
  root: dir,
  base: './',
  publicDir: false,
  cacheDir: join(home, 'dist', '.vite'),
  define: { 'process.env.NODE_ENV': '"production"' },
  build: {
    outDir: dist,
    emptyOutDir: true,
    manifest: 'manifest.json',
    rolldownOptions: { input: join(dir, 'entry.js') },
    target: TARGET,
    cssTarget: TARGET,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    chunkSizeWarningLimit: Number.POSITIVE_INFINITY,
  },
});

/** What a page embeds: the entry, its styles, and the chunks that it imports at once, to be fetched beside it. */
function tagsOf({ job, name, dist }) {
  const manifest = readJson(dist, 'manifest.json');
  const entry = Object.values(manifest).find(({ isEntry }) => isEntry);
  const chunks = new Set([entry]);
  for (const chunk of chunks) for (const key of chunk.imports ?? []) chunks.add(manifest[key]);
  const urls = (files) => [...new Set(files)].map((file) => `/dist/${job}/${name}/${file}`);
  return {
    scripts: urls([entry.file]),
    preloads: urls([...chunks].filter((chunk) => chunk !== entry).map(({ file }) => file)),
    styles: urls([...chunks].flatMap(({ css }) => css ?? [])),
  };
}

/** What each script and style sheet weighs. The brotli twin is written beside it, to be served. */
function weigh(dist) {
  const files = readdirSync(dist, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const sizes = {};
  for (const entry of files.filter(({ name }) => /\.(m?js|css)$/.test(name))) {
    const file = join(entry.parentPath, entry.name);
    const content = readFileSync(file);
    const brotli = brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });
    writeFileSync(`${file}.br`, brotli);
    const gzip = gzipSync(content, { level: 9 }).length;
    sizes[relative(dist, file).replaceAll('\\', '/')] = { raw: content.length, gzip, brotli: brotli.length };
  }
  return sizes;
}

/** Builds one contender. Rejects when that fails. */
export async function buildContender(contender) {
  await build(settingsFor(contender));
  const write = (file, value) => writeFileSync(join(contender.dist, file), JSON.stringify(value, null, 2));
  write('tags.json', tagsOf(contender));
  write('sizes.json', weigh(contender.dist));
}
