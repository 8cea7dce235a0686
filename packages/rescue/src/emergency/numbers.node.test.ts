import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { emergencyNumbersOf, marketOf } from './numbers.ts';

/** The 27 of the European Union, where 112 is the law. */
const EU = 'AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE'.split(' ');

describe('R1 the emergency number of a market', () => {
  for (const country of [...EU, 'IS', 'LI', 'CH', 'TR', 'RU', 'IN', 'ZA', 'KW', 'MD', 'GE']) {
    test(`R1 ${country}: 112 for everything`, () => assert.deepEqual(emergencyNumbersOf(country), { general: '112' }));
  }

  for (const [country, general, ambulance, fire, traffic] of [
    ['US', '911'],
    ['CA', '911'],
    ['MX', '911'],
    ['AR', '911'],
    ['PH', '911'],
    ['JO', '911'],
    ['GB', '999'],
    ['HK', '999'],
    ['MY', '999'],
    ['QA', '999'],
    ['AU', '000'],
    ['NZ', '111'],
    ['CO', '123'],
    ['OM', '9999'],
    ['CN', '110', '120', '119', '122'],
    ['JP', '110', '119', '119'],
    ['TW', '110', '119', '119'],
    ['KR', '112', '119', '119'],
    ['SG', '999', '995', '995'],
    ['TH', '191', '1669', '199'],
    ['VN', '113', '115', '114'],
    ['AE', '999', '998', '997'],
    ['SA', '999', '997', '998'],
    ['EG', '122', '123', '180'],
    ['IL', '100', '101', '102'],
    ['MA', '190', '150', '150'],
    ['BR', '190', '192', '193'],
    ['CL', '133', '131', '132'],
    ['NO', '112', '113', '110'],
    ['UA', '102', '103', '101'],
    ['RS', '192', '194', '193'],
  ] as const) {
    const others = { ...(ambulance && { ambulance }), ...(fire && { fire }), ...(traffic && { traffic }) };
    test(`R1 ${country}: ${[general, ambulance, fire, traffic].filter(Boolean).join(', ')}`, () =>
      assert.deepEqual(emergencyNumbersOf(country), { general, ...others }));
  }

  for (const country of ['', 'XX', 'zz', '911', 'Germany', 'US CA', '112,113,110']) {
    test(`R1 ‘${country}’ is no country we know: 112, which a phone knows everywhere`, () =>
      assert.deepEqual(emergencyNumbersOf(country), { general: '112' }));
  }

  test('R1 what the host says goes before the table, whole', () => {
    assert.deepEqual(emergencyNumbersOf('CN', { general: '119' }), { general: '119' });
    assert.deepEqual(emergencyNumbersOf('CN', { general: '' }), emergencyNumbersOf('CN'));
  });
});

describe('R1 the market of a widget', () => {
  for (const [locale, attribute, market] of [
    ['de-DE', undefined, 'DE'],
    ['de', undefined, ''],
    ['en', undefined, ''],
    ['en-GB', undefined, 'GB'],
    ['zh-Hans-CN', undefined, 'CN'],
    ['zh_CN', undefined, 'CN'],
    ['zh-Hant', undefined, ''],
    ['ar-EG-u-nu-latn', undefined, 'EG'],
    ['es-419', undefined, ''],
    ['', undefined, ''],
    ['de-DE', 'AT', 'AT'],
    ['de-DE', ' at ', 'AT'],
    ['de-DE', 'Austria', 'DE'],
    ['de-DE', '', 'DE'],
  ] as const) {
    test(`R1 ‘${locale}’ with market ‘${attribute ?? ''}’: ‘${market}’`, () =>
      assert.equal(marketOf(locale, attribute), market));
  }
});
