import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ApiError, type DeskBooking } from '@forecourt/contract';
import { leadStatusOf, rowsOf } from '../model/select.ts';
import { makeBooking } from '../testing/bookings.ts';
import { createFakeDeskApi, settle } from '../testing/fake-desk-api.ts';
import { DeskSession } from './session.ts';

/** A desk that has loaded these leads, is live and shows them. */
const openDesk = async (leads: DeskBooking[] = [], next?: string) => {
  const api = createFakeDeskApi();
  const waits: { run: () => void; ms: number }[] = [];
  let refused = 0;
  const session = new DeskSession({
    api,
    today: '2026-11-22',
    onChange: () => {},
    onRefused: () => refused++,
    setTimeout: (run, ms) => waits.push({ run, ms }),
  });
  /** The lists that wait for an answer. */
  const open = () => api.lists.splice(0).filter(({ signal }) => !signal?.aborted);
  session.start();
  const answer = async (bookings: DeskBooking[], cursor?: string) => {
    await settle();
    for (const { request, resolve } of open()) {
      resolve({ bookings: request.from ? [] : bookings, ...(cursor && !request.from && { next: cursor }) });
    }
    await settle();
  };
  await answer(leads, next);
  api.streams[0]?.connect(true);
  await answer(leads, next);
  const ids = () => rowsOf('leads', session.state).map(({ id }) => id);
  return { api, session, open, answer, ids, waits, refused: () => refused };
};

test('both lists are loaded, and the appointments begin today', async () => {
  const api = createFakeDeskApi();
  const session = new DeskSession({ api, today: '2026-11-22', onChange: () => {}, onRefused: () => {} });
  session.start();
  assert.deepEqual(
    api.lists.map(({ request }) => request),
    [{ limit: 100 }, { from: '2026-11-22', limit: 100 }],
  );
  session.stop();
});

test('an event is shown at once', async () => {
  const { api, session, ids } = await openDesk([makeBooking('a')]);
  const booking = makeBooking('b', { createdAt: '2026-11-22T09:00:00Z' });
  api.streams[0]?.send({ id: '7', type: 'booking.created', booking });
  await settle();
  assert.deepEqual(ids(), ['b', 'a']);
  assert.equal(session.state.connection, 'live');
  session.stop();
});

test('after a lost connection the lists are loaded again, so that nothing is missed', async () => {
  const { api, session, answer, ids } = await openDesk([makeBooking('a')]);
  api.streams[0]?.connect(false);
  assert.equal(session.state.connection, 'reconnecting');
  api.streams[0]?.connect(true);
  await answer([makeBooking('b', { createdAt: '2026-11-22T09:00:00Z' }), makeBooking('a')]);
  assert.deepEqual(ids(), ['b', 'a']);
  assert.ok(session.state.fresh.has('b'));
  session.stop();
});

test('when the network is back, watching goes on from the last event', async () => {
  const { api, session } = await openDesk();
  api.streams[0]?.send({ id: '7', type: 'booking.created', booking: makeBooking('a') });
  await settle();
  session.reconnect();
  await settle();
  assert.equal(api.streams.length, 2);
  assert.ok(api.streams[0]?.signal.aborted);
  assert.equal(api.streams[1]?.lastEventId, '7');
  session.stop();
});

test('loading again reaches as far as was loaded before', async () => {
  const page = (minute: number) => makeBooking(`m${minute}`, { createdAt: `2026-11-22T08:0${minute}:00Z` });
  const { api, session, open, answer, ids } = await openDesk([page(9), page(8)], 'c1');
  void session.loadMore('leads');
  assert.deepEqual(api.lists[0]?.request, { limit: 100, cursor: 'c1' });
  await answer([page(7), page(6)], 'c2');
  assert.deepEqual(ids(), ['m9', 'm8', 'm7', 'm6']);

  void session.load('leads');
  open()[0]?.resolve({ bookings: [page(9), page(8)], next: 'c1' });
  await settle();
  open()[0]?.resolve({ bookings: [page(7), page(6)], next: 'c2' });
  await settle();
  assert.deepEqual(open(), []);
  assert.deepEqual(ids(), ['m9', 'm8', 'm7', 'm6']);
  assert.equal(session.state.lists.leads.next, 'c2');
  session.stop();
});

test('a filter within what is complete asks nobody; another asks the service', async () => {
  const { api, session, ids } = await openDesk([makeBooking('a'), makeBooking('b', { leadStatus: 'won' })]);
  session.filter({ leadStatus: 'won' });
  session.filter({ search: 'ana' });
  assert.deepEqual(api.lists, []);
  assert.deepEqual(ids(), ['b']);
  session.filter({ from: '2026-11-01', through: '2026-11-30' });
  assert.deepEqual(
    api.lists.map(({ request }) => request),
    [{ from: '2026-11-01', to: '2026-12-01', limit: 100 }],
  );
  session.stop();
});

test('a list that fails says why, and can be loaded again', async () => {
  const { session, open, answer, ids } = await openDesk([makeBooking('a')]);
  void session.load('leads');
  open()[0]?.reject(new ApiError('timeout', 'timeout'));
  await settle();
  assert.equal(session.state.lists.leads.error, 'timeout');
  void session.load('leads');
  await answer([makeBooking('b')]);
  assert.equal(session.state.lists.leads.error, undefined);
  assert.ok(ids().includes('b'));
  session.stop();
});

