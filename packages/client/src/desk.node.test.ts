import assert from 'node:assert/strict';
import type { ServerResponse } from 'node:http';
import { describe, type TestContext, test } from 'node:test';
import type { DeskEvent } from '@forecourt/contract';
import { MADE_UP_DEALERS } from '@forecourt/contract/testing.js';
import { BOOKED } from '../test/fixture.ts';
import { problem, type Reply, send, startLoopback } from '../test/loopback.ts';
import { createDeskApi, type DeskOptions } from './desk.ts';

/** A booking as staff sees it. */
const BOOKING = {
  ...BOOKED,
  dealerName: 'Autohaus Nordstern (made up)',
  leadStatus: 'new',
  createdAt: '2026-11-23T08:00:00Z',
  updatedAt: '2026-11-23T08:00:00Z',
};

const REAL_TIMES = [10_000, 60_000];

/** What a connection to the stream sees: these chunks, then an end or silence. Or some other reply. */
type Connection = { chunks: string[]; then: 'end' | 'silence' | 'break' } | Reply;

const message = (id: string, rest: object = {}): string =>
  `id: ${id}\nevent: booking.created\ndata: ${JSON.stringify({ id, type: 'booking.created', booking: BOOKING, ...rest })}\n\n`;

const stream = async (response: ServerResponse, connection: Connection): Promise<void> => {
  if (typeof connection === 'string' || !('chunks' in connection)) return send(response, connection);
  response.writeHead(200, { 'Content-Type': 'text/event-stream; charset=utf-8' });
  for (const chunk of connection.chunks)
    await new Promise<void>((resolve) => response.write(chunk, () => setImmediate(resolve)));
  if (connection.then === 'end') response.end();
  if (connection.then === 'break') response.socket?.destroy();
};

/** A desk against a server that treats each connection in turn as told. Waits take no time. */
const fixture = async (t: TestContext, connections: Connection[], options: Partial<DeskOptions> = {}) => {
  const waits: number[] = [];
  const left = [...connections];
  const { origin, requests } = await startLoopback(t, (_request, response) => stream(response, left.shift() ?? 'hang'));
  const controller = new AbortController();
  t.after(() => controller.abort());
  const desk = createDeskApi({
    baseUrl: `${origin}/v1`,
    token: 'staff-token',
    random: () => 1,
    setTimeout: (run, ms) => {
      if (REAL_TIMES.includes(ms)) return setTimeout(run, ms);
      waits.push(ms);
      return setTimeout(run, 0);
    },
    clearTimeout,
    ...options,
  });
  /** The next `count` events; the watching then ends with its signal. */
  const take = async (count: number, lastEventId?: string): Promise<DeskEvent[]> => {
    const events: DeskEvent[] = [];
    for await (const event of desk.watch({ signal: controller.signal, ...(lastEventId && { lastEventId }) })) {
      events.push(event);
      if (events.length === count) controller.abort();
    }
    return events;
  };
  const ids = async (count: number): Promise<string[]> => (await take(count)).map(({ id }) => id);
  return { desk, take, ids, requests, waits, controller };
};

describe('the desk changes the dealers', () => {
  const [good] = MADE_UP_DEALERS;
  assert.ok(good);

  test('with a file, which may take longer than other calls', async (t) => {
    const report = {
      imported: 1,
      updated: 0,
      unchanged: 0,
      rejected: [{ row: 2, reason: 'no name' }],
      rejectedCount: 1,
    };
    const timeouts: number[] = [];
    const { desk, requests } = await fixture(t, [{ body: report }, { body: good }], {
      setTimeout: (run, ms) => {
        timeouts.push(ms);
        return setTimeout(run, ms);
      },
    });
    const file = { format: 'csv', text: 'id,name\n1,A\n2,', dryRun: true } as const;
    assert.deepEqual(await desk.importDealers(file), report);
    await desk.changeHours(good.id, {});
    assert.deepEqual(timeouts, [120_000, 10_000]);
    const [{ method, url, headers, body } = assert.fail('nothing was sent')] = requests;
    assert.deepEqual(
      [method, url, headers.authorization, JSON.parse(body)],
      ['POST', '/v1/desk/dealers/import', 'Bearer staff-token', file],
    );
  });

  test('and with hours, and says what is refused of them', async (t) => {
    const errors = [{ pointer: '/openingHours/0/opens', detail: 'is no time' }];
    const { desk, requests } = await fixture(t, [{ body: good }, problem(400, 'invalid', { errors })]);
    const hours = { openingHours: good.openingHours, departments: [{ kind: 'parts' as const }] };
    assert.equal((await desk.changeHours('d 1', hours)).id, good.id);
    await assert.rejects(desk.changeHours('d 1', hours), { code: 'invalid', errors });
    const [{ method, url, body } = assert.fail('nothing was sent')] = requests;
    assert.deepEqual([method, url, JSON.parse(body)], ['PUT', '/v1/desk/dealers/d%201/hours', hours]);
  });
});

