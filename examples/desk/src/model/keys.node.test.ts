import assert from 'node:assert/strict';
import { test } from 'node:test';
import { commandOf, type KeyPress, neighbour } from './keys.ts';

const press = (key: string, change: Partial<KeyPress> = {}) =>
  commandOf({ key, modified: false, place: 'list', shortcuts: true, ...change });

test('j and k and the arrows move', () => {
  for (const key of ['j', 'ArrowDown']) assert.deepEqual(press(key), { type: 'move', by: 1 });
  for (const key of ['k', 'ArrowUp']) assert.deepEqual(press(key), { type: 'move', by: -1 });
});

test('1 to 4 set the state of the lead', () => {
  const states = ['1', '2', '3', '4'].map((key) => press(key));
  assert.deepEqual(
    states.map((command) => command?.type === 'lead' && command.leadStatus),
    ['new', 'contacted', 'won', 'lost'],
  );
  for (const key of ['0', '5', '', '12']) assert.equal(press(key), undefined);
});

test('typing is never a command, and the browser keeps its own keys', () => {
  for (const key of ['j', '1', '/', 'Escape', 'ArrowDown']) assert.equal(press(key, { place: 'text' }), undefined);
  assert.equal(press('k', { modified: true }), undefined);
});

test('buttons and links keep Enter and the arrows', () => {
  for (const key of ['Enter', 'ArrowDown']) assert.equal(press(key, { place: 'control' }), undefined);
  assert.equal(press('Enter'), undefined);
  assert.deepEqual(press('Enter', { place: 'elsewhere' }), { type: 'open' });
});

test('with single keys switched off, arrows and Escape still work', () => {
  for (const key of ['j', '1', '/', '?']) assert.equal(press(key, { shortcuts: false }), undefined);
  assert.deepEqual(press('ArrowDown', { shortcuts: false }), { type: 'move', by: 1 });
  assert.deepEqual(press('Escape', { shortcuts: false }), { type: 'close' });
});

test('moving stays at the ends, and begins at the first row', () => {
  const ids = ['a', 'b', 'c'];
  assert.equal(neighbour(ids, 'a', 1), 'b');
  assert.equal(neighbour(ids, 'c', 1), 'c');
  assert.equal(neighbour(ids, 'a', -1), 'a');
  assert.equal(neighbour(ids, undefined, 1), 'a');
  assert.equal(neighbour(ids, 'gone', -1), 'a');
  assert.equal(neighbour([], 'a', 1), undefined);
});
