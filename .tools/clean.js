// Removes what a build writes, so that nothing stays of a file that is gone.

import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { packages, root } from './workspace.js';

for (const folder of ['cdn', ...packages.map((name) => join('packages', name, 'dist'))]) {
  rmSync(join(root, folder), { recursive: true, force: true });
}