describe('the desk reads and changes leads', () => {
  test('with the staff token', async (t) => {
    const { desk, requests } = await fixture(t, [{ body: { bookings: [BOOKING], next: 'more' } }, { body: BOOKING }]);
    const page = await desk.findBookings({ dealerId: 'd1', leadStatus: 'new', limit: 10 });
    assert.deepEqual([page.bookings.map(({ id }) => id), page.next], [['b1'], 'more']);
    assert.equal((await desk.changeLead('b1', { leadStatus: 'won' })).id, 'b1');
    assert.deepEqual(
      requests.map(({ method, url, headers, body }) => [method, url, headers.authorization, body]),
      [
        ['GET', '/v1/desk/bookings?dealerId=d1&leadStatus=new&limit=10', 'Bearer staff-token', ''],
        ['PATCH', '/v1/desk/bookings/b1', 'Bearer staff-token', '{"leadStatus":"won"}'],
      ],
    );
  });

  test('B11 and gives a request its time', async (t) => {
    const { desk, requests } = await fixture(t, [{ body: BOOKING }, problem(400, 'invalid')]);
    const times = { start: '2026-11-24T10:30:00+01:00', end: '2026-11-24T11:30:00+01:00' };
    assert.equal((await desk.confirmBooking('b1', times)).id, 'b1');
    await assert.rejects(desk.confirmBooking('b1', times), { code: 'invalid' });
    const [{ method, url, headers, body } = assert.fail('nothing was asked')] = requests;
    assert.deepEqual(
      [method, url, headers.authorization, JSON.parse(body)],
      ['POST', '/v1/desk/bookings/b1/confirmation', 'Bearer staff-token', times],
    );
  });

  test('a lead with a broken note is a lead', async (t) => {
    const broken = { ...BOOKING, note: 7, preferredWindows: 'any' };
    const { desk } = await fixture(t, [{ body: { bookings: [broken] } }]);
    const [lead] = (await desk.findBookings({})).bookings;
    assert.deepEqual([lead?.id, lead?.note, lead?.preferredWindows], ['b1', undefined, undefined]);
  });

  test('one broken lead does not blank the list', async (t) => {
    t.mock.method(console, 'warn', () => {});
    const { desk } = await fixture(t, [{ body: { bookings: [{ ...BOOKING, start: 'soon' }, BOOKING] } }]);
    assert.equal((await desk.findBookings({})).bookings.length, 1);
  });
});

