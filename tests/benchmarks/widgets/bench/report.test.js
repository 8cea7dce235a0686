import assert from 'node:assert/strict';
import { test } from 'node:test';
import { number, report } from './report.js';

const job = { sizes: [10], size: 10, interactions: { pickDay: 'pick a day' } };
const contenders = [
  { name: 'peer', title: 'Peer', kind: 'peer', covers: 'date' },
  { name: 'ours', title: 'Ours', kind: 'ours', covers: 'whole flow' },
];
const load = (contender, throttle, cpu, rest = {}) => ({
  contender,
  kind: 'load',
  size: 10,
  throttle,
  result: { cpu, gzip: 5000, heapMB: 1, files: 2, ...rest },
});

test('a ratio is what the peer takes for one of ours, of the medians', () => {
  const samples = [10, 20, 90].map((cpu) => load('ours', 1, cpu));
  const text = report(job, [{ contenders }, ...samples, load('peer', 1, 50, { gzip: 20_000 })]);
  assert.match(text, /\| Peer \| date \| 4\.0 \| 2\.5 \| – \| 1\.0 \| – \|/);
});

test('ours comes first, and what was not measured is a dash', () => {
  const text = report(job, [{ contenders }, load('ours', 1, 10)]);
  assert.match(text, /\| Ours \| 5 \| 2 \| 10 \| – \| 1 \| – \| – \| 1 \|\n\| Peer \|/);
});

test('an input that failed is named and not counted', () => {
  const input = (result) => ({
    contender: 'peer',
    kind: 'interaction',
    size: 10,
    throttle: 6,
    result: { pickDay: result },
  });
  const text = report(job, [{ contenders }, input({ failed: 'no day' }), input({ cpu: 7 })]);
  assert.match(text, /- peer, pickDay at 6×: no day/);
  assert.match(text, /\| 7 \|/);
});

test('numbers have about three digits, counts all of theirs', () => {
  assert.deepEqual([1234.5, 99.94, 0.126, 13000, 0, undefined].map(number), [
    '1,235',
    '99.9',
    '0.13',
    '13,000',
    '0',
    '–',
  ]);
});
