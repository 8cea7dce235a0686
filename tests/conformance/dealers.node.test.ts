/** The search of the reference service, and the client before it, held against the suite of the dealer port. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { createDealerApi } from '@forecourt/client/dealers';
import { DEALER_SEARCHES, type DealerApi } from '@forecourt/contract';
import { DEALER_SUITE_DEALERS, dealerApiSuite } from '@forecourt/contract/testing.js';
import { buildApp, openDatabase, upsertDealers } from '@forecourt/service';

describe('D2 the service passes the suite of the dealer port', () => {
  let api: DealerApi;
  let close: () => Promise<void>;
  before(async () => {
    const database = await openDatabase();
    await upsertDealers(database.kysely, DEALER_SUITE_DEALERS);
    const app = await buildApp({ database, settings: { rateLimitPerMinute: 0 } });
    api = createDealerApi({ baseUrl: `${await app.listen({ port: 0, host: '127.0.0.1' })}/v1`, retries: 0 });
    close = async () => {
      await app.close();
      await database.close();
    };
  });
  after(() => close());

  for (const { name, run } of dealerApiSuite) test(name, () => run(api));

  test('which leaves no case out: it can do everything', async () => {
    assert.deepEqual((await api.getCapabilities()).dealerSearches, [...DEALER_SEARCHES]);
  });
});
