// Writes the custom-elements manifest of core and of each widget: `custom-elements.json` beside its package.json.

import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { root, widgets } from './workspace.js';

// core first: the widgets inherit from its base class
for (const name of ['core', ...widgets, 'vehicle']) {
  const { status } = spawnSync(
    'cem',
    ['analyze', '--quiet', '--config', join('..', '..', '.tools', 'manifest.config.js')],
    {
      cwd: join(root, 'packages', name),
      stdio: ['ignore', 'inherit', 'inherit'],
      shell: process.platform === 'win32',
    },
  );
  if (status !== 0) process.exit(1);
}
