import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cut } from './cut.ts';

test('X9 a text that is short enough stays as it is', () => {
  assert.equal(cut('Autohaus Nordstern', undefined), 'Autohaus Nordstern');
  assert.equal(cut('Autohaus Nordstern', 18), 'Autohaus Nordstern');
});

test('X9 a longer one ends where a word ends, and says that it goes on', () => {
  assert.equal(cut('Autohaus Nordstern München', 20), 'Autohaus Nordstern…');
  assert.equal(cut('Autohaus Nordstern München', 19), 'Autohaus Nordstern…');
  assert.equal(cut('Autohaus Nordstern München', 18), 'Autohaus…');
});

test('X9 a word that is too long is cut, and so is a text without spaces', () => {
  assert.equal(cut('Donaudampfschifffahrtsgesellschaft', 10), 'Donaudamp…');
  assert.equal(cut('上海示例汽车销售服务有限公司', 6), '上海示例汽…');
  assert.equal(cut('VW 上海示例汽车销售服务有限公司', 9), 'VW 上海示例汽…');
});

test('X9 no character is cut in half', () => {
  assert.equal(cut('🚗🚗🚗🚗', 3), '🚗🚗…');
  // an e with its accent as a character of its own
  assert.equal(cut('cafe\u0301s', 5), 'caf…');
  // three people who are one picture, a hand with its skin
  for (const most of [2, 3, 4, 5]) assert.equal(cut('🚗👨\u200d👩\u200d👧🚗', most), '🚗…');
  assert.equal(cut('👍🏽👍🏽', 3), '👍🏽…');
  assert.equal(cut('🚗👍🏽👍🏽', 3), '🚗…');
  for (const most of [0, 1, 2]) assert.ok(Array.from(cut('Autohaus', most)).length <= Math.max(1, most));
});
