import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import { type DeskRescue, MOST_PART_BYTES, type Rescue, type Upload } from '@forecourt/contract';
import { sweep } from '../db/sweep.ts';
import { announce, callForHelp, jpeg, sendPart } from '../testing/rescues.ts';
import { NOW, problemOf, STAFF_TOKEN, startTestService, type TestService } from '../testing/test-service.ts';

const HOUR_MS = 3_600_000;

describe('a photo', { timeout: 60_000 }, () => {
  let service: TestService;
  before(async () => {
    service = await startTestService();
  });
  beforeEach(() => service.reset());
  after(() => service.close());

  const uploads = () => service.database.kysely.selectFrom('upload').select(['id', 'rescue_id']).execute();
  const send = async (bytes: Buffer, mediaType?: Parameters<typeof announce>[2]) => {
    const upload = await announce(service, bytes.length, mediaType);
    return { upload, answer: await sendPart(service, upload, 0, bytes) };
  };
  const photoOf = (id: string, token = STAFF_TOKEN) => service.get(`/v1/desk/uploads/${id}`, token);

  test('R16 comes in parts, and is the same in the end', async () => {
    const bytes = jpeg(MOST_PART_BYTES * 2 + 7);
    for (let i = 4; i < bytes.length; i++) bytes[i] = (i * 31) % 256;
    const upload = await announce(service, bytes.length);
    for (let offset = 0; offset < bytes.length; offset += MOST_PART_BYTES) {
      const answer = await sendPart(service, upload, offset, bytes.subarray(offset, offset + MOST_PART_BYTES));
      assert.equal(answer.json<Upload>().offset, Math.min(offset + MOST_PART_BYTES, bytes.length));
    }
    await callForHelp(service, { photoIds: [upload.id] });
    assert.ok((await photoOf(upload.id)).rawPayload.equals(bytes));
  });

  test('R16 takes one of two parts that are sent for the same place at once', async () => {
    const upload = await announce(service, 100);
    const answers = await Promise.all([1, 2, 3].map(() => sendPart(service, upload, 0, jpeg(60))));
    assert.deepEqual(answers.map(({ statusCode }) => statusCode).toSorted(), [200, 409, 409]);
    const refused = answers.find(({ statusCode }) => statusCode === 409) ?? assert.fail();
    assert.equal(problemOf(refused).code, 'conflict');
    assert.equal((await service.get(`/v1/uploads/${upload.id}`, upload.token)).json<Upload>().offset, 60);
  });

  test('R16 is what its bytes say, in each of the three types', async () => {
    const png = Buffer.from('89504e470d0a1a0a0000', 'hex');
    const webp = Buffer.from('524946460a0000005745425056503820', 'hex');
    for (const [type, bytes] of [
      ['image/jpeg', jpeg(20)],
      ['image/png', png],
      ['image/webp', webp],
    ] as const) {
      assert.equal((await send(bytes, type)).answer.statusCode, 200, type);
      const other = type === 'image/png' ? 'image/jpeg' : 'image/png';
      const { upload, answer } = await send(bytes, other);
      assert.deepEqual(problemOf(answer), { status: 422, code: 'invalid', pointers: [''] });
      assert.equal((await service.get(`/v1/uploads/${upload.id}`, upload.token)).statusCode, 404);
    }
  });

  test('is refused where a part is too large, is no bytes or has no place', async () => {
    const upload = await announce(service, MOST_PART_BYTES + 10);
    const tooLarge = await sendPart(service, upload, 0, jpeg(MOST_PART_BYTES + 1));
    assert.deepEqual([tooLarge.statusCode, problemOf(tooLarge).code], [413, 'payload-too-large']);
    for (const offset of ['', '-1', 'one', '1.5']) {
      assert.equal((await sendPart(service, upload, offset, jpeg(1))).statusCode, 400, offset);
    }
    const json = await service.send('PATCH', `/v1/uploads/${upload.id}`, { a: 1 }, upload.token);
    assert.equal(json.statusCode, 400);
    const bytesElsewhere = await service.app.inject({
      method: 'POST',
      url: '/v1/rescues',
      headers: { 'content-type': 'application/octet-stream', 'idempotency-key': crypto.randomUUID() },
      payload: jpeg(10),
    });
    assert.equal(bytesElsewhere.statusCode, 415);
    assert.equal((await service.get(`/v1/uploads/${upload.id}`, upload.token)).json<Upload>().offset, 0);
  });

  test('R17 is read by the desk only, once a case has it, and in no way that a browser runs', async () => {
    const { upload } = await send(jpeg(50));
    assert.equal(problemOf(await photoOf(upload.id)).code, 'not-found');
    const rescue = await callForHelp(service, { photoIds: [upload.id] });
    for (const token of [upload.token, rescue.token]) {
      assert.equal(problemOf(await photoOf(upload.id, token)).code, 'unauthorized');
    }
    const { statusCode, headers } = await photoOf(upload.id);
    assert.equal(statusCode, 200);
    const said = ['content-type', 'x-content-type-options', 'content-disposition', 'content-security-policy'];
    assert.deepEqual(
      said.map((name) => headers[name]),
      ['image/jpeg', 'nosniff', 'attachment', "default-src 'none'; sandbox"],
    );
    assert.deepEqual([headers['cache-control'], headers['cross-origin-resource-policy']], ['no-store', 'same-origin']);
  });

  test('R16 belongs to the case that named it first, and stays there when the case names others', async () => {
    const [{ upload: a }, { upload: b }] = [await send(jpeg(50)), await send(jpeg(60))];
    const rescue = await callForHelp(service, { photoIds: [a.id] });
    const thief = await callForHelp(service, { photoIds: [a.id, 'nothing', crypto.randomUUID()] });
    assert.deepEqual([rescue.photos, thief.photos], [1, 0]);
    const tell = async (photoIds: string[]) =>
      (await service.send('PATCH', `/v1/rescues/${rescue.id}`, { photoIds }, rescue.token)).json<Rescue>();
    const both = await tell([b.id, b.id]);
    assert.deepEqual([both.photos, (await tell([a.id])).sequence], [2, both.sequence]);
    const { photoIds } = (await service.get(`/v1/desk/rescues/${rescue.id}`, STAFF_TOKEN)).json<DeskRescue>();
    assert.deepEqual(photoIds.toSorted(), [a.id, b.id].toSorted());
    assert.equal((await photoOf(a.id)).statusCode, 200);
  });

  test('R17 goes after a day when no case has it, and with its case', async () => {
    const { upload: kept } = await send(jpeg(50));
    const { upload: left } = await send(jpeg(50));
    await announce(service, 100);
    await callForHelp(service, { photoIds: [kept.id] });
    const { kysely } = service.database;
    await sweep(kysely, NOW + 24 * HOUR_MS - 1);
    assert.equal((await uploads()).length, 3);
    await sweep(kysely, NOW + 24 * HOUR_MS);
    assert.deepEqual(
      (await uploads()).map(({ id }) => id),
      [kept.id],
    );
    assert.equal((await service.get(`/v1/uploads/${left.id}`, left.token)).statusCode, 404);
    await sweep(kysely, NOW + 30 * 24 * HOUR_MS);
    assert.deepEqual(await uploads(), []);
  });

  test('has its token nowhere in the database', async () => {
    const upload = await announce(service, 100);
    const db = service.database.kysely;
    const rows = [
      await db.selectFrom('upload').selectAll().execute(),
      await db.selectFrom('idempotency_key').selectAll().execute(),
    ];
    assert.ok(JSON.stringify(rows).includes(upload.id));
    assert.ok(!JSON.stringify(rows).includes(upload.token));
  });

  test('may be sent by a page of another origin', async () => {
    const answer = await service.app.inject({
      method: 'OPTIONS',
      url: '/v1/uploads/x',
      headers: {
        origin: 'https://www.example.com',
        'access-control-request-method': 'PATCH',
        'access-control-request-headers': 'authorization,content-type,upload-offset',
      },
    });
    assert.match(String(answer.headers['access-control-allow-headers']), /Upload-Offset/);
    assert.match(String(answer.headers['access-control-allow-methods']), /PATCH/);
  });
});

test('nobody announces files faster than sixty a minute', async () => {
  const service = await startTestService({ rateLimitPerMinute: 600 });
  const statuses: number[] = [];
  for (let i = 0; i < 61; i++) {
    statuses.push((await service.post('/v1/uploads', { mediaType: 'image/png', bytes: 10 })).statusCode);
  }
  assert.deepEqual([...new Set(statuses.slice(0, 60)), statuses[60]], [201, 429]);
  assert.equal((await service.get('/v1/capabilities')).statusCode, 200);
  await service.close();
});
