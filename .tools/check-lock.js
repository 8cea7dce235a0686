// Checks that the lock file names every platform's build of the native packages: `npm ci` fails where one is missing.

import { readJson } from './workspace.js';

const { packages } = readJson('package-lock.json');

/** Whether a package finds a dependency, in its own folder or one above. */
function finds(path, name) {
  for (let folder = path; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))) {
    if (packages[`${folder ? `${folder}/` : ''}node_modules/${name}`]) return true;
    if (!folder) return false;
  }
}

const lacking = Object.entries(packages).flatMap(([path, { version, optionalDependencies = {} }]) => {
  const missing = Object.keys(optionalDependencies).filter((name) => !finds(path, name));
  return path && missing.length ? [`${path} ${version} lacks ${missing.join(', ')}`] : [];
});
const addressed = Object.entries(packages).filter(([, { resolved, link }]) => resolved && !link);
if (addressed.length) lacking.push(`${addressed.length} packages carry the address of a registry`);

if (lacking.length) {
  console.error(lacking.join('\n'));
  process.exitCode = 1;
}
