import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, test } from 'node:test';
import { DeskEvent, type Hold } from '@forecourt/contract';
import pg from 'pg';
import * as v from 'valibot';
import { buildApp } from '../app.ts';
import { openDatabase } from '../db/database.ts';
import { type EventReader, openEvents } from '../testing/event-reader.ts';
import { skipWithoutPostgres } from '../testing/test-database.ts';
import { NOW, STAFF_TOKEN, startTestService, type TestService } from '../testing/test-service.ts';

describe('the desk’s events', { timeout: 30_000 }, () => {
  let service: TestService;
  let url: string;
  const desks: EventReader[] = [];
  const open = async (base: string, lastEventId?: string) => {
    const desk = await openEvents(`${base}/v1/desk/events`, STAFF_TOKEN, lastEventId);
    desks.push(desk);
    const next = async () => {
      const { id, type, data } = await desk.next();
      const event = v.parse(DeskEvent, data);
      assert.deepEqual([event.id, event.type], [id, type]);
      return event;
    };
    return { ...desk, next };
  };
  before(async () => {
    service = await startTestService({ heartbeatMs: 20 });
    url = await service.app.listen({ port: 0 });
  });
  beforeEach(() => service.reset());
  afterEach(() => {
    for (const desk of desks.splice(0)) desk.close();
  });
  after(() => service.close());

  test('tell of a booking as it is made, moved, noted and cancelled, in that order', async () => {
    const desk = await open(url);
    assert.equal(desk.response.headers.get('content-type'), 'text/event-stream; charset=utf-8');
    assert.equal(desk.response.headers.get('cache-control'), 'no-store');
    assert.equal(desk.response.headers.get('access-control-allow-origin'), '*');
    const { id, manageToken } = await service.book();
    const created = await desk.next();
    assert.deepEqual(
      [created.type, created.booking.id, created.booking.contact?.name],
      ['booking.created', id, 'Ada Example'],
    );
    assert.ok(!desk.text().includes(manageToken));

    const [slot] = await service.slots('munich', '2026-11-24', '2026-11-25');
    const change = { slotId: slot?.id, start: slot?.start, timeZone: 'Europe/Berlin' };
    await service.send('PATCH', `/v1/bookings/${id}`, change, manageToken);
    assert.equal((await desk.next()).booking.start, slot?.start);
    await service.send('PATCH', `/v1/desk/bookings/${id}`, { leadStatus: 'contacted' }, STAFF_TOKEN);
    assert.equal((await desk.next()).booking.leadStatus, 'contacted');
    await service.send('DELETE', `/v1/bookings/${id}`, {}, manageToken);
    const last = await desk.next();
    assert.deepEqual([last.type, last.booking.status], ['booking.changed', 'cancelled']);
    assert.ok(Number(last.id) > Number(created.id));
  });

  test('tell nothing of a hold, of a repeat, or of what failed', async () => {
    const desk = await open(url);
    const request = await service.request();
    const hold = (await service.post('/v1/holds', { slotId: request.slotId })).json<Hold>();
    await service.send('DELETE', `/v1/holds/${hold.id}`);
    await service.post('/v1/bookings', { ...request, start: '2026-11-23T09:00:00+02:00' });
    const key = 'key-0123456789abcdef';
    await service.post('/v1/bookings', request, { key });
    await service.post('/v1/bookings', request, { key });
    const second = await service.book();
    assert.equal((await desk.next()).type, 'booking.created');
    assert.equal((await desk.next()).booking.id, second.id);
  });

  test('go on where a desk left off, by Last-Event-ID, without a gap or a repeat', async () => {
    const first = await open(url);
    const seen = [await service.book()];
    const { id } = await first.next();
    first.close();
    const missed = [
      await service.book(),
      await service.book({}, (await service.slots('munich', '2026-11-24', '2026-11-25'))[0]),
    ];
    const again = await open(url, id);
    const later = await service.book({}, (await service.slots('munich', '2026-11-25', '2026-11-26'))[0]);
    const told = [await again.next(), await again.next(), await again.next()].map(({ booking }) => booking.id);
    assert.deepEqual(
      told,
      [...missed, later].map((booking) => booking.id),
    );
    assert.ok(!told.includes(seen[0]?.id ?? ''));
  });

  test('start from what is kept when the last event is not known any more', async () => {
    await service.book();
    await service.book();
    await service.database.kysely
      .deleteFrom('desk_event')
      .where('id', '=', (eb) => eb.selectFrom('desk_event').select((e) => e.fn.min('id').as('id')))
      .execute();
    const desk = await open(url, '1');
    assert.equal((await desk.next()).type, 'booking.created');
  });

  test('stay awake with comments while nothing happens', async () => {
    const desk = await open(url);
    const { id } = await new Promise<{ id: string }>((resolve) => {
      setTimeout(() => resolve(service.book()), 70);
    });
    assert.equal((await desk.next()).booking.id, id);
    assert.match(desk.text(), /^: still here$/m);
  });

  test('an id that is none of ours is 400', async () => {
    const headers = { authorization: `Bearer ${STAFF_TOKEN}`, 'last-event-id': '1; drop table booking' };
    const response = await fetch(`${url}/v1/desk/events`, { headers });
    assert.equal(response.status, 400);
    await response.body?.cancel();
  });

  test('the streams that are open are counted, and end when the desk or the service does', async () => {
    const app = await buildApp({ database: service.database, settings: { staffToken: STAFF_TOKEN }, now: () => NOW });
    const own = await app.listen({ port: 0 });
    const watchers = async () => /^forecourt_desk_watchers (\d+)$/m.exec((await app.inject('/metrics')).body)?.[1];
    const left = await open(own);
    const desk = await open(own);
    assert.equal(await watchers(), '2');
    left.close();
    while ((await watchers()) !== '1') await new Promise((resolve) => setTimeout(resolve, 5));
    const ended = assert.rejects(desk.next());
    await app.close();
    await ended;
  });

  describe('across copies of the service', { skip: skipWithoutPostgres }, () => {
    test('a booking made at one copy is told at the other', async () => {
      const database = await openDatabase({ url: service.database.url });
      const other = await buildApp({ database, settings: { staffToken: STAFF_TOKEN }, now: () => NOW });
      const desk = await open(await other.listen({ port: 0 }));
      const { id } = await service.book();
      assert.equal((await desk.next()).booking.id, id);
      await other.close();
      await database.close();
    });

    test('a copy whose listening connection breaks tells what it missed when it is back', async () => {
      const desk = await open(url);
      await service.book();
      await desk.next();
      const client = new pg.Client({ connectionString: service.database.url });
      await client.connect();
      await client.query(`select pg_terminate_backend(pid) from pg_stat_activity
        where application_name = 'forecourt-listener' and datname = current_database()`);
      const { id } = await service.book();
      assert.equal((await desk.next()).booking.id, id);
      await client.end();
    });

    test('an event whose transaction committed after a later one is not missed by a desk that saw the later', async () => {
      const first = await service.book();
      const client = new pg.Client({ connectionString: service.database.url });
      await client.connect();
      await client.query('begin');
      await client.query(
        `insert into desk_event (type, booking_id, created_at) values ('booking.changed', $1, now())`,
        [first.id],
      );
      const desk = await open(url);
      await service.book();
      const later = await desk.next();
      desk.close();
      await client.query('commit');
      await client.end();
      const again = await open(url, later.id);
      const missed = await again.next();
      assert.equal(missed.booking.id, first.id);
      assert.ok(Number(missed.id) < Number(later.id));
    });
  });
});
