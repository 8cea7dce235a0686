import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { type Dealer, type DealerApi, type DealerQuery } from '@forecourt/contract';
import { DEALER_SUITE_DEALERS, dealerApiSuite, MADE_UP_DEALERS, MADE_UP_MODELS } from '@forecourt/contract/testing.js';
import { openingStatus } from '../hours/opening-status.ts';
import { createLocalDealerApi } from './local-dealer-api.ts';

const MUNICH = { lat: 48.137, lng: 11.575 };
const [SOUND] = MADE_UP_DEALERS as [Dealer];

/** A search of a host's array, and what it warned of. */
function setUp(items: unknown) {
  const warnings: string[] = [];
  const api = createLocalDealerApi(items as readonly Dealer[], { warn: (text) => warnings.push(text) });
  return { api, warnings };
}

const idsFor = async (api: DealerApi, query: DealerQuery = {}): Promise<string[]> =>
  (await api.findDealers(query)).dealers.map(({ id }) => id);

describe('D2 a search of an array passes the suite of the dealer port', () => {
  const api = createLocalDealerApi(DEALER_SUITE_DEALERS);
  for (const { name, run } of dealerApiSuite) test(name, () => run(api));
});

test('an array has models when the host gives some, and nothing that can be booked', async () => {
  assert.deepEqual(await createLocalDealerApi([]).findModels(), []);
  const api = createLocalDealerApi(MADE_UP_DEALERS, { models: MADE_UP_MODELS });
  assert.deepEqual(await api.findModels(), MADE_UP_MODELS);
  const { bookingTypes, slots, dealerSearches } = await api.getCapabilities();
  assert.deepEqual([bookingTypes, slots], [[], false]);
  assert.deepEqual(dealerSearches, ['suggestions', 'counts', 'route', 'pick-up-from']);
});

test('a point that is none is refused', async () => {
  const { api } = setUp(MADE_UP_DEALERS);
  await assert.rejects(api.findDealers({ near: { lat: Number.NaN, lng: 11 } }), { code: 'invalid' });
});

test('proposals have a limit of 1 to 10', async () => {
  const { api } = setUp(MADE_UP_DEALERS);
  for (const limit of [0, 11, 1.5]) await assert.rejects(api.suggestDealers({ q: 'auto', limit }), { code: 'invalid' });
});

test('a cursor behind the last dealer is an empty page', async () => {
  const { api } = setUp(MADE_UP_DEALERS);
  const page = await api.findDealers({ near: MUNICH, cursor: 'after-999999999' });
  assert.deepEqual(page, { dealers: [], total: MADE_UP_DEALERS.length });
});