test('of several choices for one lead one is sent at a time, and the last one stays', async () => {
  const { api, session } = await openDesk([makeBooking('a')]);
  session.setLead('a', 'contacted');
  session.setLead('a', 'won');
  session.setLead('a', 'lost');
  const shown = () => leadStatusOf(session.state, session.state.bookings.get('a')!);
  assert.equal(shown(), 'lost');
  assert.equal(api.leads.length, 1);
  api.leads[0]?.resolve(makeBooking('a', { leadStatus: 'contacted', updatedAt: '2026-11-22T08:01:00Z' }));
  await settle();
  assert.equal(shown(), 'lost');
  assert.deepEqual(api.leads[1]?.request, { bookingId: 'a', leadStatus: 'lost' });
  api.leads[1]?.resolve(makeBooking('a', { leadStatus: 'lost', updatedAt: '2026-11-22T08:02:00Z' }));
  await settle();
  assert.equal(shown(), 'lost');
  assert.equal(api.leads.length, 2);
  assert.equal(session.state.chosen.size, 0);
  session.stop();
});

test('a choice that fails is taken back', async () => {
  const { api, session } = await openDesk([makeBooking('a')]);
  session.setLead('a', 'won');
  api.leads[0]?.reject(new ApiError('offline', 'offline'));
  await settle();
  assert.equal(leadStatusOf(session.state, session.state.bookings.get('a')!), 'new');
  assert.equal(session.state.problem?.code, 'offline');
  session.stop();
});

test('a refused token ends the session once, wherever it is noticed', async () => {
  const unauthorized = new ApiError('unauthorized', 'unauthorized', { status: 401 });
  for (const where of ['list', 'lead', 'confirm', 'stream'] as const) {
    const { api, session, open, refused } = await openDesk([request()]);
    if (where === 'list') void session.load('leads');
    if (where === 'lead') session.setLead('a', 'won');
    if (where === 'list') open()[0]?.reject(unauthorized);
    if (where === 'lead') api.leads[0]?.reject(unauthorized);
    if (where === 'confirm') session.confirm('a', 0);
    if (where === 'confirm') api.confirmations[0]?.reject(unauthorized);
    if (where === 'stream') api.streams[0]?.fail(unauthorized);
    await settle();
    assert.equal(refused(), 1, where);
    assert.ok(api.streams[0]?.signal.aborted, where);
  }
});

test('watching that ends for another reason is begun again later', async () => {
  const { api, session, waits } = await openDesk();
  api.streams[0]?.fail(new ApiError('not-found', 'not-found', { status: 404 }));
  await settle();
  assert.equal(session.state.connection, 'reconnecting');
  assert.equal(waits[0]?.ms, 30_000);
  waits[0]?.run();
  await settle();
  assert.equal(api.streams.length, 2);
  session.stop();
});

/** A requested service visit with two windows. */
const request = (id = 'a') =>
  makeBooking(id, {
    status: 'proposed',
    type: 'service',
    preferredWindows: [
      { date: '2026-11-24', from: '08:00', to: '12:00' },
      { date: '2026-11-26', from: '12:00', to: '17:00' },
    ],
    visit: { items: [{ id: 'i', name: 'Inspection', durationMinutes: 90 }] },
  });

test('B11 a request is confirmed once with the proposed time, and is booked when the service has said so', async () => {
  const { api, session } = await openDesk([request()]);
  session.confirm('a', 0);
  session.confirm('a', 0);
  assert.deepEqual(
    api.confirmations.map((call) => call.request),
    [{ bookingId: 'a', start: '2026-11-24T08:00:00+01:00', end: '2026-11-24T09:30:00+01:00' }],
  );
  assert.equal(session.state.bookings.get('a')?.status, 'proposed');
  assert.deepEqual(session.state.confirming.get('a'), { index: 0, problem: undefined });
  api.confirmations[0]?.resolve({ ...request(), status: 'booked', updatedAt: '2026-11-22T09:00:00Z' });
  await settle();
  assert.equal(session.state.bookings.get('a')?.status, 'booked');
  assert.equal(session.state.confirming.size, 0);
  session.stop();
});

test('B11 a confirmation that fails keeps the time that was entered, and sends it again', async () => {
  const { api, session } = await openDesk([request()]);
  session.enterTime('a', 1, { from: '13:15', to: '14:00' });
  session.confirm('a', 1);
  api.confirmations[0]?.reject(new ApiError('offline', 'offline'));
  await settle();
  assert.deepEqual(session.state.confirming.get('a'), { index: 1, problem: 'offline' });
  session.confirm('a', 1);
  assert.equal(api.confirmations[1]?.request.start, '2026-11-26T13:15:00+01:00');
  session.stop();
});

test('B11 a time that cannot be is not sent', async () => {
  const { api, session } = await openDesk([request()]);
  session.enterTime('a', 0, { from: '12:00', to: '13:00' });
  session.confirm('a', 0);
  session.confirm('gone', 0);
  assert.equal(session.state.confirming.get('a')?.problem, 'time-outside');
  assert.equal(api.confirmations.length, 0);
  session.stop();
});
