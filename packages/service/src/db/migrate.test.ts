import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PGlite } from '@electric-sql/pglite';
import { Kysely, PGliteDialect, sql } from 'kysely';
import { Migrator } from 'kysely/migration';
import { findBooking, toBooking } from '../bookings/booking.store.ts';
import { findDealer } from '../dealers/dealer.store.ts';
import { findDealers } from '../dealers/find-dealers.ts';
import { suggestDealers } from '../dealers/suggest-dealers.ts';
import { takeSeats } from '../slots/seats.ts';
import { makeDealer } from '../testing/fixtures.ts';
import { fromPGlite } from './database.ts';
import { migrate } from './migrate.ts';
import { bookings } from './migrations/0001-bookings.ts';
import { workshop } from './migrations/0002-workshop.ts';
import type { Tables } from './schema.ts';

const ID = '5f0c3f9e-0000-4000-8000-000000000001';

test('a database of before the workshop keeps its bookings and seats, and then takes several seats for one', async () => {
  const db = new Kysely<Tables>({ dialect: new PGliteDialect({ pglite: new PGlite() }) });
  const first = { getMigrations: async () => ({ '0001-bookings': bookings }) };
  await new Migrator({ db, provider: first }).migrateToLatest();
  await sql`insert into dealer (id, name, country, lat, lng, services, search, data)
    values ('munich', 'x', 'DE', 48, 11, '{test-drive}', 'x', '{}')`.execute(db);
  await sql`insert into booking (id, reference, status, type, dealer_id, slot_id, start_at, end_at, time_zone, local_date,
      contact, language, consents, manage_token_hash, created_at, updated_at)
    values (${ID}, 'K7P-2QX', 'booked', 'test-drive', 'munich', 't1~munich', '2026-11-23T08:00:00Z',
      '2026-11-23T09:00:00Z', 'Europe/Berlin', '2026-11-23', '{"name":"Ada"}', 'en', '[]', 'x', now(), now())`.execute(
    db,
  );
  const seat = { dealerId: 'munich', type: 'test-drive', stepMs: 3_600_000, seats: 1, now: 0 } as const;
  const start = Date.parse('2026-11-23T08:00:00Z');
  await takeSeats(db, { ...seat, start, end: start + 3_600_000 }, { bookingId: ID });

  await migrate(db);
  const row = (await findBooking(db, 'K7P-2QX')) ?? assert.fail('it is still there');
  assert.equal(toBooking(row).start, '2026-11-23T09:00:00+01:00');
  assert.equal(await takeSeats(db, { ...seat, start, end: start + 3_600_000 }, { bookingId: ID }), false);
  assert.equal(
    await takeSeats(db, { ...seat, start: start + 3_600_000, end: start + 10_800_000 }, { bookingId: ID }),
    true,
  );
  await migrate(db);
  await db.destroy();
});

test('a database of before the search by place finds its dealers in every way once it is opened', async () => {
  const pglite = new PGlite();
  const db = new Kysely<Tables>({ dialect: new PGliteDialect({ pglite }) });
  const first = { getMigrations: async () => ({ '0001-bookings': bookings, '0002-workshop': workshop }) };
  await new Migrator({ db, provider: first }).migrateToLatest();
  const pickUpArea = { postalCodes: ['80'] };
  const dealer = makeDealer({ name: '示例 Nordstern', services: ['pick-up'], pickUpArea, keywords: ['Munich'] });
  await sql`insert into dealer (id, name, country, lat, lng, services, search, data)
    values ('munich', ${dealer.name}, 'DE', 48.182, 11.587, '{pick-up}', 'old', ${JSON.stringify(dealer)})`.execute(db);

  const opened = await fromPGlite(pglite);
  for (const query of [
    { q: 'munich shili nordstern' },
    { near: { lat: 48, lng: 11.5 } },
    { pickUpFrom: { postalCode: '80331', country: 'DE' } },
  ]) {
    const { dealers, total } = await findDealers(opened.kysely, query);
    assert.deepEqual([dealers.map(({ id }) => id), total], [['munich'], 1], JSON.stringify(query));
  }
  assert.deepEqual(await findDealer(opened.kysely, 'munich'), dealer);
  const { places } = await suggestDealers(opened.kysely, { q: '80807' });
  assert.deepEqual(places[0]?.location, dealer.location);
  await opened.close();
});
