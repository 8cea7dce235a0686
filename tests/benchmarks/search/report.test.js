import assert from 'node:assert/strict';
import { test } from 'node:test';
import { report } from './report.js';

test('a row has the medians of its way, in the order in which the ways came', () => {
  const sample = (name, medianMs) => ({ kind: 'text', name, result: { buildMs: 10, medianMs, p95Ms: 200 } });
  const text = report([sample('b', 1), sample('a', 4), sample('b', 3), sample('b', 2)]);
  assert.match(text, /\n\| b \| 10\.0 \| – \| 2\.00 \| 200 \| – \|\n\| a \| 10\.0 \| – \| 4\.00 \| 200 \| – \|\n/);
});

test('a row of the page has its throttle', () => {
  const result = {
    throttle: 6,
    listMs: 400,
    textMs: 900,
    longestTaskMs: 20,
    nearestMs: 3,
    firstKeyMs: 80,
    keystrokeMs: 40,
  };
  assert.match(report([{ kind: 'page', result }]), /\n\| 6× \| 400 \| 900 \| 20\.0 \| 3\.00 \| 80\.0 \| 40\.0 \|$/);
});
