import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { buildApp } from '../app.ts';
import { openApiDocument } from '../openapi.ts';
import { startTestService, type TestService } from '../testing/test-service.ts';

describe('health', () => {
  let service: TestService;
  before(async () => {
    service = await startTestService();
  });
  after(() => service.close());

  test('the process runs and the database answers', async () => {
    assert.deepEqual((await service.get('/healthz')).json(), { status: 'ok' });
    assert.deepEqual((await service.get('/readyz')).json(), { status: 'ready' });
  });

  test('without its database it runs and is not ready', async () => {
    const kysely = service.database.kysely.withPlugin({
      transformQuery({ node }) {
        if (node.kind === 'RawNode' && node.sqlFragments[0] === 'select 1') throw new Error('gone');
        return node;
      },
      transformResult: async ({ result }) => result,
    });
    const app = await buildApp({ database: { ...service.database, kysely } });
    assert.equal((await app.inject('/healthz')).statusCode, 200);
    assert.equal((await app.inject('/readyz')).statusCode, 503);
    await app.close();
  });

  test('the service describes itself', async () => {
    const answer = await service.get('/v1/openapi.json');
    assert.deepEqual(answer.json(), JSON.parse(JSON.stringify(await openApiDocument())));
  });

  test('metrics count requests by route and bookings by outcome', async () => {
    await service.reset();
    await service.seats(1);
    const request = await service.request();
    await service.post('/v1/bookings', request);
    await service.post('/v1/bookings', request);
    const answer = await service.get('/metrics');
    assert.equal(answer.headers['content-type'], 'text/plain; version=0.0.4; charset=utf-8');
    assert.match(
      answer.body,
      /^forecourt_http_requests_total\{method="POST",route="\/v1\/bookings",status="201"\} 1$/m,
    );
    assert.match(
      answer.body,
      /^forecourt_http_requests_total\{method="POST",route="\/v1\/bookings",status="409"\} 1$/m,
    );
    assert.match(answer.body, /^forecourt_bookings_total\{outcome="booked"\} 1$/m);
    assert.match(answer.body, /^forecourt_bookings_total\{outcome="slot_taken"\} 1$/m);
    const text = /^(?:# .*|[a-z_]+(?:\{[^}]*\})? [\d.e+-]+)$/;
    for (const line of answer.body.trimEnd().split('\n')) assert.match(line, text);
  });
});
