// `npm run bench`: what can be measured, and how.

console.log(`What can be measured:

  npm run bench:widgets   our widgets beside their peers in Chromium: bytes, CPU, heap, inputs, leaks. About 25 minutes.
                          Once before: npm ci --prefix tests/benchmarks/widgets
  npm run bench:search    our search of 50,000 dealers in the browser beside MiniSearch, Fuse.js and kdbush. About 10 minutes.
                          Once before: npm ci --prefix tests/benchmarks/search
  npm run bench:service   the service with 50 connections, on PGlite and PostgreSQL. About 5 minutes.
  npm run size            what a page loads for each widget, against the budgets. Part of npm test.

All but the search need \`npm run build\`, and all a quiet machine. tests/benchmarks/README.md says more,
docs/performance.md has the figures.`);
