// Where things are, and who takes part: each folder `contenders/<job>/<name>/` with a contender.json is a contender.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** The folder of the harness: the root of all it serves. */
export const home = dirname(import.meta.dirname);

/** Where samples and reports go; not in Git. */
export const resultsDir = join(home, '..', 'results', 'widgets');

/** Reads a JSON file. */
export const readJson = (...path) => JSON.parse(readFileSync(join(...path), 'utf8'));

const folders = (dir) => readdirSync(dir, { withFileTypes: true }).filter((entry) => entry.isDirectory());

/** The names of the jobs. */
export const jobNames = () => folders(join(home, 'contenders')).map(({ name }) => name);

/** What a job measures (`job.js`) and what its widgets ask a server for (`answers.js`). */
export async function loadJob(name) {
  const load = (file) => import(pathToFileURL(join(home, 'contenders', name, file)).href);
  const { job } = await load('job.js');
  const { answer } = await load('answers.js');
  return { ...job, name, answer };
}

/** The contenders of a job; of the given names only, when there are any. */
export function contendersOf(job, names = []) {
  const jobDir = join(home, 'contenders', job);
  return folders(jobDir)
    .map(({ name }) => ({ job, name, dir: join(jobDir, name), dist: join(home, 'dist', job, name) }))
    .filter(({ dir, name }) => existsSync(join(dir, 'contender.json')) && (!names.length || names.includes(name)))
    .map((contender) => ({ ...contender, ...readJson(contender.dir, 'contender.json') }));
}
