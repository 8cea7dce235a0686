import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Dealer } from '@forecourt/contract';
import { makeDealer, NOW } from '../testing/fixtures.ts';
import { CAR, helpRequest, STATIONS } from '../testing/rescues.ts';
import { chooseStation, isOpenAt, needsOf, rankStations } from './stations.ts';

/** On the Friday of `NOW` at ten; there it is nine at eight, and houses open at nine. */
const AT_TEN = NOW + 2 * 3_600_000;

const station = (id: string, north: number, parts: Partial<Dealer> = {}): Dealer =>
  makeDealer({ id, services: ['roadside-help'], location: { lat: CAR.lat + north, lng: CAR.lng }, ...parts });

describe('what a case needs', () => {
  for (const [what, parts, needs] of [
    ['is nothing more for a flat tyre', { kind: 'flat-tyre' }, []],
    ['is a truck for an accident', { kind: 'accident' }, [['towing']]],
    ['is a truck for a car in a ditch', { kind: 'stuck' }, [['towing']]],
    ['is a truck for a car that cannot drive', { kind: 'other', vehicle: { isDrivable: false } }, [['towing']]],
    [
      'is a truck and who knows high voltage for an empty battery',
      { kind: 'no-charge' },
      [['towing'], ['high-voltage-battery', 'ev-service']],
    ],
    [
      'is who knows high voltage for its warning light',
      { kind: 'warning-light', vehicle: { propulsion: ['electric', 'gasoline'], hasHighVoltageWarning: true } },
      [['high-voltage-battery', 'ev-service']],
    ],
    [
      'is nothing more for an electric car without a warning',
      { kind: 'other', vehicle: { propulsion: ['electric'] } },
      [],
    ],
  ] as const) {
    test(what, () => assert.deepEqual(needsOf(helpRequest(parts as object)), needs));
  }
});

describe('the stations for a case', () => {
  const rank = (dealers: readonly Dealer[], parts = {}, now = AT_TEN) => rankStations(dealers, helpRequest(parts), now);
  const ids = (dealers: readonly Dealer[], parts = {}, now = AT_TEN) =>
    rank(dealers, parts, now).map(({ dealerId }) => dealerId);

  test('are those that help at the roadside, the nearest first', () => {
    assert.deepEqual(ids(STATIONS), ['near', 'far']);
    const [near] = rank(STATIONS);
    assert.deepEqual([near?.distanceMeters, near?.isOpen, near?.phone, near?.lacks], [2224, true, '+498900000001', []]);
  });

  test('begin with those that lack nothing, and say what the others lack', () => {
    const ranked = rank(STATIONS, { kind: 'no-charge' });
    assert.deepEqual(
      ranked.map(({ dealerId, lacks }) => [dealerId, lacks]),
      [
        ['far', []],
        ['near', ['towing', 'high-voltage-battery']],
      ],
    );
  });

  test('have one in reach before an open one on another continent, even when it is closed and lacks something', () => {
    const closed = station('closed', 0.01, { openingHours: [] });
    assert.deepEqual(ids([station('abroad', -30), closed], { kind: 'accident' }), ['closed', 'abroad']);
  });

  test('have an open one before a nearer one that is closed, and before one that does not say', () => {
    const closed = station('closed', 0.01, { openingHours: [] });
    const silent = station('silent', 0.02);
    delete silent.openingHours;
    assert.deepEqual(ids([closed, silent, station('open', 0.3)]), ['open', 'closed', 'silent']);
  });

  test('have no distance and no choice where the car is not known', () => {
    const ranked = rank(STATIONS, { place: { address: 'an der A9' } });
    assert.deepEqual(
      ranked.map(({ distanceMeters }) => distanceMeters),
      [undefined, undefined],
    );
    assert.equal(chooseStation(ranked), undefined);
  });

  test('are at most twenty', () => {
    assert.equal(ids(Array.from({ length: 30 }, (_, i) => station(`s${i}`, i / 100))).length, 20);
  });

  test('have no choice when the nearest that suits is in another part of the world', () => {
    const far = station('far', 3);
    assert.equal(chooseStation(rank([far])), undefined);
    assert.equal(chooseStation(rank([far, station('in reach', 2)]))?.dealerId, 'in reach');
    assert.equal(chooseStation(rank(STATIONS, { kind: 'accident' }))?.dealerId, 'far');
  });
});

describe('whether a station is open', () => {
  const at = (time: string) => Date.parse(`2026-11-20T${time}+01:00`);
  const daily = (opens: string, closes: string) => [{ dayOfWeek: ['Friday' as const], opens, closes }];

  test('is told by its own clock', () => {
    const dealer = makeDealer({ openingHours: daily('09:00', '17:00') });
    assert.deepEqual(
      ['08:59:59', '09:00:00', '16:59:59', '17:00:00'].map((time) => isOpenAt(dealer, at(time))),
      [false, true, true, false],
    );
    assert.equal(isOpenAt({ ...dealer, timeZone: 'Asia/Tokyo' }, at('08:30:00')), true);
  });

  test('is so after midnight too, when it opened the day before', () => {
    const dealer = makeDealer({ openingHours: daily('20:00', '04:00') });
    assert.equal(isOpenAt(dealer, Date.parse('2026-11-21T03:59:00+01:00')), true);
    assert.equal(isOpenAt(dealer, Date.parse('2026-11-21T04:00:00+01:00')), false);
  });

  test('is that of the workshop where it has hours of its own, and not known where nothing or nonsense is said', () => {
    const dealer = makeDealer({ departments: [{ kind: 'service', openingHours: daily('00:00', '24:00') }] });
    assert.equal(isOpenAt(dealer, at('03:00:00')), true);
    const { openingHours: _, ...silent } = makeDealer();
    assert.equal(isOpenAt(silent, at('12:00:00')), undefined);
    assert.equal(isOpenAt(makeDealer({ openingHours: daily('nine', 'five') }), at('12:00:00')), undefined);
    assert.equal(isOpenAt(makeDealer({ timeZone: 'Mars/Olympus' }), at('12:00:00')), undefined);
  });
});
