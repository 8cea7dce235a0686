import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import type { DeskRescue, DeskRescuePage, Rescue } from '@forecourt/contract';
import { sweep } from '../db/sweep.ts';
import { callForHelp, CAR, fromDesk, helpRequest, STATIONS, writeMessage } from '../testing/rescues.ts';
import { NOW, problemOf, STAFF_TOKEN, startTestService, type TestService } from '../testing/test-service.ts';

const DAY_MS = 86_400_000;
const KEY = 'key-of-a-call-for-help';

describe('a call for help', { timeout: 60_000 }, () => {
  let service: TestService;
  before(async () => {
    service = await startTestService({ rescuePhone: '+498900000112' });
  });
  beforeEach(() => service.reset(STATIONS));
  after(() => service.close());

  const cases = () => service.database.kysely.selectFrom('rescue').selectAll().execute();
  const read = async ({ id, token }: { id: string; token: string }) =>
    (await service.get(`/v1/rescues/${id}`, token)).json<Rescue>();
  const cancel = ({ id, token }: { id: string; token: string }, body: object = {}) =>
    service.send('POST', `/v1/rescues/${id}/cancellation`, body, token);

  test('R3 ten at once with one key make one case', async () => {
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => service.post('/v1/rescues', helpRequest(), { key: KEY })),
    );
    const made = answers.filter(({ statusCode }) => statusCode === 201);
    assert.ok(made.length >= 1);
    assert.equal(new Set(made.map((answer) => answer.json<Rescue>().id)).size, 1);
    for (const answer of answers) {
      if (answer.statusCode !== 201)
        assert.deepEqual(problemOf(answer), { status: 409, code: 'conflict', pointers: [] });
    }
    assert.equal((await cases()).length, 1);
  });

  test('R8 is answered again with its token, and as it is by now; another body with its key is refused', async () => {
    const post = (parts = {}) => service.post('/v1/rescues', helpRequest(parts), { key: KEY });
    const first = (await post()).json<Rescue>();
    assert.ok(first.token);
    await fromDesk(service, first.id, { status: 'received' });
    const again = await post();
    assert.equal(again.headers['idempotent-replayed'], 'true');
    const { id, token, status } = again.json<Rescue>();
    assert.deepEqual([id, token, status], [first.id, first.token, 'received']);
    assert.equal(problemOf(await post({ kind: 'stuck' })).code, 'idempotency-key-reused');
  });

  test('says whom to call, and how soon to ask again until it is over', async () => {
    const rescue = await callForHelp(service);
    assert.match(rescue.reference, /^[2-9A-Z]{3}-[2-9A-Z]{3}$/);
    assert.deepEqual([rescue.phone, rescue.pollSeconds], ['+498900000112', 10]);
    await cancel(rescue);
    assert.equal((await read(rescue)).pollSeconds, undefined);
  });

  test('is read with its own token only, of which the database has no more than a hash', async () => {
    const [rescue, other] = [await callForHelp(service), await callForHelp(service)];
    for (const token of [undefined, other.token]) {
      assert.equal(problemOf(await service.get(`/v1/rescues/${rescue.id}`, token)).status, 401);
    }
    assert.equal(problemOf(await service.get('/v1/rescues/nothing', other.token)).status, 404);
    const tables = await Promise.all(
      (['rescue', 'rescue_event', 'idempotency_key'] as const).map((table) =>
        service.database.kysely.selectFrom(table).selectAll().execute(),
      ),
    );
    assert.ok(!JSON.stringify(tables).includes(rescue.token));
    // What a repeat is answered with is read anew: of the person nothing is kept twice.
    assert.ok(!JSON.stringify(tables.at(-1)).includes('+498912345678'));
  });

  test('R10 goes forward, over statuses too, and never back; its end is told again without harm', async () => {
    const { id, token } = await callForHelp(service);
    const go = (status: string) => fromDesk(service, id, { status });
    assert.equal((await go('en-route')).json<DeskRescue>().status, 'en-route');
    assert.deepEqual(problemOf(await go('assigned')), { status: 422, code: 'invalid', pointers: ['/status'] });
    assert.equal((await go('towing')).statusCode, 200);
    for (let i = 0; i < 2; i++) assert.equal((await go('completed')).json<DeskRescue>().sequence, 3);
    for (const status of ['towing', 'failed', 'cancelled']) {
      assert.deepEqual(problemOf(await go(status)), { status: 409, code: 'rescue-over', pointers: [] });
    }
    assert.equal((await read({ id, token })).status, 'completed');
  });

  test('R10 is received when a dispatcher says so, not when one looks', async () => {
    const { id, token } = await callForHelp(service);
    await service.get(`/v1/desk/rescues/${id}`, STAFF_TOKEN);
    await service.get('/v1/desk/rescues', STAFF_TOKEN);
    assert.deepEqual([(await read({ id, token })).status, (await read({ id, token })).sequence], ['requested', 0]);
    await fromDesk(service, id, { status: 'received' });
    assert.equal((await read({ id, token })).status, 'received');
  });

  test('R15 is cancelled with a reason until help has arrived, and again without harm', async () => {
    for (const status of ['requested', 'received', 'assigned', 'en-route']) {
      const rescue = await callForHelp(service);
      if (status !== 'requested') await fromDesk(service, rescue.id, { status });
      const answer = await cancel(rescue, { code: 'other-help', reason: 'a neighbour has a jack' });
      assert.deepEqual([answer.statusCode, answer.json<Rescue>().status], [200, 'cancelled']);
      const { sequence } = answer.json<Rescue>();
      assert.equal((await cancel(rescue)).json<Rescue>().sequence, sequence);
      const desk = (await service.get(`/v1/desk/rescues/${rescue.id}`, STAFF_TOKEN)).json<DeskRescue>();
      assert.deepEqual([desk.cancelCode, desk.cancelReason], ['other-help', 'a neighbour has a jack']);
    }
    const rescue = await callForHelp(service);
    for (const status of ['arrived', 'towing', 'completed']) {
      await fromDesk(service, rescue.id, { status });
      assert.equal(problemOf(await cancel(rescue)).code, 'rescue-over');
      assert.equal((await read(rescue)).status, status);
    }
  });

  test('R15 cancelled while a dispatcher sets out for it, ends one way for both', async () => {
    for (let i = 0; i < 5; i++) {
      const rescue = await callForHelp(service);
      const [cancelled, arrived] = await Promise.all([
        cancel(rescue),
        fromDesk(service, rescue.id, { status: 'arrived' }),
      ]);
      const { status } = await read(rescue);
      assert.deepEqual(
        [cancelled.statusCode, arrived.statusCode],
        status === 'cancelled' ? [200, 409] : [409, 200],
        status,
      );
    }
  });

  test('without a body and without a reason is cancelled too', async () => {
    const { id, token } = await callForHelp(service);
    const answer = await service.send('POST', `/v1/rescues/${id}/cancellation`, undefined, token);
    assert.equal(answer.json<Rescue>().status, 'cancelled');
  });

  test('takes what is known later, and loses nothing when two things are told at once', async () => {
    const rescue = await callForHelp(service);
    const tell = (body: object) => service.send('PATCH', `/v1/rescues/${rescue.id}`, body, rescue.token);
    const told = [{ kind: 'stuck' }, { symptom: 'in a ditch' }, { vehicle: { plate: 'M-UV 4711' } }];
    await Promise.all(told.map(tell));
    const { request, sequence } = (await service.get(`/v1/desk/rescues/${rescue.id}`, STAFF_TOKEN)).json<DeskRescue>();
    assert.deepEqual([request.kind, request.symptom, request.vehicle?.plate], ['stuck', 'in a ditch', 'M-UV 4711']);
    assert.equal(sequence, 3);
    assert.equal((await tell(told[0] as object)).json<Rescue>().sequence, 3);
    assert.deepEqual(request.requester, helpRequest().requester);
  });

  test('is given to the nearest station that suits, by hand to any, and keeps what is known of the same one', async () => {
    const { id } = await callForHelp(service, { kind: 'accident' });
    const assign = async (body: object) => (await fromDesk(service, id, body, '/assignment')).json<DeskRescue>();
    assert.deepEqual((await assign({})).helper, { dealerId: 'far', name: 'Autohaus Südwind' });
    await fromDesk(service, id, { status: 'en-route', position: { lat: 48, lng: 11.6 } });
    const same = await assign({ dealerId: 'far', vehicle: 'yellow tow truck' });
    assert.deepEqual(
      [same.status, same.helper?.vehicle, same.helper?.distanceMeters],
      ['en-route', 'yellow tow truck', 11_120],
    );
    assert.equal((await assign({ dealerId: 'far', vehicle: 'yellow tow truck' })).sequence, same.sequence);
    const other = await assign({ dealerId: 'near' });
    assert.deepEqual(other.helper, { dealerId: 'near', name: 'Autohaus Nordstern', phone: '+498900000001' });
  });

  test('is not given to a station by itself where none is in reach, or where the car is not known', async () => {
    for (const parts of [
      { place: { position: { lat: 0, lng: 0, source: 'gnss', isTrusted: false } } },
      { place: { address: 'an der A9' } },
    ] as const) {
      const { id } = await callForHelp(service, parts);
      assert.equal(problemOf(await fromDesk(service, id, {}, '/assignment')).code, 'not-found');
      assert.equal((await fromDesk(service, id, { dealerId: 'near' }, '/assignment')).statusCode, 200);
    }
  });

  test('R11 keeps the ETA when only the position is told, and the distance follows the car as well', async () => {
    const rescue = await callForHelp(service);
    await fromDesk(service, rescue.id, {}, '/assignment');
    const eta = { from: '2026-11-20T07:20:00Z', to: '2026-11-20T07:30:00Z' };
    await fromDesk(service, rescue.id, { eta });
    service.clock.now = NOW + 60_000;
    await fromDesk(service, rescue.id, { position: { lat: CAR.lat + 0.01, lng: CAR.lng } });
    const { helper } = await read(rescue);
    assert.deepEqual(helper?.eta, { ...eta, updatedAt: new Date(NOW).toISOString() });
    assert.deepEqual([helper?.position?.at, helper?.distanceMeters], [new Date(NOW + 60_000).toISOString(), 1112]);
    const position = { lat: CAR.lat, lng: CAR.lng, source: 'gnss', isTrusted: true };
    await service.send(
      'PATCH',
      `/v1/rescues/${rescue.id}`,
      { place: { position: { ...position, lat: CAR.lat + 0.01 } } },
      rescue.token,
    );
    assert.equal((await read(rescue)).helper?.distanceMeters, 0);
  });

  test('has no ETA of nobody, and none that ends before it begins', async () => {
    const { id } = await callForHelp(service);
    const eta = { from: '2026-11-20T07:30:00Z', to: '2026-11-20T07:20:00Z' };
    assert.deepEqual(problemOf(await fromDesk(service, id, { eta })).pointers, ['/eta']);
    assert.deepEqual(problemOf(await fromDesk(service, id, { position: CAR })).pointers, ['/position']);
    await fromDesk(service, id, {}, '/assignment');
    assert.deepEqual(problemOf(await fromDesk(service, id, { eta })).pointers, ['/eta']);
  });

  test('R14 keeps the newest hundred messages', async () => {
    const { id, token } = await callForHelp(service);
    for (let i = 0; i < 102; i++) await writeMessage(service, `/rescues/${id}`, `text ${i}`, token);
    const { messages } = await read({ id, token });
    assert.deepEqual([messages.length, messages[0]?.text, messages.at(-1)?.text], [100, 'text 2', 'text 101']);
  });

  test('waits in the order of its arrival, page by page', async () => {
    const ids: string[] = [];
    for (let i = 0; i < 5; i++) ids.push((await callForHelp(service, { requestedAt: `201${i}-01-01T00:00:00Z` })).id);
    const seen: string[] = [];
    let cursor = '';
    do {
      const answer = await service.get(`/v1/desk/rescues?limit=2${cursor && `&cursor=${cursor}`}`, STAFF_TOKEN);
      const page = answer.json<DeskRescuePage>();
      seen.push(...page.rescues.map(({ id }) => id));
      cursor = page.next ?? '';
    } while (cursor !== '');
    assert.deepEqual(seen, ids);
    for (const id of ids.slice(1, 3)) await fromDesk(service, id, { status: 'completed' });
    const over = (await service.get('/v1/desk/rescues?state=over', STAFF_TOKEN)).json<DeskRescuePage>();
    assert.deepEqual(
      over.rescues.map(({ id }) => id),
      ids.slice(1, 3).toReversed(),
    );
    for (const query of ['cursor=zzz', 'limit=0', 'state=lost']) {
      assert.equal(problemOf(await service.get(`/v1/desk/rescues?${query}`, STAFF_TOKEN)).status, 400, query);
    }
  });

  test('is seen and changed at the desk by staff only', async () => {
    const { id, token } = await callForHelp(service);
    for (const path of ['', `/${id}`, `/${id}/stations`, '/events']) {
      for (const wrong of [undefined, token]) {
        assert.equal(problemOf(await service.get(`/v1/desk/rescues${path}`, wrong)).code, 'unauthorized', path);
      }
    }
    assert.equal(problemOf(await service.send('PATCH', `/v1/desk/rescues/${id}`, {}, token)).code, 'unauthorized');
  });

  test('R17 is deleted thirty days after it was over, with all that was said and what happened', async () => {
    const rescue = await callForHelp(service);
    const open = await callForHelp(service);
    await writeMessage(service, `/rescues/${rescue.id}`, 'We stand behind the barrier.', rescue.token);
    service.clock.now = NOW + DAY_MS;
    await cancel(rescue);
    const { kysely } = service.database;
    await sweep(kysely, NOW + 31 * DAY_MS - 1);
    assert.deepEqual(
      (await cases()).map(({ id }) => id),
      [rescue.id],
    );
    assert.equal((await service.get(`/v1/rescues/${open.id}`, open.token)).statusCode, 404);
    await sweep(kysely, NOW + 31 * DAY_MS);
    assert.deepEqual(await cases(), []);
    assert.deepEqual(await kysely.selectFrom('rescue_event').select('id').execute(), []);
    assert.equal((await service.get(`/v1/rescues/${rescue.id}`, rescue.token)).statusCode, 404);
  });

  test('R7 that is a test says so on both sides, and is counted apart', async () => {
    const counted = async (status: string, isTest: boolean) => {
      const line = `forecourt_rescues_total{status="${status}",test="${isTest}"} `;
      const { body } = await service.get('/metrics');
      return Number(
        body
          .split('\n')
          .find((each) => each.startsWith(line))
          ?.slice(line.length) ?? 0,
      );
    };
    const before = await counted('requested', false);
    const rescue = await callForHelp(service, { testCall: true });
    assert.equal(rescue.testCall, true);
    const desk = (await service.get(`/v1/desk/rescues/${rescue.id}`, STAFF_TOKEN)).json<DeskRescue>();
    assert.deepEqual([desk.testCall, desk.request.testCall], [true, true]);
    const arrived = await counted('arrived', true);
    for (let i = 0; i < 2; i++) await fromDesk(service, rescue.id, { status: 'arrived' });
    assert.deepEqual([await counted('requested', false), await counted('arrived', true)], [before, arrived + 1]);
    await callForHelp(service);
    assert.equal(await counted('requested', false), before + 1);
  });
});
