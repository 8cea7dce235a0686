import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { RESCUE_KINDS } from '@forecourt/contract';
import { plusCodeOf } from '@forecourt/core/plus-code.js';
import { smsLink, telLink } from './links.ts';
import { gsmLength, type SmsFacts, smsBody } from './sms-body.ts';

const FACTS: SmsFacts = {
  plusCode: '8FWH4HX8+9C',
  plate: 'M-AB 123',
  kind: 'flat-tyre',
  kindText: 'Flat tyre',
  position: { lat: 48.137154, lng: 11.575382 },
  reference: 'R7P-2QX',
  test: false,
};

const lat = fc.double({ min: -90, max: 90, noNaN: true });
const lng = fc.double({ min: -180, max: 180, noNaN: true });
const position = fc.record({ lat, lng });
const text = fc.string({ unit: 'binary', maxLength: 300 });
const facts = fc.record(
  {
    plusCode: position.map(plusCodeOf),
    kind: fc.constantFrom(...RESCUE_KINDS),
    kindText: text,
    position,
    place: text,
    reference: text,
  },
  { requiredKeys: [] },
);

describe('R8 the text message', () => {
  test('R8 says that it is a call for help, where, which car and what is wrong', () => {
    assert.equal(smsBody(FACTS), 'ROADSIDE HELP, 8FWH4HX8+9C, M-AB 123, Flat tyre, R7P-2QX, 48.13715 11.57538');
  });

  test('R7 R8 of a demonstration begins with the word for it', () =>
    assert.match(smsBody({ ...FACTS, test: true }), /^TEST /));

  test('R8 leaves out what is not known', () => assert.equal(smsBody({ test: false }), 'ROADSIDE HELP'));

  test('R8 has a code word for what its alphabet cannot write', () => {
    for (const kindText of ['轮胎没气', 'إطار مثقوب', 'Спустило колесо', 'x'.repeat(200)]) {
      const body = smsBody({ ...FACTS, kindText });
      assert.match(body, /M-AB 123, flat-tyre, /);
      assert.ok((gsmLength(body) ?? Infinity) <= 160);
    }
  });

  test('R8 writes what differs only in a sign or an accent in its own alphabet', () => {
    assert.match(smsBody({ ...FACTS, kindText: 'It won’t\nstart – “dead”' }), /, It won't start - "dead", /);
    assert.match(smsBody({ ...FACTS, kindText: 'Opona přebita, à plat' }), /, Opona prebita, à plat, /);
  });

  for (const [plate, written] of [
    ['м 123 ав 77', 'M 123 AB 77'],
    ['ΙΜΕ-1234', 'IME-1234'],
    ['wü-x 1', 'WÜ-X 1'],
    [' M–AB\u00a0123 ', 'M-AB 123'],
  ] as const) {
    test(`R8 the plate ‘${plate.trim()}’ is the same in its alphabet`, () => {
      const body = smsBody({ ...FACTS, plate });
      assert.ok(body.includes(`, ${written},`), body);
      assert.ok((gsmLength(body) ?? Infinity) <= 160);
    });
  }

  test('R8 leaves a plate as it is that only other letters can write, and is one message of 70 then', () => {
    for (const plate of ['京A·12345', '品川 300 あ 12-34', 'أ ب ج 1234', 'УБЯ 1234']) {
      const body = smsBody({ ...FACTS, plate, kindText: '轮胎没气', test: true });
      assert.ok(body.includes(plate) && body.includes('8FWH4HX8+9C'), body);
      assert.ok(body.length <= 70);
    }
    assert.ok(smsBody({ ...FACTS, plate: '京A·12345', kindText: '轮胎没气' }).includes('轮胎没气'));
  });

  test('R8 is in the GSM alphabet and has at most 160 characters, plus code and plate included, whatever is said', () => {
    const plate = fc.stringMatching(/^[A-ZÄÖÜ]{1,3}[- ][A-Z]{1,2} \d{1,4}[HE]?$/);
    fc.assert(
      fc.property(facts, plate, fc.boolean(), (said, ofCar, isTest) => {
        const body = smsBody({ ...said, plate: ofCar, test: isTest });
        const length = gsmLength(body);
        assert.ok(length !== undefined && length <= 160, `${length}: ${body}`);
        assert.ok(body.includes(ofCar) && body.includes(said.plusCode ?? ''));
      }),
    );
  });

  test('R8 is one message with any plate at all', () => {
    fc.assert(
      fc.property(facts, text, (said, plate) => {
        const body = smsBody({ ...said, plate, test: true });
        assert.ok((gsmLength(body) ?? Infinity) <= 160 || body.length <= 70, body);
        assert.ok(body.includes(said.plusCode ?? ''));
      }),
    );
  });

  test('R8 counts the characters of the extension table twice', () => {
    assert.equal(gsmLength('A€[]'), 7);
    assert.equal(gsmLength('Ωß@'), 3);
    assert.equal(gsmLength('ç'), undefined);
  });
});

describe('R8 links', () => {
  for (const [number, link] of [
    ['112', 'tel:112'],
    [' +49 (0)89 123-45 ', 'tel:+498912345'],
    ['(+49) 89 123', 'tel:+4989123'],
    ['(089) 123/45', 'tel:08912345'],
    ['tel:+4989123', 'tel:+4989123'],
    ['112 or 911', 'tel:112'],
    ['*#06#', 'tel:06'],
    ['javascript:alert()', undefined],
    ['', undefined],
    [undefined, undefined],
  ] as const) {
    test(`R1 R8 ‘${number ?? ''}’ is called by ${link ?? 'nothing'}`, () => assert.equal(telLink(number), link));
  }

  test('R8 a message is opened by a link that Android and iOS read', () => {
    assert.equal(smsLink('+49 151 123', 'a+b & c'), 'sms:+49151123?&body=a%2Bb%20%26%20c');
    assert.equal(smsLink(undefined, 'a'), undefined);
  });

  test('R8 no text at all becomes anything but a number', () => {
    fc.assert(fc.property(text, (number) => assert.match(telLink(number) ?? 'tel:1', /^tel:\+?\d+$/)));
  });
});
