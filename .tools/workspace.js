// What the scripts know about the tree: where it is, which packages there are, and which of them are widgets.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The root of the project. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** The packages that are not widgets. */
const GROUND = ['contract', 'client', 'core', 'elements', 'plain-map', 'service', 'vehicle', 'vehicle-simulator'];

/** The parsed JSON of a file in the project. */
export const readJson = (...path) => JSON.parse(readFileSync(join(root, ...path), 'utf8'));

/** The names of the folders in `packages/` that hold a package. */
export const packages = readdirSync(join(root, 'packages')).filter((name) =>
  existsSync(join(root, 'packages', name, 'package.json')),
);

/** The packages that are one widget each. */
export const widgets = packages.filter((name) => !GROUND.includes(name));
