/** Roadside help of the reference service, and the client before it, held against the suite of their ports. */
import { after, before, describe, test } from 'node:test';
import { createRescueApi } from '@forecourt/client/rescue';
import { createRescueDeskApi } from '@forecourt/client/rescue-desk';
import type { RescueApi } from '@forecourt/contract';
import { MADE_UP_DEALERS, type RescueWorld, rescueApiSuite } from '@forecourt/contract/testing.js';
import { buildApp, openDatabase, upsertDealers } from '@forecourt/service';

const STAFF_TOKEN = 'staff-token-of-this-test';

describe('the service passes the suite of the ports of roadside help', () => {
  let api: RescueApi;
  let desk: RescueWorld['desk'];
  let close: () => Promise<void>;
  let keys = 0;
  before(async () => {
    const database = await openDatabase();
    await upsertDealers(database.kysely, MADE_UP_DEALERS);
    const settings = { rateLimitPerMinute: 0, staffToken: STAFF_TOKEN };
    const app = await buildApp({ database, settings, now: () => Date.parse('2026-11-23T08:00:00Z') });
    const reached = {
      baseUrl: `${await app.listen({ port: 0, host: '127.0.0.1' })}/v1`,
      retries: 0,
      // a closed stream is looked at again at once
      random: () => 0,
      setTimeout: (run: () => void, ms: number) => setTimeout(run, ms >= 10_000 ? ms : 10),
      clearTimeout,
    };
    api = createRescueApi(reached);
    desk = createRescueDeskApi({ ...reached, token: STAFF_TOKEN });
    close = async () => {
      await app.close();
      await database.close();
    };
  });
  after(() => close());

  const newKey = () => `key-of-the-conformance-test-${++keys}`;
  for (const { name, run } of rescueApiSuite) test(name, () => run(api, { newKey, desk }));
});
