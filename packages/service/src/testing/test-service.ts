/** The service as tests use it: in process, with a clock that stands still and a log that can be read. */
import { randomUUID } from 'node:crypto';
import type { Booking, BookingRequest, Dealer, Problem, Slot, SlotList } from '@forecourt/contract';
import type { LightMyRequestResponse } from 'fastify';
import { sql } from 'kysely';
import { buildApp } from '../app.ts';
import { upsertDealers } from '../dealers/dealer.store.ts';
import type { App } from '../http/validate.ts';
import { createLog } from '../log.ts';
import { replaceModels } from '../models/model.store.ts';
import type { Settings } from '../settings.ts';
import { setCapacity } from '../slots/slot.store.ts';
import { makeDealer, MODELS, NOW, STAFF_TOKEN } from './fixtures.ts';
import { openTestDatabase, type TestDatabase } from './test-database.ts';

export { makeDealer, MODELS, NOW, STAFF_TOKEN };

/** What to send along; `key` defaults to a new one. */
export interface PostOptions {
  key?: string;
}

/** A service for tests. */
export interface TestService {
  app: App;
  database: TestDatabase;
  /** Every line logged so far. */
  log: string[];
  /** The time there; set it to let time pass. */
  clock: { now: number };
  get(path: string, token?: string): Promise<LightMyRequestResponse>;
  send(
    method: 'POST' | 'PUT' | 'PATCH' | 'DELETE',
    path: string,
    body?: unknown,
    token?: string,
  ): Promise<LightMyRequestResponse>;
  post(path: string, body: unknown, options?: PostOptions): Promise<LightMyRequestResponse>;
  /** The free slots of a dealer from today on. */
  slots(dealerId?: string, from?: string, to?: string): Promise<Slot[]>;
  /** A booking request that fits, for the first free slot of the Monday after `NOW` unless one is given. */
  request(parts?: Partial<BookingRequest>, slot?: Slot): Promise<BookingRequest>;
  /** Books and returns the booking. */
  book(parts?: Partial<BookingRequest>, slot?: Slot): Promise<Booking & { manageToken: string }>;
  /** Sets how many people can come at once to the dealer `munich`. */
  seats(seats: number): Promise<void>;
  /** Empties the tables, writes the dealers again and sets the clock back. */
  reset(dealers?: readonly Dealer[]): Promise<void>;
  close(): Promise<void>;
}

/** Starts a service on a database of its own. */
export async function startTestService(settings: Partial<Settings> = {}): Promise<TestService> {
  const database = await openTestDatabase();
  const log: string[] = [];
  const clock = { now: NOW };
  const app = await buildApp({
    database,
    settings: { rateLimitPerMinute: 0, staffToken: STAFF_TOKEN, secret: 'a secret for tests', ...settings },
    log: createLog((line) => log.push(line)),
    now: () => clock.now,
  });

  const bearer = (token: string | undefined) => (token === undefined ? {} : { authorization: `Bearer ${token}` });
  const service: TestService = {
    app,
    database,
    log,
    clock,
    get: (path, token) => app.inject({ url: path, headers: bearer(token) }),
    send: (method, path, body, token) =>
      app.inject({
        method,
        url: path,
        headers: { ...bearer(token), ...(body !== undefined && { 'content-type': 'application/json' }) },
        ...(body !== undefined && { payload: JSON.stringify(body) }),
      }),
    post: (path, body, { key = randomUUID() } = {}) =>
      app.inject({
        method: 'POST',
        url: path,
        headers: { 'idempotency-key': key, 'content-type': 'application/json' },
        payload: JSON.stringify(body),
      }),
    async slots(dealerId = 'munich', from = '2026-11-20', to = '2026-11-28') {
      const answer = await service.get(`/v1/dealers/${dealerId}/slots?type=test-drive&from=${from}&to=${to}`);
      return answer.json<SlotList>().slots;
    },
    async request(parts = {}, slot) {
      const chosen = slot ?? (await service.slots('munich', '2026-11-23', '2026-11-24'))[0];
      if (!chosen) throw new Error('there is no free slot on Monday');
      return {
        type: 'test-drive',
        dealerId: 'munich',
        slotId: chosen.id,
        start: chosen.start,
        timeZone: 'Europe/Berlin',
        contact: { name: 'Ada Example', email: 'ada@example.com' },
        language: 'en',
        testDrive: { modelId: 'aster', licenceHeld: true, minimumAgeConfirmed: 18 },
        ...parts,
      };
    },
    async book(parts, slot) {
      const answer = await service.post('/v1/bookings', await service.request(parts, slot));
      if (answer.statusCode !== 201) throw new Error(`booking failed: ${answer.body}`);
      return answer.json();
    },
    seats: (seats) =>
      setCapacity(database.kysely, 'munich', 'test-drive', { seats, slotMinutes: 60, leadMinutes: 120 }),
    async reset(dealers = [makeDealer()]) {
      clock.now = NOW;
      log.length = 0;
      const db = database.kysely;
      await sql`truncate rescue, rescue_event, upload, handoff, car_inbox, car_inbox_item, booking, slot_seat, idempotency_key, desk_event, dealer_capacity, service_menu, dealer, vehicle_model`.execute(
        db,
      );
      await upsertDealers(db, dealers);
      await replaceModels(db, MODELS);
    },
    async close() {
      await app.close();
      await database.close();
    },
  };
  await service.reset();
  return service;
}

/** What a problem answer says: its status, the code at the end of its type, and the fields it names. */
export function problemOf(answer: LightMyRequestResponse): { status: number; code: string; pointers: string[] } {
  const problem = answer.json<Problem>();
  return {
    status: answer.statusCode,
    code: problem.type.split('/').at(-1) ?? '',
    pointers: (problem.errors ?? []).map(({ pointer }) => pointer),
  };
}
