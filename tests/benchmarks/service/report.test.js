import assert from 'node:assert/strict';
import { test } from 'node:test';
import { report } from './report.js';

test('a row says what was asked, of what, how often a second, how long the slowest hundredth took, and what is not known', () => {
  const result = { title: 'slots', perSecond: 1234.6, medianMs: 4, p99Ms: 12.34, failed: 0, senderBusy: 0.256 };
  const text = report([{ database: 'PGlite', results: [result] }]);
  assert.match(text, /\n\| slots \| PGlite \| 1,235 \| 4\.0 \| 12\.3 \| – \| 0 \| 26 % \|$/);
});
