import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makeDealer } from '../testing/dealers.ts';
import { createFreshDealerApi } from './fresh-dealers.ts';

test('dealers are read past every cache: what was saved a moment ago is there', async (context) => {
  const asked: (string | undefined)[] = [];
  context.mock.method(globalThis, 'fetch', async (_: unknown, init?: RequestInit) => {
    asked.push(init?.cache);
    return Response.json(makeDealer('a', {}));
  });
  const dealer = await createFreshDealerApi('https://desk.example/v1').getDealer('a');
  assert.equal(dealer.id, 'a');
  assert.deepEqual(asked, ['no-store']);
});
