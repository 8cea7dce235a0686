import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Dealer } from '@forecourt/contract';
import ICAL from 'ical.js';
import type { BookingRow } from '../bookings/booking.store.ts';
import { makeDealer, MODELS } from '../testing/fixtures.ts';
import { type Appointment, appointmentFile } from './appointment.ts';
import { foldLine } from './content-lines.ts';

function makeAppointment(
  booking: Partial<BookingRow> & { start?: string; end?: string } = {},
  dealer: Partial<Dealer> = {},
): Appointment {
  const { start = '2026-11-23T09:00:00+01:00', end = '2026-11-23T10:00:00+01:00', ...rest } = booking;
  const row = {
    id: '5f0c3f9e-0000-4000-8000-000000000001',
    type: 'test-drive',
    door_to_door: null,
    visit: null,
    reference: 'K7P-2QX',
    status: 'booked',
    start_at: new Date(start),
    end_at: new Date(end),
    time_zone: 'Europe/Berlin',
    sequence: 0,
    language: 'en',
    test_drive: { modelId: 'aster', licenceHeld: true },
    updated_at: new Date('2026-11-20T08:00:00Z'),
    ...rest,
  } as BookingRow;
  return { booking: row, dealer: makeDealer(dealer), model: MODELS[0], now: Date.parse('2026-11-20T08:00:00Z') };
}

/** Reads a file back as a calendar would: with its own zone, not with one that the reader knows. */
function read(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text));
  const zone = calendar.getFirstSubcomponent('vtimezone');
  const event = new ICAL.Event(calendar.getFirstSubcomponent('vevent') ?? assert.fail('there is an event'));
  const instant = (time: InstanceType<typeof ICAL.Time>) => {
    const own = zone && new ICAL.Timezone(zone);
    const wall = Date.UTC(time.year, time.month - 1, time.day, time.hour, time.minute, time.second);
    return new Date(wall - (own ? own.utcOffset(time) * 1000 : 0)).toISOString();
  };
  return { calendar, event, instant };
}

test('B16 a calendar reads the appointment back: who, where, when', () => {
  const text = appointmentFile(makeAppointment({}, { email: 'nord@example.com', url: 'https://example.com/nord' }));
  const { calendar, event, instant } = read(text);
  assert.equal(calendar.getFirstPropertyValue('version'), '2.0');
  assert.equal(calendar.getFirstPropertyValue('method'), 'PUBLISH');
  assert.equal(event.uid, '5f0c3f9e-0000-4000-8000-000000000001@forecourt.dev');
  assert.equal(event.summary, 'Test drive · Aster · Autohaus Nordstern');
  assert.equal(event.location, 'Autohaus Nordstern, Beispielstraße 12, 80807 München, DE');
  assert.equal(event.description, 'Reference: K7P-2QX');
  assert.equal(event.sequence, 0);
  assert.equal(event.startDate.toString(), '2026-11-23T09:00:00');
  assert.equal(instant(event.startDate), '2026-11-23T08:00:00.000Z');
  assert.equal(instant(event.endDate), '2026-11-23T09:00:00.000Z');
  assert.equal(event.component.getFirstProperty('dtstart')?.getParameter('tzid'), 'Europe/Berlin');
  assert.equal(event.component.getFirstPropertyValue('dtstamp')?.toString(), '2026-11-20T08:00:00Z');
  assert.equal(event.component.getFirstPropertyValue('status'), 'CONFIRMED');
  assert.equal(event.organizer, 'mailto:nord@example.com');
});

test('B16 every line ends in CR LF and has at most 75 octets, with no character cut in two', () => {
  const dealer = { name: '示例汽车中心'.repeat(12), address: makeDealer().address };
  const text = appointmentFile(makeAppointment({ language: 'zh-CN' }, dealer));
  assert.ok(text.endsWith('\r\n') && !/[^\r]\n|\r[^\n]/.test(text));
  for (const line of text.split('\r\n')) {
    assert.ok(Buffer.byteLength(line) <= 75, line);
    assert.ok(!line.includes('\ufffd'));
  }
  const { event } = read(text);
  assert.equal(event.summary, `试驾 · Aster · ${'示例汽车中心'.repeat(12)}`);
  assert.equal(event.description, '预约编号: K7P-2QX');
});

test('B16 folding keeps every character of any text', () => {
  for (const text of ['', 'x'.repeat(75), 'x'.repeat(76), 'é'.repeat(80), '🚗'.repeat(60), `x${'漢🚗é'.repeat(40)}`]) {
    const folded = foldLine(text);
    assert.equal(folded.replaceAll('\r\n ', ''), text);
    assert.ok(folded.split('\r\n').every((line) => Buffer.byteLength(line) <= 75));
  }
});

