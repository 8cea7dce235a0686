import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { before, describe, test } from 'node:test';
import { openApiDocument } from '../openapi.ts';

type Json = Record<string, unknown>;

describe('the OpenAPI document', () => {
  let document: { openapi: string; paths: Record<string, Record<string, Json>>; components: { schemas: Json } };
  before(async () => {
    document = JSON.parse(JSON.stringify(await openApiDocument()));
  });

  test('names every route of the contract', () => {
    assert.equal(document.openapi, '3.1.0');
    const routes = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method} ${path}`),
    );
    assert.deepEqual(routes.toSorted(), [
      'delete /v1/bookings/{id}',
      'delete /v1/car-inboxes/{code}',
      'delete /v1/holds/{id}',
      'get /v1/bookings/{id}',
      'get /v1/bookings/{id}.ics',
      'get /v1/capabilities',
      'get /v1/car-inboxes/{code}',
      'get /v1/car-inboxes/{code}/events',
      'get /v1/dealers',
      'get /v1/dealers/suggestions',
      'get /v1/dealers/{id}',
      'get /v1/dealers/{id}/service-menu',
      'get /v1/dealers/{id}/slots',
      'get /v1/desk/bookings',
      'get /v1/desk/bookings/{id}',
      'get /v1/desk/events',
      'get /v1/desk/rescues',
      'get /v1/desk/rescues/events',
      'get /v1/desk/rescues/{id}',
      'get /v1/desk/rescues/{id}/stations',
      'get /v1/desk/uploads/{id}',
      'get /v1/models',
      'get /v1/rescues/{id}',
      'get /v1/rescues/{id}/events',
      'get /v1/slots/earliest',
      'get /v1/uploads/{id}',
      'patch /v1/bookings/{id}',
      'patch /v1/desk/bookings/{id}',
      'patch /v1/desk/rescues/{id}',
      'patch /v1/rescues/{id}',
      'patch /v1/uploads/{id}',
      'post /v1/bookings',
      'post /v1/car-inboxes',
      'post /v1/car-inboxes/{code}/items',
      'post /v1/dealers/search',
      'post /v1/dealers/{id}/service-area',
      'post /v1/desk/bookings/{id}/confirmation',
      'post /v1/desk/dealers/import',
      'post /v1/desk/rescues/{id}/assignment',
      'post /v1/desk/rescues/{id}/messages',
      'post /v1/handoffs',
      'post /v1/handoffs/{code}/redemption',
      'post /v1/holds',
      'post /v1/rescues',
      'post /v1/rescues/{id}/cancellation',
      'post /v1/rescues/{id}/messages',
      'post /v1/uploads',
      'put /v1/desk/dealers/{id}/hours',
    ]);
  });

  test('points only at what it has, and gives each operation a name of its own', () => {
    const text = JSON.stringify(document);
    for (const [, name] of text.matchAll(/"#\/components\/schemas\/(\w+)"/g)) {
      assert.ok(name && name in document.components.schemas, name);
    }
    assert.ok(!text.includes('$defs'));
    const names = Object.values(document.paths).flatMap((methods) =>
      Object.values(methods).map(({ operationId }) => operationId),
    );
    assert.equal(new Set(names).size, names.length);
  });

  test('says what a booking needs', () => {
    const post = document.paths['/v1/bookings']?.post as Json & { parameters: Json[] };
    assert.deepEqual(post.requestBody, {
      required: true,
      content: { 'application/json': { schema: { $ref: '#/components/schemas/BookingRequest' } } },
    });
    const key = post.parameters.find(({ name }) => name === 'Idempotency-Key');
    assert.deepEqual([key?.in, key?.required], ['header', true]);
    const request = document.components.schemas.BookingRequest as { required: string[]; properties: Json };
    assert.ok(request.required.includes('contact') && !request.required.includes('slotId'));
    assert.deepEqual(request.properties.contact, { $ref: '#/components/schemas/Contact' });
    assert.deepEqual(request.properties.visit, { $ref: '#/components/schemas/ServiceVisit' });
  });

  test('says what is no JSON, and whose token a call needs', () => {
    const operation = (method: string, path: string) =>
      document.paths[path]?.[method] as Json & {
        requestBody: { content: Json };
        responses: Record<string, { content: Json }>;
      };
    const part = operation('patch', '/v1/uploads/{id}');
    assert.deepEqual(
      [Object.keys(part.requestBody.content), part.security],
      [['application/octet-stream'], [{ 'upload-token': [] }]],
    );
    for (const [path, type] of [
      ['/v1/desk/uploads/{id}', 'image/*'],
      ['/v1/rescues/{id}/events', 'text/event-stream'],
      ['/v1/bookings/{id}.ics', 'text/calendar'],
    ] as const) {
      assert.deepEqual(Object.keys(operation('get', path).responses[200]?.content ?? {}), [type]);
    }
  });

  test('is the one in the docs; `npm run docs:generate` writes it', async () => {
    const written = await readFile(new URL('../../../../docs/generated/openapi.json', import.meta.url), 'utf8');
    assert.deepEqual(document, JSON.parse(written));
  });
});
