import assert from 'node:assert/strict';
import { test } from 'node:test';
import { TIMEOUT_MS } from '../test/fixture.ts';
import { problem } from '../test/loopback.ts';
import { startStream } from '../test/stream.ts';
import { uploading } from './uploads.ts';

const TOKEN = 'token-of-the-upload';
const UPLOAD = { id: 'u1', bytes: 11, offset: 0 };

test('R16 a file is announced with a key, and its bytes go as they are from an offset on', async (t) => {
  const replies = [
    { status: 201, body: { ...UPLOAD, token: TOKEN } },
    { body: UPLOAD },
    { body: { ...UPLOAD, offset: 11 } },
  ];
  const { options, requests } = await startStream(t, replies);
  const api = uploading(options);
  const made = await api.createUpload({ mediaType: 'image/jpeg', bytes: 11 }, { idempotencyKey: 'one' });
  assert.equal(made.token, TOKEN);
  assert.equal((await api.getUpload('u1', { token: TOKEN })).offset, 0);
  const { offset } = await api.appendUpload('u1', 5, new Blob(['{"a":1}'], { type: 'text/html' }), { token: TOKEN });
  assert.equal(offset, 11);
  assert.deepEqual(
    requests.map(({ method, url, headers, body }) => [method, url, headers['content-type'], body]),
    [
      ['POST', '/v1/uploads', 'application/json', '{"mediaType":"image/jpeg","bytes":11}'],
      ['GET', '/v1/uploads/u1', undefined, ''],
      ['PATCH', '/v1/uploads/u1', 'application/octet-stream', '{"a":1}'],
    ],
  );
  assert.deepEqual([requests[0]?.headers['idempotency-key'], requests[2]?.headers['upload-offset']], ['one', '5']);
  assert.deepEqual(
    requests.slice(1).map(({ headers }) => headers.authorization),
    Array(2).fill(`Bearer ${TOKEN}`),
  );
});

for (const [name, reply, code] of [
  ['that broke off', 'break', 'offline'],
  ['that is not wanted', problem(409, 'conflict'), 'conflict'],
  ['that is too large', problem(413, 'invalid'), 'invalid'],
] as const) {
  test(`R16 a part ${name} is not sent again before it was asked what is there`, async (t) => {
    const { options, requests } = await startStream(t, [reply, { body: UPLOAD }]);
    const append = uploading(options).appendUpload('u1', 0, new Blob(['x']), { token: TOKEN });
    await assert.rejects(append, { code });
    assert.equal(requests.length, 1);
  });
}

test('R16 a part may take a minute', async (t) => {
  const waits: number[] = [];
  const { options } = await startStream(t, [{ body: UPLOAD }]);
  const timers = { setTimeout: (_: () => void, ms: number) => void waits.push(ms), clearTimeout: () => {} };
  await uploading({ ...options, ...timers }).appendUpload('u1', 0, new Blob(['x']), { token: TOKEN });
  assert.deepEqual(waits, [6 * TIMEOUT_MS]);
});