describe('the desk watches what happens', () => {
  test('events come as they are sent, however they are cut into pieces', async (t) => {
    const text = `: hello\n\n${message('1')}${message('2', { booking: { ...BOOKING, contact: { name: '示例' } } })}`;
    const bytes = [...Buffer.from(text)];
    const pieces = bytes.map((byte) => Buffer.from([byte])) as unknown as string[];
    const { take, requests } = await fixture(t, [{ chunks: pieces, then: 'silence' }]);
    const events = await take(2);
    assert.deepEqual(
      events.map(({ id, type, booking }) => [id, type, booking.contact?.name]),
      [
        ['1', 'booking.created', undefined],
        ['2', 'booking.created', '示例'],
      ],
    );
    assert.equal(requests[0]?.headers.accept, 'text/event-stream');
    assert.equal(requests[0]?.headers['last-event-id'], undefined);
  });

  for (const then of ['end', 'break'] as const) {
    test(`a connection that comes to its end (${then}) is opened anew, from the last event on`, async (t) => {
      const { ids, requests } = await fixture(t, [
        { chunks: [message('1'), message('2')], then },
        { chunks: [message('3')], then: 'silence' },
      ]);
      assert.deepEqual(await ids(3), ['1', '2', '3']);
      assert.deepEqual(
        requests.map(({ headers }) => headers['last-event-id']),
        [undefined, '2'],
      );
    });
  }

  test('the caller is told when the connection stands and when it broke, and not of its own end', async (t) => {
    const { desk, controller } = await fixture(t, [
      { chunks: [message('1')], then: 'end' },
      problem(503, 'unavailable'),
      { chunks: [message('2')], then: 'silence' },
    ]);
    const told: boolean[] = [];
    const onConnection = (connected: boolean): void => void told.push(connected);
    for await (const { id } of desk.watch({ signal: controller.signal, onConnection })) {
      if (id === '2') controller.abort();
    }
    assert.deepEqual(told, [true, false, false, true]);
  });

  test('it begins where the caller left off', async (t) => {
    const { take, requests } = await fixture(t, [{ chunks: [message('8')], then: 'silence' }]);
    await take(1, '7');
    assert.equal(requests[0]?.headers['last-event-id'], '7');
  });

  test('while the back end is away, the waits grow; afterwards they are short again', async (t) => {
    const portal: Reply = { headers: { 'Content-Type': 'text/html' }, body: '<html>Welcome</html>' };
    const { ids, waits } = await fixture(t, [
      'break',
      { status: 503 },
      portal,
      { chunks: [message('1')], then: 'end' },
      { chunks: [message('2')], then: 'silence' },
    ]);
    assert.deepEqual(await ids(2), ['1', '2']);
    assert.deepEqual(waits, [1000, 2000, 4000, 1000]);
  });

  test('the waits begin at what the back end asks for', async (t) => {
    const { ids, waits } = await fixture(t, [
      { chunks: ['retry: 2500\n\n', message('1')], then: 'end' },
      { chunks: [message('2')], then: 'silence' },
    ]);
    await ids(2);
    assert.deepEqual(waits, [3500]);
  });

  test('a stream that has fallen silent is opened anew', async (t) => {
    let readings = 0;
    const silent: Connection = { chunks: [message('1')], then: 'silence' };
    const { ids, requests } = await fixture(t, [silent, { chunks: [message('2')], then: 'silence' }], {
      // The first reading brings the event; at the second, time is up.
      setTimeout: (run, ms) => void (ms !== 10_000 && (ms !== 60_000 || ++readings === 2) && setImmediate(run)),
    });
    assert.deepEqual(await ids(2), ['1', '2']);
    assert.equal(requests[1]?.headers['last-event-id'], '1');
  });

  test('what does not fit is passed over, what is new to us is unknown', async (t) => {
    const chunks = [
      'id: 1\ndata: {broken\n\n',
      'id: 2\ndata: {}\n\n',
      message('3', { type: 'booking.sung' }),
      message('4'),
    ];
    const { take } = await fixture(t, [{ chunks, then: 'silence' }]);
    const types = (await take(2)).map(({ id, type }) => [id, type]);
    assert.deepEqual(types, [
      ['3', 'unknown'],
      ['4', 'booking.created'],
    ]);
  });

  for (const reply of [problem(401, 'unauthorized'), problem(404, 'not-found')]) {
    test(`a refusal ends it: ${JSON.stringify(reply)}`, async (t) => {
      const { take, requests } = await fixture(t, [reply]);
      const { status } = reply as { status: number };
      await assert.rejects(take(1), { status });
      assert.equal(requests.length, 1);
    });
  }

  test('it ends with its signal: before, while it connects, listens or waits', async (t) => {
    const before = await fixture(t, []);
    before.controller.abort();
    assert.deepEqual(await before.take(1), []);
    assert.equal(before.requests.length, 0);

    for (const connection of ['hang', { chunks: [': hello\n\n'], then: 'silence' }] as const) {
      const { take, controller } = await fixture(t, [connection as Connection]);
      setTimeout(() => controller.abort(), 20);
      assert.deepEqual(await take(1), []);
    }

    const waiting = await fixture(t, ['break'], { setTimeout, clearTimeout });
    setTimeout(() => waiting.controller.abort(), 50);
    assert.deepEqual(await waiting.take(1), []);
  });
});
