import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import * as v from 'valibot';
import * as contract from './index.ts';
import { MADE_UP_DEALERS, MADE_UP_MODELS, madeUpMenuOf } from './testing/index.ts';

const REQUEST = {
  type: 'test-drive',
  dealerId: 'd1',
  slotId: 's1',
  start: '2026-11-24T10:30:00+01:00',
  timeZone: 'Europe/Berlin',
  contact: { name: 'Test Person', email: 'test.person@example.com' },
  language: 'de',
  testDrive: { modelId: 'aster', licenceHeld: true, minimumAgeConfirmed: 18 },
};

const BOOKING = {
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

const WINDOW = { date: '2026-11-24', from: '09:00', to: '12:00' };
/** What a request has not when it has wishes. */
const WISH = { slotId: undefined, start: undefined, timeZone: undefined };
const ADDRESS = { lines: ['Beispielstraße 12'], locality: 'München', country: 'DE' };
const BOTH_WAYS = { pickupAddress: ADDRESS, dropOffAddress: ADDRESS };

/** The place of each issue, as a JSON pointer. */
const refused = (schema: v.GenericSchema, value: unknown): string[] =>
  (v.safeParse(schema, value).issues ?? []).map(({ path }) =>
    (path ?? []).map(({ key }) => `/${String(key)}`).join(''),
  );

describe('a booking request', () => {
  test('is accepted when it is whole', () => assert.deepEqual(v.parse(contract.BookingRequest, REQUEST), REQUEST));

  const table: [change: object, pointer: string][] = [
    [{ type: 'tea' }, '/type'],
    [{ start: '2026-11-24T09:30:00Z' }, '/start'],
    [{ contact: { name: 'Test Person' } }, '/contact/email'],
    [{ contact: { name: ' ', phone: '+498912345' } }, '/contact/name'],
    [{ contact: { name: 'Test Person', phone: '089' } }, '/contact/phone'],
    [{ language: '' }, '/language'],
    [{ testDrive: { modelId: 'aster' } }, '/testDrive/licenceHeld'],
    [
      { testDrive: { modelId: 'aster', licenceHeld: true, minimumAgeConfirmed: 17.5 } },
      '/testDrive/minimumAgeConfirmed',
    ],
    [{ note: 'x'.repeat(2001) }, '/note'],
    [{ consents: [{ id: 'news', version: '1', granted: 'yes' }] }, '/consents/0/granted'],
    [{ start: undefined }, '/start'],
    [{ timeZone: undefined }, '/timeZone'],
    [{ preferredWindows: [WINDOW] }, '/slotId'],
    [{ slotId: undefined, start: undefined }, '/slotId'],
    [{ ...WISH, preferredWindows: [] }, '/preferredWindows'],
    [{ ...WISH, preferredWindows: [WINDOW, WINDOW, WINDOW, WINDOW] }, '/preferredWindows'],
    [{ ...WISH, preferredWindows: [{ ...WINDOW, to: '09:00' }] }, '/preferredWindows/0/to'],
    [{ ...WISH, preferredWindows: [{ ...WINDOW, date: 'soon' }] }, '/preferredWindows/0/date'],
    [{ visit: {} }, '/visit/itemIds'],
    [{ visit: { symptom: '  ', troubleCodes: [] } }, '/visit/itemIds'],
    [{ visit: { troubleCodes: [{ code: 'P 0420' }] } }, '/visit/troubleCodes/0/code'],
    [{ visit: { itemIds: ['a'], vehicle: { vin: 'WVWZZZ1JZXW00000O' } } }, '/visit/vehicle/vin'],
    [{ visit: { itemIds: ['a'], vehicle: { mileageKm: -1 } } }, '/visit/vehicle/mileageKm'],
    [{ doorToDoor: { pickupAddress: ADDRESS } }, '/doorToDoor/dropOffAddress'],
    [{ doorToDoor: { ...BOTH_WAYS, dropOff: { slotId: 's2' } } }, '/doorToDoor/dropOff/start'],
    [{ doorToDoor: { ...BOTH_WAYS, handOver: { phone: '089' } } }, '/doorToDoor/handOver/phone'],
  ];
  for (const [change, pointer] of table) {
    test(`is refused at ${pointer} for ${JSON.stringify(change).slice(0, 60)}`, () => {
      assert.deepEqual(refused(contract.BookingRequest, { ...REQUEST, ...change }), [pointer]);
    });
  }

  test('is accepted with wishes instead of a slot (B11)', () => {
    const { slotId: _, start: _start, timeZone: _zone, ...rest } = REQUEST;
    const wish = { ...rest, preferredWindows: [WINDOW] };
    assert.deepEqual(v.parse(contract.BookingRequest, wish), wish);
  });

  test('is accepted with a symptom or a trouble code alone (B12)', () => {
    for (const visit of [{ symptom: 'It hums' }, { troubleCodes: [{ code: 'U0100-87' }] }]) {
      const read = v.parse(contract.BookingRequest, { ...REQUEST, type: 'service', visit });
      assert.deepEqual(read.visit, { itemIds: [], ...visit });
    }
  });

  test('is accepted with two addresses and two windows (B13)', () => {
    const dropOff = { slotId: 's2', start: '2026-11-24T15:30:00+01:00', holdId: 'h2' };
    const doorToDoor = { ...BOTH_WAYS, dropOff, handOver: { phone: '+498912345' }, keyNote: 'At the porter' };
    const request = { ...REQUEST, type: 'pickup', doorToDoor };
    assert.deepEqual(v.parse(contract.BookingRequest, request), request);
  });

  test('loses fields that nobody knows', () => {
    assert.deepEqual(v.parse(contract.BookingRequest, { ...REQUEST, admin: true }), REQUEST);
  });
});

describe('a booking', () => {
  test('is read with words that are new to us', () => {
    const { status, type } = v.parse(contract.Booking, { ...BOOKING, status: 'postponed', type: 'tea' });
    assert.deepEqual([status, type], ['unknown', 'unknown']);
  });

  test('is read with a contact that today would not be accepted', () => {
    const contact = { name: '', phone: '089 123' };
    assert.deepEqual(v.parse(contract.Booking, { ...BOOKING, contact }).contact, contact);
  });

  test('is refused without a time that can be told', () => {
    assert.deepEqual(refused(contract.Booking, { ...BOOKING, start: 'tomorrow', sequence: -1 }), [
      '/start',
      '/sequence',
    ]);
  });

  test('is cancelled for a reason that can be counted, or for none', () => {
    for (const cancellation of [{}, { code: 'price' }, { code: 'other', reason: 'ill' }]) {
      assert.deepEqual(v.parse(contract.Cancellation, cancellation), cancellation);
    }
    assert.deepEqual(refused(contract.Cancellation, { code: 'bored' }), ['/code']);
  });

  test('has no token when staff reads it', () => {
    const lead = { ...BOOKING, dealerName: 'D', leadStatus: 'thinking', createdAt: '', updatedAt: '' };
    const read = v.parse(contract.DeskBooking, { ...lead, manageToken: 'x'.repeat(32) });
    assert.ok(!('manageToken' in read));
    assert.equal(read.leadStatus, 'new');
  });
});

describe('dealers, models and slots', () => {
  for (const dealer of MADE_UP_DEALERS) {
    test(`${dealer.id} is a dealer with a menu`, () => {
      assert.deepEqual(v.parse(contract.Dealer, dealer), dealer);
      assert.deepEqual(v.parse(contract.ServiceMenu, madeUpMenuOf(dealer)), madeUpMenuOf(dealer));
    });
  }
  for (const model of MADE_UP_MODELS) {
    test(`${model.id} is a model`, () => assert.deepEqual(v.parse(contract.VehicleModel, model), model));
  }

  test('a dealer that is written is checked to the last field', () => {
    const bad = {
      openingHours: [{ dayOfWeek: [], opens: '9', closes: '17:00' }],
      url: 'javascript:alert(1)',
      phone: '089',
    };
    assert.deepEqual(refused(contract.Dealer, { ...MADE_UP_DEALERS[0], ...bad }), [
      '/phone',
      '/url',
      '/openingHours/0/dayOfWeek',
      '/openingHours/0/opens',
    ]);
  });

  test('a menu need not have more than items, and says how long a symptom may be', () => {
    const menu = v.parse(contract.ServiceMenu, { items: [] });
    assert.deepEqual(menu, { items: [], transportation: [], advisors: [], symptomMaxLength: 500 });
  });

  test('money is a whole number of the smallest unit', () => {
    assert.deepEqual(refused(contract.Money, { amount: 129.5, currency: 'EUR' }), ['/amount']);
    assert.deepEqual(refused(contract.Money, { amount: -1, currency: '€' }), ['/amount', '/currency']);
  });

  test('an area of postcodes names no postcode that all others begin with', () => {
    assert.deepEqual(refused(contract.PickUpArea, { postalCodes: ['80', ' '] }), ['/postalCodes/1']);
  });

  test('a slot list need not say which days have none', () => {
    const list = v.parse(contract.SlotList, { timeZone: 'Europe/Berlin', slots: [] });
    assert.deepEqual(list.unavailable, []);
  });

  test('a reason that is new to us is unknown', () => {
    const day = v.parse(contract.DayUnavailable, { date: '2026-11-24', reason: 'flood' });
    assert.equal(day.reason, 'unknown');
  });

  test('capabilities of a newer back end are read', () => {
    const capabilities = {
      bookingTypes: ['test-drive', 'tea'],
      slots: true,
      holds: false,
      bookingHorizonDays: 30,
      markets: [],
    };
    const read = v.parse(contract.Capabilities, { ...capabilities, teleport: 1 });
    assert.deepEqual(read.bookingTypes, ['test-drive', 'unknown']);
    assert.deepEqual([read.earliestSlots, read.serviceArea], [false, false], 'what an older one does not say');
  });
});

describe('R7 a call for roadside help', () => {
  const call = {
    ...{ version: 1, activation: 'manual', testCall: true, requestedAt: '2026-11-23T08:00:00Z' },
    requester: { language: 'de' },
  };
  const position = { lat: 48.137154, lng: 11.576124, source: 'gnss', isTrusted: true };

  test('needs nothing but who calls in which language, and says whether it is a test', () => {
    assert.deepEqual(v.parse(contract.RescueRequest, call), call);
    assert.deepEqual(refused(contract.RescueRequest, { ...call, testCall: undefined }), ['/testCall']);
  });

  const table: [change: object, pointer: string][] = [
    [{ activation: 'automatic' }, '/activation'],
    [{ kind: 'flood' }, '/kind'],
    [{ place: { roadType: 'motorway', marker: '514.5' } }, '/place'],
    [{ place: { plusCode: 'F4X8+92' } }, '/place/plusCode'],
    [{ place: { position: { ...position, headingDegrees: -1 } } }, '/place/position/headingDegrees'],
    [{ place: { position: { ...position, isTrusted: undefined } } }, '/place/position/isTrusted'],
    [{ place: { position, recent: [position, position, position] } }, '/place/recent'],
    [{ vehicle: { category: 'M4' } }, '/vehicle/category'],
    [{ vehicle: { stateOfChargePercent: 101 } }, '/vehicle/stateOfChargePercent'],
    [{ safety: { occupants: 255 } }, '/safety/occupants'],
    [{ photoIds: Array(7).fill('p') }, '/photoIds'],
  ];
  for (const [change, pointer] of table) {
    test(`is refused at ${pointer} with ${JSON.stringify(change).slice(0, 60)}`, () => {
      assert.deepEqual(refused(contract.RescueRequest, { ...call, ...change }), [pointer]);
    });
  }

  test('can be found by a position, an address, a road or a plus code', () => {
    for (const place of [{ position }, { address: 'A' }, { road: 'A9' }, { plusCode: '8FWH4HX8+9C' }]) {
      assert.deepEqual(v.parse(contract.RescuePlace, place), place);
    }
  });

  for (const [meters, ageMs, isTrusted] of [
    [150, 60_000, true],
    [150.1, 0, false],
    [10, 60_001, false],
    [10, -1, false],
    [undefined, 0, false],
    [10, undefined, false],
  ] as const) {
    test(`R5 a place within ${meters} m and ${ageMs} ms old is ${isTrusted ? '' : 'not '}trusted`, () => {
      assert.equal(contract.isTrusted(meters, ageMs), isTrusted);
    });
  }

  test('R10 is read with whatever status it has, and that is not known to be over', () => {
    const time = call.requestedAt;
    const rescue = {
      id: 'r',
      reference: 'R',
      status: 'on a ferry',
      testCall: true,
      requestedAt: time,
      updatedAt: time,
    };
    const { status, kind } = v.parse(contract.Rescue, { ...rescue, sequence: 0, kind: 'flood' });
    assert.deepEqual([status, kind], ['on a ferry', 'unknown']);
    assert.deepEqual([contract.isRescueOver(status), contract.rescueProgress(status)], [false, -1]);
  });

  test('R15 can be cancelled until help is there', () => {
    assert.deepEqual(contract.RESCUE_STATUSES.filter(contract.canCancelRescue), [
      'requested',
      'received',
      'assigned',
      'en-route',
    ]);
    assert.deepEqual(contract.RESCUE_STATUSES.filter(contract.isRescueOver), ['completed', 'cancelled', 'failed']);
  });

  test('R17 has no token when a dispatcher reads it', () => {
    assert.ok(!('token' in contract.DeskRescue.entries));
  });
});

describe('an ApiError', () => {
  test('carries its code, the status, the fields and the cause', () => {
    const cause = new TypeError('no route');
    const errors = [{ pointer: '/contact/phone', detail: 'no such number' }];
    const error = new contract.ApiError('invalid', 'invalid 400', { status: 400, errors, cause });
    assert.ok(error instanceof Error);
    assert.deepEqual(
      [error.name, error.code, error.message, error.status, error.errors, error.cause],
      ['ApiError', 'invalid', 'invalid 400', 400, errors, cause],
    );
  });

  test('says [] and undefined for what it does not know', () => {
    const error = new contract.ApiError('offline', 'offline');
    assert.deepEqual([error.status, error.errors, error.cause], [undefined, [], undefined]);
  });
});