test('B16 commas, semicolons, backslashes and line breaks in names stay text', () => {
  const name = 'A, B; C\\D\nE\r\nBEGIN:VALARM "x"';
  const url = 'https://example.com/\r\nATTACH:evil';
  const text = appointmentFile(makeAppointment({}, { name, url, email: 'a@example.com' }));
  const { event } = read(text);
  assert.equal(event.summary, 'Test drive · Aster · A, B; C\\D\nE\nBEGIN:VALARM "x"');
  assert.ok(!/^(BEGIN:VALARM|ATTACH)/m.test(text));
});

test('B16 the zone in the file gives the right moment wherever and whenever clocks change', () => {
  const cases = [
    ['Europe/Berlin', '2026-10-25T01:00:00+02:00', '2026-10-25T04:00:00+01:00'],
    ['Europe/Berlin', '2026-10-26T09:00:00+01:00', '2026-10-26T10:00:00+01:00'],
    ['Europe/Berlin', '2026-03-29T01:00:00+01:00', '2026-03-29T04:00:00+02:00'],
    ['Europe/Berlin', '2026-07-01T09:00:00+02:00', '2026-07-01T10:00:00+02:00'],
    ['America/New_York', '2026-11-01T09:00:00-05:00', '2026-11-01T10:00:00-05:00'],
    ['America/St_Johns', '2026-06-01T09:00:00-02:30', '2026-06-01T10:00:00-02:30'],
    ['Australia/Lord_Howe', '2026-12-01T09:00:00+11:00', '2026-12-01T10:00:00+11:00'],
    ['Asia/Shanghai', '2026-06-01T09:00:00+08:00', '2026-06-01T10:00:00+08:00'],
    ['Asia/Kathmandu', '2026-06-01T09:00:00+05:45', '2026-06-01T10:00:00+05:45'],
    ['Africa/Cairo', '2026-06-01T09:00:00+03:00', '2026-06-01T10:00:00+03:00'],
  ] as const;
  for (const [time_zone, start, end] of cases) {
    const { event, instant } = read(appointmentFile(makeAppointment({ time_zone, start, end })));
    assert.equal(event.startDate.toString(), start.slice(0, 19), time_zone);
    assert.equal(instant(event.startDate), new Date(start).toISOString(), `${time_zone} ${start}`);
    assert.equal(instant(event.endDate), new Date(end).toISOString(), `${time_zone} ${end}`);
  }
});

test('B16 of a repeated hour the first is told by the wall clock and the second in UTC', () => {
  const first = makeAppointment({ start: '2026-10-25T02:00:00+02:00', end: '2026-10-25T02:00:00+01:00' });
  const text = appointmentFile(first);
  assert.match(text, /\r\nDTSTART;TZID=Europe\/Berlin:20261025T020000\r\n/);
  assert.match(text, /\r\nDTEND:20261025T010000Z\r\n/);
});

test('B16 a moved appointment has a higher sequence, a cancelled one says so, both under the same UID', () => {
  const first = read(appointmentFile(makeAppointment())).event;
  const moved = read(appointmentFile(makeAppointment({ sequence: 1 }))).event;
  const cancelled = read(appointmentFile(makeAppointment({ sequence: 2, status: 'cancelled' }))).event;
  assert.deepEqual([first.sequence, moved.sequence, cancelled.sequence], [0, 1, 2]);
  assert.equal(cancelled.component.getFirstPropertyValue('status'), 'CANCELLED');
  assert.equal(new Set([first.uid, moved.uid, cancelled.uid]).size, 1);
});

test('B16 a test drive at home is where the person is; a zone that is gone is told in UTC', () => {
  const homeAddress = { lines: ['Zuhause 1'], locality: 'München', country: 'DE' };
  const test_drive = { modelId: 'aster', licenceHeld: true, homeAddress };
  assert.equal(read(appointmentFile(makeAppointment({ test_drive }))).event.location, 'Zuhause 1, München, DE');
  const text = appointmentFile(makeAppointment({ time_zone: 'Mars/Base' }));
  assert.match(text, /\r\nDTSTART:20261123T080000Z\r\n/);
  assert.ok(!text.includes('VTIMEZONE'));
});

