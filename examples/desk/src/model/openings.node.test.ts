import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openingsText, readOpenings } from './openings.ts';

const READ: readonly (readonly [text: string, shown: string])[] = [
  ['9-18', '09:00 – 18:00'],
  ['9–12:30, 14–18', '09:00 – 12:30, 14:00 – 18:00'],
  ['14-18; 9-12.30', '09:00 – 12:30, 14:00 – 18:00'],
  ['0900-1730', '09:00 – 17:30'],
  ['930 - 1745', '09:30 – 17:45'],
  ['9h30 to 17h', '09:30 – 17:00'],
  ['9am - 5:30pm', '09:00 – 17:30'],
  ['12am-12pm', '00:00 – 12:00'],
  ['18-2', '18:00 – 02:00'],
  ['0-24', '00:00 – 24:00'],
  ['24 h', '00:00 – 24:00'],
  ['９：００－１８：００', '09:00 – 18:00'],
  ['8-12 and 13-17', '08:00 – 12:00, 13:00 – 17:00'],
  ['9-12, 12-18', '09:00 – 12:00, 12:00 – 18:00'],
  ['', ''],
  ['  ', ''],
  ['-', ''],
  ['Closed', ''],
];

for (const [text, shown] of READ) {
  test(`D5 “${text}” is ${shown || 'closed'}`, () => {
    const openings = readOpenings(text);
    assert.ok(Array.isArray(openings), JSON.stringify(openings));
    assert.equal(openingsText(openings), shown);
  });
}

const REFUSED: readonly (readonly [text: string, code: string, part?: string])[] = [
  ['9', 'unreadable', '9'],
  ['9-', 'unreadable', '9-'],
  ['9-18,', 'unreadable', ''],
  ['9-25', 'unreadable', '9-25'],
  ['9:60-18', 'unreadable', '9:60-18'],
  ['24-9', 'unreadable', '24-9'],
  ['13pm-14pm', 'unreadable', '13pm-14pm'],
  ['9-18, later', 'unreadable', 'later'],
  ['9-9', 'same-times', '9-9'],
  ['9-13, 12-18', 'overlap'],
  ['18-2, 19-20', 'overlap'],
];

for (const [text, code, part] of REFUSED) {
  test(`D5 “${text}” is refused: ${code}`, () => {
    const problem = readOpenings(text);
    assert.ok(!Array.isArray(problem));
    assert.equal(problem.code, code);
    if (part !== undefined) assert.equal('part' in problem && problem.part, part);
  });
}

test('D5 what is shown can be typed again', () => {
  for (const [, shown] of READ) assert.equal(openingsText(readOpenings(shown) as []), shown);
});
