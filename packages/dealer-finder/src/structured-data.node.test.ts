import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Dealer } from '@forecourt/contract';
import { dealerWith, special, weekly } from '../test/hours.fixture.ts';
import { structuredData } from './structured-data.ts';

type Node = Readonly<Record<string, unknown>>;

const graphOf = (...dealers: Dealer[]): Node[] =>
  (JSON.parse(structuredData(dealers)) as { '@context': string; '@graph': Node[] })['@graph'];
const nodeOf = (parts: Partial<Dealer>): Node => graphOf(dealerWith(parts))[0] ?? assert.fail('no node');

describe('D14 structured data', () => {
  test('is a graph in the words of schema.org', () => {
    const [node] = graphOf(dealerWith({ phone: '+4989123456', url: 'https://dealer.example/' }));
    assert.deepEqual(node, {
      '@type': 'AutomotiveBusiness',
      identifier: 'd-1',
      name: 'Orvane München',
      address: {
        '@type': 'PostalAddress',
        streetAddress: 'Musterring 1',
        addressLocality: 'München',
        postalCode: '80331',
        addressCountry: 'DE',
      },
      geo: { '@type': 'GeoCoordinates', latitude: 48.137, longitude: 11.575 },
      telephone: '+4989123456',
      url: 'https://dealer.example/',
    });
    assert.match(structuredData([]), /^\{"@context":"https:\/\/schema.org","@graph":\[\]\}$/);
  });

  test('names a house by what it offers', () => {
    assert.deepEqual(nodeOf({ services: ['used-cars'] })['@type'], ['AutoDealer']);
    assert.deepEqual(nodeOf({ services: ['ev-service', 'new-cars'] })['@type'], ['AutoDealer', 'AutoRepair']);
    assert.deepEqual(nodeOf({ services: ['body-shop', 'parts'] })['@type'], ['AutoBodyShop', 'AutoPartsStore']);
    assert.deepEqual(nodeOf({ services: ['unknown'] })['@type'], 'AutomotiveBusiness');
  });

  test('tells hours, special ones and those of departments', () => {
    const openingHours = weekly('Mon-Tue 08:00-18:00');
    const specialOpeningHours = special('2026-12-24 09:00-12:00', '2026-12-25..2026-12-26');
    const specification = { '@type': 'OpeningHoursSpecification' };
    const told = {
      openingHoursSpecification: [
        {
          ...specification,
          dayOfWeek: ['https://schema.org/Monday', 'https://schema.org/Tuesday'],
          opens: '08:00',
          closes: '18:00',
        },
      ],
      specialOpeningHoursSpecification: [
        { ...specification, validFrom: '2026-12-24', validThrough: '2026-12-24', opens: '09:00', closes: '12:00' },
        { ...specification, validFrom: '2026-12-25', validThrough: '2026-12-26', opens: '00:00', closes: '00:00' },
      ],
    };
    const hours = { openingHours, specialOpeningHours };
    const node = nodeOf({ ...hours, departments: [{ kind: 'service', phone: '+4989123457', ...hours }] });
    assert.deepEqual({ ...node, ...told }, node);
    assert.deepEqual(node.department, [
      { '@type': 'AutoRepair', name: 'Orvane München', telephone: '+4989123457', ...told },
    ]);
  });

  test('tells the days of a season', () => {
    const summer = { validFrom: '2027-06-01', validThrough: '2027-08-31' };
    const { specialOpeningHoursSpecification } = nodeOf({
      specialOpeningHours: [
        { ...summer, dayOfWeek: ['Monday'], opens: '07:00', closes: '13:00' },
        { ...summer, dayOfWeek: ['Saturday'] },
      ],
    });
    assert.deepEqual(
      (specialOpeningHoursSpecification as Node[]).map(({ dayOfWeek, opens, closes }) => [dayOfWeek, opens, closes]),
      [
        [['https://schema.org/Monday'], '07:00', '13:00'],
        [['https://schema.org/Saturday'], '00:00', '00:00'],
      ],
    );
  });

  test('does not call an opening of 24 hours a closed day', () => {
    const { openingHoursSpecification } = nodeOf({ openingHours: weekly('Mon 00:00-00:00', 'Tue 08:00-08:00') });
    assert.deepEqual(
      (openingHoursSpecification as Node[]).map(({ opens, closes }) => [opens, closes]),
      [
        ['00:00', '23:59'],
        ['08:00', '07:59'],
      ],
    );
  });

  test('leaves out what is not known: hours that cannot be read, coordinates that are none, an unsafe address', () => {
    const node = nodeOf({
      openingHours: weekly('Mon 08:00-25:00'),
      location: { lat: Number.NaN, lng: Number.NaN },
      url: 'javascript:alert(1)',
    });
    for (const key of ['openingHoursSpecification', 'geo', 'url']) assert.equal(key in node, false, key);
  });

  test('cannot end the element that it stands in', () => {
    const name = '</script><script>alert(1)</script><!-- \u2028\u2029';
    const text = structuredData([dealerWith({ name })]);
    assert.doesNotMatch(text, /[<\u2028\u2029]/);
    assert.match(text, /\\u003c\/script>/);
    assert.equal((JSON.parse(text) as { '@graph': Node[] })['@graph'][0]?.name, name);
  });
});
