/** A booking port and a dealer port against a server that answers as a test tells it to. */
import type { TestContext } from 'node:test';
import type { BookingRequest } from '@forecourt/contract';
import { createBookingApi } from '../src/booking.ts';
import { createDealerApi } from '../src/dealers.ts';
import type { HttpOptions } from '../src/http.ts';
import { type Reply, send, startLoopback } from './loopback.ts';

/** The time-out that the port sets when nobody says otherwise. */
export const TIMEOUT_MS = 10_000;
/** A good answer to `findModels`. */
export const MODELS: Reply = { body: { models: [{ id: 'aster', name: 'Aster', energy: 'electric' }] } };
/** The part of a booking that these tests look at. */
export const BODY = { contact: { name: 'Test Person' } } as BookingRequest;
/** A booking as the wire carries it. */
export const BOOKED = {
  id: 'b1',
  reference: 'K7P-2QX',
  status: 'booked',
  type: 'test-drive',
  dealerId: 'd1',
  start: '2026-11-24T10:30:00+01:00',
  end: '2026-11-24T11:30:00+01:00',
  timeZone: 'Europe/Berlin',
  sequence: 0,
};
/** A good answer to `book`. */
export const BOOKING: Reply = { status: 201, body: BOOKED };

/** Ports against a server that gives these replies in turn. Waits take no time, and no time-out ever comes. */
export const fixture = async (t: TestContext, replies: Reply[], options: Partial<HttpOptions> = {}) => {
  const waits: number[] = [];
  const left = [...replies];
  const server = await startLoopback(t, (_request, response) => send(response, left.shift() ?? 'break'));
  const instant = (run: () => void, ms: number): void => {
    if (ms === TIMEOUT_MS) return;
    waits.push(ms);
    queueMicrotask(run);
  };
  const reached = {
    baseUrl: `${server.origin}/v1`,
    random: () => 1,
    setTimeout: instant,
    clearTimeout: () => {},
    ...options,
  };
  return { api: createBookingApi(reached), dealers: createDealerApi(reached), waits, ...server };
};
