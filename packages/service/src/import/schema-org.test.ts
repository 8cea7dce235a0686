import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { toDealer } from './schema-org.ts';

/** A record that is good, with some fields replaced. */
const record = (fields: Record<string, unknown> = {}): Record<string, unknown> => ({
  '@type': 'AutoDealer',
  name: 'Orvane Köln',
  address: { streetAddress: 'Musterring 1', addressLocality: 'Köln', postalCode: '50667', addressCountry: 'DE' },
  geo: { latitude: 50.94, longitude: 6.95 },
  timeZone: 'Europe/Berlin',
  ...fields,
});

const idOf = (fields: Record<string, unknown>): string => {
  const mapped = toDealer(record(fields));
  assert.ok('dealer' in mapped, 'reason' in mapped ? mapped.reason : '');
  return mapped.dealer.id;
};

const reasonOf = (fields: Record<string, unknown>): string => {
  const mapped = toDealer(record(fields));
  assert.ok('reason' in mapped);
  return mapped.reason;
};

describe('schema.org to dealer', () => {
  it('derives the same id whatever the case, width and spacing of the name', () => {
    const id = idOf({});
    assert.equal(idOf({ name: '  ORVANE   köln ' }), id);
    assert.equal(idOf({ name: 'Ｏｒｖａｎｅ Köln' }), id);
    assert.notEqual(idOf({ name: 'Orvane Bonn' }), id);
  });

  it('takes numbers and property values for ids', () => {
    assert.equal(idOf({ identifier: 4711 }), '4711');
    assert.equal(idOf({ identifier: { '@type': 'PropertyValue', value: 'k-1' } }), 'k-1');
  });

  it('takes null and empty text for nothing', () => {
    const mapped = toDealer(record({ email: '', url: null, telephone: '', identifier: null }));
    assert.ok('dealer' in mapped);
    assert.equal('email' in mapped.dealer, false);
  });

  it('D10 takes other names and keywords as words to be found by', () => {
    const keywordsOf = (fields: Record<string, unknown>): unknown => {
      const mapped = toDealer(record(fields));
      assert.ok('dealer' in mapped);
      return mapped.dealer.keywords;
    };
    assert.deepEqual(keywordsOf({ keywords: 'Cologne, Koeln | Rheinwerk', alternateName: 'Autohaus Alt' }), [
      ...['Autohaus Alt', 'Cologne', 'Koeln', 'Rheinwerk'],
    ]);
    assert.deepEqual(keywordsOf({ keywords: ['Cologne'], alternateName: ['', '科隆'] }), ['科隆', 'Cologne']);
    for (const keywords of [undefined, null, '', ' , ', []]) assert.equal(keywordsOf({ keywords }), undefined);
    assert.match(reasonOf({ keywords: ['x'.repeat(201)] }), /^keywords must be words or lines/);
    assert.match(reasonOf({ keywords: [7] }), /^keywords must be/);
  });

  it('refuses an address that a browser must not open', () => {
    assert.match(reasonOf({ url: 'javascript:alert(1)' }), /^url must be an address that begins with https/);
  });

  it('refuses a bare offset as a time zone', () => {
    assert.match(reasonOf({ timeZone: '+01:00' }), /does not exist/);
  });

  it('names the department that is wrong', () => {
    const department = [{ '@type': 'AutoRepair' }, { '@type': 'AutoRepair', telephone: 'call us' }];
    assert.match(reasonOf({ department }), /^department 2 telephone must be a phone number/);
  });

  it('names the fields of an address that is no object', () => {
    assert.match(reasonOf({ address: 'Musterring 1, Köln' }), /streetAddress is missing; addressLocality is missing/);
  });
});
