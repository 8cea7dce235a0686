// The steps of `npm test`, in order. A step of `tests` must report at least one; any other counts as one check.
// `again` runs some of a step's test files or stories, where they may be run by themselves. A step that needs a Chromium says `browser`. A step `with` something runs only when that is asked for: `npm test -- --with=postgres,firefox`.

/** A test that takes longer hangs. */
const LONGEST_TEST_MS = 900_000;

const nodeTest = (glob, flags = '') =>
  `node --conditions=forecourt-src --test --test-timeout=${LONGEST_TEST_MS} --test-reporter=spec ${flags} ${[glob]
    .flat()
    .map((g) => `"${g}"`)
    .join(' ')}`;

const wtr = 'wtr --config .tools/web-test-runner.config.js';

/** Browser tests, and how to run some of them. */
const browserTests = {
  tests: true,
  run: wtr,
  again: (files) => `${wtr} --files ${files.map((file) => `"${file}"`).join(' ')}`,
};

/** Every widget's way to its end in a browser engine, by the CDN build. */
const engineStep = (name) => ({
  name: `engine: ${name}`,
  tests: true,
  run: `${name === 'webkit' ? 'xvfb-run -a ' : ''}${nodeTest([
    'tests/engines/walks.test.js',
    ...(name === 'chromium-87' ? ['tests/engines/map-chromium-87.test.js'] : []),
  ])}`,
  env: { ENGINE: name },
});

const serviceTests = nodeTest('packages/service/src/**/*.test.ts');

export const steps = [
  { name: 'types', run: 'tsc -b' },
  { name: 'machine purity', run: 'tsc -p .tools/tsconfig.machines.json' },
  { name: 'lint: format', run: 'biome ci --colors=off --reporter=summary' },
  { name: 'lint: code', run: 'npm run -s lint:code' },
  { name: 'lint: templates', run: 'npm run -s lint:templates' },
  { name: 'lint: unused', run: 'knip --config .tools/knip.json' },
  { name: 'lint: lock file', run: 'node .tools/check-lock.js' },
  { name: 'build', run: 'npm run -s build' },
  { name: 'build runs in old engines', run: 'npm run -s build:check' },
  { name: 'docs', run: 'node --conditions=forecourt-src .tools/docs.js --check' },
  { name: 'size', run: 'node .tools/size.js' },
  { name: 'tools', browser: true, tests: true, run: nodeTest('.tools/**/*.test.js') },
  {
    name: 'node tests',
    tests: true,
    run: nodeTest([
      'packages/*/src/**/*.node.test.ts',
      'examples/*/src/**/*.node.test.ts',
      'tests/{all-widgets,conformance,vehicle}/*.node.test.ts',
      'tests/benchmarks/{.,service,widgets/bench}/*.test.js',
    ]),
  },
  { name: 'component tests in Chromium', browser: true, ...browserTests },
  { name: 'service tests', tests: true, run: serviceTests },
  { name: 'storybook', run: 'npm run -s build:storybook' },
  {
    name: 'stories',
    browser: true,
    tests: true,
    run: 'node .tools/run-stories.js',
    again: (ids) => `node .tools/run-stories.js ${ids.join(' ')}`,
  },
  {
    name: 'cdn under a strict CSP',
    browser: true,
    tests: true,
    run: nodeTest('tests/engines/*-csp.test.js'),
  },
  { ...engineStep('chromium'), browser: true },
  { name: 'packages', tests: true, run: 'node .tools/check-packages.js' },
  {
    name: 'end to end',
    browser: true,
    tests: true,
    run: nodeTest('tests/{all-widgets,e2e}/*.e2e.ts', '--test-concurrency=1'),
    again: (files) => nodeTest(files, '--test-concurrency=1'),
  },

  {
    name: 'service tests on PostgreSQL',
    with: 'postgres',
    tests: true,
    run: `.tools/with-postgres.sh ${serviceTests}`,
  },
  {
    name: 'two people on PostgreSQL',
    with: 'postgres',
    browser: true,
    tests: true,
    run: `.tools/with-postgres.sh sh -c 'E2E_DATABASE_URL=$DATABASE_URL ${nodeTest('tests/e2e/two-people.e2e.ts')}'`,
  },
  { name: 'component tests in Firefox', with: 'firefox', ...browserTests, env: { BROWSERS: 'firefox' } },
  {
    name: 'component tests in WebKit',
    with: 'webkit',
    tests: true,
    run: `xvfb-run -a ${wtr}`,
    again: (files) => `xvfb-run -a ${browserTests.again(files)}`,
    env: { BROWSERS: 'webkit' },
  },
  ...['firefox', 'webkit', 'chromium-87', 'wpe'].map((name) => ({ ...engineStep(name), with: name })),
];
