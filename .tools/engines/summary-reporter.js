import { relative } from 'node:path';
import { root } from '../workspace.js';

/**
 * A reporter that prints `failed in FILE` for each file with a failure, and `N passed, N failed` alone on a line. A file
 * that cannot be loaded counts as failed.
 */
export function summaryReporter() {
  return {
    onTestRunFinished({ sessions }) {
      let passed = 0;
      let failed = 0;
      const count = (suite) => {
        for (const { skipped, passed: ok } of suite.tests) {
          if (ok && !skipped) passed += 1;
          if (!ok && !skipped) failed += 1;
        }
        suite.suites.forEach(count);
      };
      for (const { testFile, testResults, passed: ok, errors } of sessions) {
        if (!ok) process.stdout.write(`\nfailed in ${relative(root, testFile)}`);
        if (testResults) count(testResults);
        if (!ok && errors?.length) failed += 1;
      }
      process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
    },
  };
}
