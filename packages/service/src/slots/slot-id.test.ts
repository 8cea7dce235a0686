import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatSlotId, parseSlotId } from './slot-id.ts';

const start = Date.parse('2026-11-23T08:00:00Z');

test('an id says dealer, type, start and length, whatever is in the dealer’s id', () => {
  for (const dealerId of ['munich', 'a-1~b', '-2~', 'x'.repeat(180), '示例\n']) {
    for (const key of [
      { dealerId, type: 'test-drive', start, minutes: undefined },
      { dealerId, type: 'service', start, minutes: undefined },
      { dealerId, type: 'service', start, minutes: 1440 },
      { dealerId, type: 'pickup', start, minutes: undefined },
    ] as const) {
      const id = formatSlotId(key);
      assert.deepEqual(parseSlotId(id), key);
      assert.ok(id.length <= 200);
    }
  }
});

test('an id of a test drive is what it was before slots had lengths', () => {
  assert.equal(formatSlotId({ dealerId: 'munich', type: 'test-drive', start }), 'thtd9c~munich');
});

test('a text that is no id of ours says nothing', () => {
  for (const id of [
    '',
    'munich',
    't~munich',
    't1~',
    't1-2~munich',
    'p1-2~munich',
    's1-0~munich',
    's1-~munich',
    's1-zzzz~m',
  ]) {
    assert.equal(parseSlotId(id), undefined, id);
  }
});
