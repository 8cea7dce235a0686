import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import * as v from 'valibot';
import * as contract from './index.ts';

/** What each field format accepts and refuses. */
const TABLE: Record<string, { schema: v.GenericSchema; good: unknown[]; bad: unknown[] }> = {
  Id: { schema: contract.Id, good: ['a', 'x'.repeat(200)], bad: ['', 'x'.repeat(201), 7, null] },
  Line: { schema: contract.Line, good: ['王', ' padded '], bad: ['', '   ', 'x'.repeat(201)] },
  Text: { schema: contract.Text, good: ['', 'two\nlines'], bad: ['x'.repeat(2001)] },
  PlainDate: {
    schema: contract.PlainDate,
    good: ['2026-11-24', '2028-02-29'],
    bad: ['2026-13-01', '24.11.2026', '2026-1-1'],
  },
  PlainTime: {
    schema: contract.PlainTime,
    good: ['00:00', '09:30', '24:00'],
    bad: ['24:01', '9:30', '09:60', '09:30:00'],
  },
  OffsetDateTime: {
    schema: contract.OffsetDateTime,
    good: ['2026-11-24T10:30:00+01:00', '2026-11-24T10:30:00.5-09:30', '2026-11-24T10:30:00+00:00'],
    bad: ['2026-11-24T10:30:00Z', '2026-11-24T10:30:00', '2026-11-24 10:30:00+01:00', '2026-11-24T24:00:00+01:00'],
  },
  Timestamp: {
    schema: contract.Timestamp,
    good: ['2026-11-24T09:30:00Z', '2026-11-24T09:30:00.123Z', '2026-11-24T10:30:00+01:00'],
    bad: ['2026-11-24', '2026-11-24T09:30:00', 'tomorrow'],
  },
  TimeZone: { schema: contract.TimeZone, good: ['Europe/Berlin', 'Mars/Olympus'], bad: ['', 'x'.repeat(65)] },
  Phone: {
    schema: contract.Phone,
    good: ['+498912345', '+8613800138000'],
    bad: ['089 123', '+0891234567', '+1', '+1234567890123456'],
  },
  Email: {
    schema: contract.Email,
    good: ['a.b@example.com', ' a@example.co ', "o'connor@example.com", 'müller@exämple.de'],
    bad: ['a@b', 'a b@example.com', `${'a'.repeat(250)}@example.com`],
  },
  LanguageTag: {
    schema: contract.LanguageTag,
    good: ['de', 'zh-CN', 'sr-Latn-RS'],
    bad: ['', 'd', 'de_DE', 'deutschland'],
  },
  CountryCode: { schema: contract.CountryCode, good: ['DE'], bad: ['de', 'DEU', ''] },
  Coordinates: {
    schema: contract.Coordinates,
    good: [
      { lat: 0, lng: 0 },
      { lat: -90, lng: 180 },
    ],
    bad: [{ lat: 91, lng: 0 }, { lat: 0, lng: -181 }, { lat: '0', lng: 0 }, { lat: Number.NaN, lng: 0 }, {}],
  },
  WebUrl: {
    schema: contract.WebUrl,
    good: ['https://example.com', 'http://localhost:8080/x'],
    bad: ['javascript:alert(1)', 'data:text/html,x', '//example.com', `https://${'x'.repeat(2000)}`],
  },
  Address: {
    schema: contract.Address,
    good: [{ lines: ['1 Sample Street'], locality: 'New York', country: 'US' }],
    bad: [
      { lines: [], locality: 'X', country: 'US' },
      { lines: ['a', 'b', 'c', 'd', 'e'], locality: 'X', country: 'US' },
    ],
  },
};

describe('field formats', () => {
  for (const [name, { schema, good, bad }] of Object.entries(TABLE)) {
    for (const value of good) {
      test(`${name} accepts ${JSON.stringify(value)?.slice(0, 60)}`, () => assert.ok(v.is(schema, value)));
    }
    for (const value of bad) {
      test(`${name} refuses ${JSON.stringify(value)?.slice(0, 60)}`, () => assert.ok(!v.is(schema, value)));
    }
  }

  test('text that a person typed loses the blanks around it', () => {
    assert.equal(v.parse(contract.Line, '  Aster '), 'Aster');
    assert.equal(v.parse(contract.Email, ' a@example.com '), 'a@example.com');
  });
});

describe('a list of words that may grow', () => {
  const Energy = contract.openPicklist(['petrol', 'diesel']);

  test('reads a known word as it is and any other as unknown', () => {
    assert.deepEqual(
      ['petrol', 'fusion', '', 7, null, undefined, {}].map((value) => v.parse(Energy, value)),
      ['petrol', 'unknown', 'unknown', 'unknown', 'unknown', 'unknown', 'unknown'],
    );
  });

  test('never makes the object around it fail', () => {
    const model = v.parse(contract.VehicleModel, { id: 'm', name: 'Aster', energy: 'fusion' });
    assert.equal(model.energy, 'unknown');
  });
});
