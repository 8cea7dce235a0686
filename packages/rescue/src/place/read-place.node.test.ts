import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { type ReadPlace, readPlace } from './read-place.ts';

const MUNICH = { lat: 48.137, lng: 11.575 };

/** With coordinates of five decimals, about a metre. */
function read(text: string, near?: { lat: number; lng: number }): Omit<ReadPlace, 'position'> & { at?: string } {
  const { position, ...words } = readPlace(text, near);
  return position ? { at: `${position.lat.toFixed(5)} ${position.lng.toFixed(5)}`, ...words } : words;
}

describe('R5 a place in degrees', () => {
  for (const [text, at] of [
    ['48.137, 11.575', '48.13700 11.57500'],
    ['48.137,11.575', '48.13700 11.57500'],
    ['48.137 11.575', '48.13700 11.57500'],
    ['48,137; 11,575', '48.13700 11.57500'],
    ['48,137 11,575', '48.13700 11.57500'],
    ['-33.86, 151.2', '-33.86000 151.20000'],
    ['−33.86, 151.2', '-33.86000 151.20000'],
    ['48° 11°', '48.00000 11.00000'],
    ['N 48.137 E 11.575', '48.13700 11.57500'],
    ['48.137N, 11.575W', '48.13700 -11.57500'],
    ['11.575 E, 48.137 N', '48.13700 11.57500'],
    ['48°08\'14"N 11°34\'31"E', '48.13722 11.57528'],
    ['48° 08′ 14.4″ N, 11° 34′ 31″ E', '48.13733 11.57528'],
    ["33°51.6' s 151°12' e", '-33.86000 151.20000'],
    ["48°8'14''N 11°34'31''W", '48.13722 -11.57528'],
    ['٤٨٫١٣٧، ١١٫٥٧٥', '48.13700 11.57500'],
    ['４８．１３７，１１．５７５', '48.13700 11.57500'],
  ] as const) {
    test(`R5 ‘${text}’`, () => {
      const { at: found, plusCode } = read(text);
      assert.equal(found, at);
      assert.match(plusCode ?? '', /^[2-9CFGHJMPQRVWX]{8}\+[2-9CFGHJMPQRVWX]{2}$/);
    });
  }

  for (const text of [
    '12 34',
    '48, 11',
    '91.5, 11.5',
    '48.5, 181.5',
    '48°61\'00"N 11°34\'31"E',
    '48.1N 11.5N',
    'N48.1S 11.5',
    '48.1 O 11.5 O',
    '48.1',
    'E 11.5, 48.1',
  ]) {
    test(`R5 ‘${text}’ is not certain to be degrees, and stays what it is`, () =>
      assert.deepEqual(read(text), { address: text }));
  }
});

describe('R5 a place as a plus code', () => {
  for (const [text, near, found] of [
    ['8FWH4HX8+9C', undefined, { at: '48.14844 11.56606', plusCode: '8FWH4HX8+9C' }],
    ['8fwh4hx8+9c', undefined, { at: '48.14844 11.56606', plusCode: '8FWH4HX8+9C' }],
    ['8FWH4HX8+9CQ', undefined, { at: '48.14846 11.56611', plusCode: '8FWH4HX8+9CQ' }],
    ['8FWH4HX8+9C München', undefined, { at: '48.14844 11.56606', plusCode: '8FWH4HX8+9C', address: 'München' }],
    ['4HX8+9C', MUNICH, { at: '48.14844 11.56606', plusCode: '8FWH4HX8+9C' }],
    ['X8+9C', MUNICH, { at: '48.14844 11.56606', plusCode: '8FWH4HX8+9C' }],
    ['4HX8+9C', undefined, { address: '4HX8+9C' }],
    ['4HX8+9C München', MUNICH, { address: '4HX8+9C München' }],
    ['8FWH4H00+', undefined, { address: '8FWH4H00+' }],
    ['ZZWH4HX8+9C', undefined, { address: 'ZZWH4HX8+9C' }],
  ] as const) {
    test(`R5 ‘${text}’${near ? ' near Munich' : ''}`, () => assert.deepEqual(read(text, near), found));
  }
});

describe('R5 a place by road and marker', () => {
  for (const [text, road, marker] of [
    ['A9 km 514.5', 'A9', '514.5'],
    ['A9 km 514,5', 'A9', '514.5'],
    ['A9, km 514', 'A9', '514'],
    ['A9 514,5', 'A9', '514.5'],
    ['A 9 514.5 km', 'A 9', '514.5'],
    ['a9 KM514,5', 'a9', '514.5'],
    ['I-95 mile 12', 'I-95', '12'],
    ['US 101 mm 33.2', 'US 101', '33.2'],
    ['AP-7 km 122', 'AP-7', '122'],
    ['G2 K1234+500', 'G2', 'K1234+500'],
    ['G2京沪高速K1234+500', 'G2京沪高速', 'K1234+500'],
    ['G2京沪高速 1234公里', 'G2京沪高速', '1234'],
    ['E11 كم ٤٥', 'E11', '45'],
  ] as const) {
    test(`R5 ‘${text}’: ${road}, ${marker}`, () => assert.deepEqual(readPlace(text), { road, marker }));
  }

  for (const text of ['A9', 'M25 J10', 'A9 12', 'A9 Richtung Nürnberg', 'B 304', 'A3(M)']) {
    test(`R5 ‘${text}’ is a road without a marker`, () => assert.deepEqual(readPlace(text), { road: text }));
  }

  for (const text of [
    'M25 3AB',
    'SW1A 1AA',
    'K1A 0B1',
    'm1 1ae, Manchester',
    '12 Main Street',
    'am 12. Tor',
    'Garching, 3 km',
    '北京市朝阳区建国路1号',
  ]) {
    test(`R5 ‘${text}’ is no road`, () => assert.deepEqual(readPlace(text), { address: text }));
  }
});

describe('R5 any text at all', () => {
  test('R5 nothing is nothing', () => assert.deepEqual(readPlace(' \n '), {}));

  test('R5 stays as it is on one line', () =>
    assert.deepEqual(readPlace(' Behind the ½ bridge,\n  Garching '), { address: 'Behind the ½ bridge, Garching' }));

  test('R5 is never lost, and no member of it is longer than a line', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const { position, ...words } = readPlace(text, MUNICH);
        assert.equal(!position && Object.keys(words).length === 0, !text.trim());
        for (const word of Object.values(words)) assert.ok(word && word.length <= 200);
      }),
    );
  });
});