describe('D16 data of a host', () => {
  test('D16 what has no id or no name is left out, and how many there are is said once', async () => {
    const bad = [null, undefined, 7, 'dealer', [], {}, { ...SOUND, id: 7 }, { ...SOUND, id: 'x', name: ' ' }];
    const { api, warnings } = setUp([...bad, SOUND]);
    assert.deepEqual(await idsFor(api), [SOUND.id]);
    assert.deepEqual(warnings, ['Dealers left out, without id or name: 8.']);
  });

  test('D16 of two dealers with one id the first stays, and it is said once', async () => {
    const { api, warnings } = setUp([SOUND, { ...SOUND, name: 'Later' }, { ...SOUND, name: 'Last' }]);
    assert.deepEqual((await api.findDealers({})).dealers, [SOUND]);
    assert.deepEqual(warnings, ['Dealers left out, with the id of another one: 2.']);
  });

  test('D16 broken coordinates take a dealer from the map and from distances, and not from the list', async () => {
    const locations = [
      undefined,
      null,
      'Munich',
      {},
      { lat: '48', lng: '11' },
      { lat: 91, lng: 0 },
      { lat: 0, lng: 181 },
    ];
    const lost = locations.map((location, i) => ({ ...SOUND, id: `lost-${i}`, name: `Lost ${i}`, location }));
    const { api, warnings } = setUp([...lost, ...MADE_UP_DEALERS]);
    const ids = lost.map(({ id }) => id);
    assert.deepEqual(warnings, []);
    assert.deepEqual(await idsFor(api, { q: 'lost' }), ids);
    assert.deepEqual(warnings, ['Dealers without a usable location, found by text only: 7.']);

    const { dealers, total } = await api.findDealers({ near: MUNICH });
    assert.equal(total, dealers.length);
    assert.equal(dealers.length, lost.length + MADE_UP_DEALERS.length);
    const [first, last] = [dealers.slice(0, -lost.length), dealers.slice(-lost.length)];
    assert.ok(first.every(({ distanceMeters }) => distanceMeters !== undefined));
    assert.deepEqual(
      last.map(({ id, distanceMeters }) => [id, distanceMeters]),
      ids.map((id) => [id, undefined]),
    );
    assert.ok(last.every(({ location }) => Number.isNaN(location.lat) && Number.isNaN(location.lng)));

    const everywhere = { near: MUNICH, radiusMeters: 20_100_000 };
    for (const query of [everywhere, { bbox: [-180, -90, 180, 90] as [number, number, number, number] }]) {
      const found = await idsFor(api, query);
      assert.equal(found.length, MADE_UP_DEALERS.length);
      assert.ok(!found.some((id) => ids.includes(id)));
    }
    const line = {
      type: 'LineString' as const,
      coordinates: [[11.4, 48.1] as [number, number], [11.7, 48.1] as [number, number]],
    };
    assert.deepEqual(await idsFor(api, { route: { line, corridorMeters: 5000 } }), ['munich-south']);
  });

  test('D16 parts that are something else are left out, and the dealer is found by the others', async () => {
    const odd = {
      ...{ id: 'odd', name: 'Odd Motors', location: MUNICH, timeZone: 1, services: 'service', models: [1], phone: 49 },
      ...{ address: { locality: 'Oddtown', lines: 'Street', region: 1, postalCode: 80331 }, keywords: { a: 1 } },
      ...{
        departments: [1],
        openingHours: 'always',
        specialOpeningHours: null,
        pickUpArea: { postalCodes: 8 },
        url: {},
      },
    };
    const bare = { id: 'bare', name: 'Bare Motors' };
    const { api } = setUp([odd, bare]);
    assert.deepEqual(await idsFor(api, { q: 'motors' }), ['bare', 'odd']);
    assert.deepEqual(await idsFor(api, { q: 'oddtown' }), ['odd']);
    assert.deepEqual(await idsFor(api, { services: ['service'] }), []);
    assert.deepEqual(await idsFor(api, { models: ['aster'] }), ['bare', 'odd']);
    assert.deepEqual(await idsFor(api, { pickUpFrom: { country: 'DE' } }), []);
    assert.deepEqual((await api.suggestDealers({ q: 'odd' })).places.length, 1);
    const address = { lines: [], locality: 'Oddtown', country: '' };
    const { address: told, services, timeZone, phone, departments } = await api.getDealer('odd');
    assert.deepEqual([told, services, timeZone, phone, departments], [address, [], '', undefined, []]);
    assert.deepEqual((await api.getDealer('bare')).address, { lines: [], locality: '', country: '' });
  });

  test('D5 D16 hours that cannot be read leave no badge, of the house or of that department alone', async () => {
    const now = Date.parse('2026-11-23T12:00:00+01:00');
    const statesOf = async (parts: object) => {
      const dealer = await setUp([{ ...SOUND, ...parts }]).api.getDealer(SOUND.id);
      return ([undefined, 'service', 'parts'] as const).map((kind) => openingStatus(dealer, kind, now)?.state);
    };
    for (const broken of ['always', 7, {}, [null], ['2026-12-25'], [{ validFrom: '25.12.' }]]) {
      // the service department and the parts have a week of their own
      assert.deepEqual(await statesOf({ openingHours: broken }), [undefined, 'open', 'open']);
      assert.deepEqual(await statesOf({ specialOpeningHours: broken }), [undefined, undefined, undefined]);
      const service = { kind: 'service', openingHours: SOUND.openingHours, specialOpeningHours: broken };
      assert.deepEqual(await statesOf({ departments: [null, 7, service] }), ['open', undefined, 'open']);
    }
    assert.deepEqual(await statesOf({ specialOpeningHours: null, departments: 'all' }), ['open', 'open', 'open']);
  });

  test('D16 what is no array has no dealers', async () => {
    for (const items of [undefined, null, {}, 'dealers']) {
      const { api } = setUp(items);
      assert.deepEqual(await api.findDealers({ counts: true, near: MUNICH }), {
        dealers: [],
        total: 0,
        counts: { services: {}, models: {} },
      });
      assert.deepEqual(await api.suggestDealers({ q: '80331' }), { places: [], dealers: [] });
    }
  });

  test('D16 all that is wrong is one warning', async () => {
    const { api, warnings } = setUp([{}, SOUND, SOUND, { ...SOUND, id: 'nowhere', location: 0 }]);
    await api.findDealers({ q: 'auto' });
    assert.deepEqual(warnings, [
      'Dealers left out, without id or name: 1. Dealers left out, with the id of another one: 1. ' +
        'Dealers without a usable location, found by text only: 1.',
    ]);
  });

  test('D16 the array and its dealers stay as they are', async () => {
    const frozen = Object.freeze(MADE_UP_DEALERS.map((dealer) => Object.freeze(dealer)));
    const { api, warnings } = setUp(frozen);
    const [nearest] = (await api.findDealers({ near: MUNICH })).dealers;
    assert.ok(nearest?.distanceMeters);
    assert.equal(
      await api.getDealer(nearest.id),
      frozen.find(({ id }) => id === nearest.id),
    );
    assert.deepEqual(warnings, []);
  });
});