const VISIT = {
  items: [
    { id: 'oil', name: 'Oil service', durationMinutes: 60 },
    { id: 'wheels', name: 'Wheels, winter', durationMinutes: 30 },
  ],
};
const HOME = { lines: ['Zuhause 7'], locality: 'München', postalCode: '81667', country: 'DE' };
const WORK = { ...HOME, lines: ['Arbeit 3'] };
const dropOff = { slotId: 'x', start: '2026-11-24T16:00:00+01:00', end: '2026-11-24T17:00:00+01:00' };
const COLLECTED = { type: 'pickup', test_drive: null, visit: VISIT } as const;

/** All events of a file. */
const readAll = (text: string) =>
  new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));

test('B12 B16 a service visit says at the dealer what is done', () => {
  const text = appointmentFile(makeAppointment({ type: 'service', test_drive: null, visit: VISIT }));
  const { event } = read(text);
  assert.equal(event.summary, 'Service visit · Aster · Autohaus Nordstern');
  assert.equal(event.location, 'Autohaus Nordstern, Beispielstraße 12, 80807 München, DE');
  assert.equal(event.description, 'Reference: K7P-2QX\nWork: Oil service, Wheels, winter');
});

test('B13 B16 a car that is collected has an event for each way, each with its own UID, place and time', () => {
  const door_to_door = { pickupAddress: HOME, dropOffAddress: WORK, dropOff, keyNote: 'in the letter box' };
  const text = appointmentFile(makeAppointment({ ...COLLECTED, door_to_door, sequence: 3 }));
  const events = readAll(text);
  assert.deepEqual(
    events.map(({ summary, location, startDate, endDate, sequence }) => [
      summary,
      location,
      startDate.toString(),
      endDate.toString(),
      sequence,
    ]),
    [
      [
        ...['Car pick-up · Aster · Autohaus Nordstern', 'Zuhause 7, 81667 München, DE'],
        ...['2026-11-23T09:00:00', '2026-11-23T10:00:00', 3],
      ],
      [
        ...['Car return · Aster · Autohaus Nordstern', 'Arbeit 3, 81667 München, DE'],
        ...['2026-11-24T16:00:00', '2026-11-24T17:00:00', 3],
      ],
    ],
  );
  assert.deepEqual(
    events.map(({ uid }) => uid),
    ['', '-return'].map((suffix) => `5f0c3f9e-0000-4000-8000-000000000001${suffix}@forecourt.dev`),
  );
  assert.ok(!text.includes('letter box'), 'where the key is stays with the dealer');
});

test('B13 B16 the zone covers both ways, also when clocks change between them', () => {
  const [start, end] = ['2026-10-24T09:00:00+02:00', '2026-10-24T10:00:00+02:00'];
  const back = { slotId: 'x', start: '2026-10-26T16:00:00+01:00', end: '2026-10-26T17:00:00+01:00' };
  const door_to_door = { pickupAddress: HOME, dropOffAddress: HOME, dropOff: back };
  const text = appointmentFile(makeAppointment({ ...COLLECTED, door_to_door, start, end }));
  const { instant } = read(text);
  const [collection, homecoming] = readAll(text);
  assert.equal(instant(collection?.startDate ?? assert.fail()), new Date(start).toISOString());
  assert.equal(instant(homecoming?.startDate ?? assert.fail()), new Date(back.start).toISOString());
});

test('B11 B16 a request is tentative, without a return; a cancelled one is cancelled both ways', () => {
  const asked = { pickupAddress: HOME, dropOffAddress: HOME };
  const statuses = (text: string) => readAll(text).map(({ component }) => component.getFirstPropertyValue('status'));
  const proposed = makeAppointment({ ...COLLECTED, door_to_door: asked, status: 'proposed' });
  assert.deepEqual(statuses(appointmentFile(proposed)), ['TENTATIVE']);
  const cancelled = makeAppointment({ ...COLLECTED, door_to_door: { ...asked, dropOff }, status: 'cancelled' });
  assert.deepEqual(statuses(appointmentFile(cancelled)), ['CANCELLED', 'CANCELLED']);
});

test('B16 every type has a title in each language, and an unknown language is told in English', () => {
  const door_to_door = { pickupAddress: HOME, dropOffAddress: HOME, dropOff };
  const titles = new Set<string>();
  for (const language of ['en', 'de', 'zh-CN', 'ar']) {
    const files = [
      makeAppointment({ language }),
      makeAppointment({ language, type: 'service', test_drive: null, visit: VISIT }),
      makeAppointment({ language, ...COLLECTED, door_to_door }),
    ];
    for (const file of files) for (const { summary } of readAll(appointmentFile(file))) titles.add(summary);
  }
  assert.equal(titles.size, 16);
  const other = makeAppointment({ language: 'pt-BR', type: 'service', visit: VISIT });
  assert.match(read(appointmentFile(other)).event.summary, /^Service visit/);
});
