// Which package may import which: the rooms of the house, ground floor first. No package imports upwards, and widgets
// never import each other. xstate stays in `core`, in machines, in actors and in tests, so that its next version is one
// change.

import { packages, widgets } from '../workspace.js';

/** What each package may import of ours. */
const mayImport = {
  contract: [],
  client: ['contract'],
  core: ['contract'],
  elements: ['core', 'vehicle', ...widgets],
  'plain-map': [],
  service: ['contract'],
  vehicle: ['contract', 'core'],
  'vehicle-simulator': [],
};
const WIDGET_MAY_IMPORT = ['contract', 'client', 'core'];

const machines = ['*.machine.ts', '*.setup.ts', '*.actors.ts', '*.test.ts', 'testing/**'];

const xstateOutside = {
  regex: '^xstate(/|$)',
  message: 'Only core, *.machine.ts, *.setup.ts, *.actors.ts and tests know xstate.',
};

/** A rule that lets a package import only what stands below it. */
function imports(name, extra = []) {
  const allowed = mayImport[name] ?? WIDGET_MAY_IMPORT;
  const others = packages.filter((other) => other !== name && !allowed.includes(other));
  const patterns = [
    {
      regex: `^@forecourt/(${[...others, name].join('|')})(/|$)`,
      message: `${name} imports ${allowed.join(', ') || 'no package'} of ours; its own files by a relative path.`,
    },
    { regex: '^(\\.\\./)+(packages|dist|[a-z-]+/(src|dist))/', message: 'Import a package by its name.' },
    ...extra,
  ];
  return { 'no-restricted-imports': ['error', { patterns }] };
}

export const boundaries = packages.flatMap((name) => [
  { files: [`packages/${name}/src/**/*.ts`], rules: imports(name, name === 'core' ? [] : [xstateOutside]) },
  { files: machines.map((file) => `packages/${name}/src/**/${file}`), rules: imports(name) },
]);
