import assert from 'node:assert/strict';
import { test } from 'node:test';
import { latePort } from './lazy-rescue-api.ts';

test('R9 a case that is followed before there is a port fails as one that cannot be reached, and nothing is left unheard', async () => {
  const unheard: unknown[] = [];
  const hear = (reason: unknown): void => void unheard.push(reason);
  process.on('unhandledRejection', hear);
  const options = { token: 'token-of-rescue-1', signal: new AbortController().signal };
  const follow = async (): Promise<void> => {
    for await (const event of latePort(() => undefined).watchRescue('rescue-1', options)) assert.fail(event.id);
  };
  await assert.rejects(follow, { code: 'unavailable' });
  await new Promise((resolve) => setTimeout(resolve));
  process.off('unhandledRejection', hear);
  assert.deepEqual(unheard, []);
});
