/** Hand-offs of the reference service, and the client before it, held against the suite of their port. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { createHandoffApi } from '@forecourt/client/handoff';
import type { HandoffApi } from '@forecourt/contract';
import { handoffApiSuite } from '@forecourt/contract/testing.js';
import { buildApp, openDatabase } from '@forecourt/service';

describe('the service passes the suite of the hand-off port', () => {
  let api: HandoffApi;
  let close: () => Promise<void>;
  let passed = 0;
  let keys = 0;
  const world = {
    newKey: () => `key-of-the-conformance-test-${++keys}`,
    advance: (ms: number) => {
      passed += ms;
    },
  };
  before(async () => {
    const database = await openDatabase();
    const settings = { rateLimitPerMinute: 0, codeAttempts: 0 };
    const app = await buildApp({ database, settings, now: () => Date.parse('2026-11-23T08:00:00Z') + passed });
    api = createHandoffApi({
      baseUrl: `${await app.listen({ port: 0, host: '127.0.0.1' })}/v1`,
      retries: 0,
      // a closed stream is looked at again at once
      random: () => 0,
      setTimeout: (run, ms) => setTimeout(run, ms >= 10_000 ? ms : 10),
      clearTimeout,
    });
    close = async () => {
      await app.close();
      await database.close();
    };
  });
  after(() => close());

  for (const { name, run } of handoffApiSuite) test(name, () => run(api, world));

  test('and stops who tries codes', async () => {
    const database = await openDatabase();
    const app = await buildApp({ database, settings: { codeAttempts: 1 } });
    const baseUrl = `${await app.listen({ port: 0, host: '127.0.0.1' })}/v1`;
    const other = createHandoffApi({ baseUrl });
    const take = () => other.redeemHandoff('ZZZZ-ZZZZ', { idempotencyKey: world.newKey() });
    await assert.rejects(take(), { code: 'handoff-not-found' });
    await assert.rejects(take(), { code: 'too-many-attempts' });
    await app.close();
    await database.close();
  });
});
