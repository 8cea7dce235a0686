import assert from 'node:assert/strict';
import { test } from 'node:test';
import { daysText, readDays } from './days.ts';

const READ: readonly (readonly [text: string, shown: string])[] = [
  ['Mon-Fri', 'Mon – Fri'],
  ['mo – fr, su', 'Mon – Fri, Sun'],
  ['Saturday, Sunday', 'Sat, Sun'],
  ['Sat-Mon', 'Mon, Sat, Sun'],
  ['tue', 'Tue'],
  ['Mon-Sun', 'Mon – Sun'],
];

for (const [text, shown] of READ) {
  test(`D5 “${text}” are the days ${shown}`, () => {
    const days = readDays(text);
    assert.ok(Array.isArray(days));
    assert.equal(daysText(days), shown);
    assert.deepEqual(readDays(shown), days, 'what is shown can be typed again');
  });
}

test('D5 nothing is every day, and what are no days is refused', () => {
  assert.equal(readDays('  '), 'every');
  for (const text of ['M', 'Mon-', 'Mon-Tue-Wed', 'Mon,', 'weekdays', '1-5']) assert.equal(readDays(text), undefined);
});
