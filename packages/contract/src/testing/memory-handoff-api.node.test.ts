import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { handoffApiSuite } from './handoff-api.suite.ts';
import { createMemoryHandoffApi } from './memory-handoff-api.ts';

describe('the memory adapter passes the suite of the hand-off port', () => {
  const api = createMemoryHandoffApi({ now: '2026-11-23T08:00:00Z' });
  let keys = 0;
  const world = { newKey: () => `key-${++keys}`, advance: (ms: number) => api.advance(ms) };
  for (const { name, run } of handoffApiSuite) test(name, () => run(api, world));

  test('and tells who watches when the line breaks and when it is back', async () => {
    const key = await api.openInbox({ idempotencyKey: 'key-of-the-line' });
    const controller = new AbortController();
    const told: boolean[] = [];
    const watching = (async () => {
      const onConnection = (isConnected: boolean): void => void told.push(isConnected);
      for await (const _ of api.watchInbox(key, { signal: controller.signal, onConnection }))
        assert.fail('nothing is sent');
    })();
    await new Promise((resolve) => setImmediate(resolve));
    api.setConnected(false);
    api.setConnected(true);
    controller.abort();
    await watching;
    assert.deepEqual(told, [true, false, true]);
  });
});
