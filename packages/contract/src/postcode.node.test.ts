import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { looksLikePostcode } from './postcode.ts';

describe('D10 what looks like a postcode', () => {
  for (const text of [
    ...['80331', '200000', '04103', 'SW1A 1AA', 'sw1a1aa', '1011 AB', 'K1A 0B1', 'LV-1010', '01310-100', '12345-6789'],
    ...['C1043AAX', 'VLT 1117', 'B1', ' 80331 ', '８０３３１'],
  ]) {
    test(`${text} does`, () => assert.equal(looksLikePostcode(text), true));
  }

  for (const text of [
    ...['München', 'SW', '8', '', 'Bahnhofstraße 12', 'Ring 12', '80 Feldweg', '123 456 7890 1'],
    ...['8FWH4HX8+QR', '4HX8+QR', '48.13,11.57', '示例路 88 号', '上海 200000'],
  ]) {
    test(`${text || 'nothing'} does not`, () => assert.equal(looksLikePostcode(text), false));
  }
});
