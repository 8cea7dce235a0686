import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Dealer, PickUpArea } from './dealer.ts';
import type { PickUpFrom } from './dealer-search.ts';
import { collectsFrom } from './pick-up-area.ts';
import { MADE_UP_DEALERS } from './testing/index.ts';

const MUNICH = MADE_UP_DEALERS.find(({ id }) => id === 'munich-north') as Dealer;
const NEAR = { lat: 48.19, lng: 11.6 };
const FAR = { lat: 52.52, lng: 13.4 };

describe('B13 D7 a car is collected', () => {
  const table: [area: PickUpArea | undefined, from: PickUpFrom, collects: boolean][] = [
    [{ postalCodes: ['816', 'ab 1'] }, { postalCode: '81 667', country: 'DE' }, true],
    [{ postalCodes: ['816', 'ab 1'] }, { postalCode: 'Ab1 2cd' }, true],
    [{ postalCodes: ['816'] }, { postalCode: '80331' }, false],
    [{ postalCodes: ['816'] }, { postalCode: '81667', country: 'PL' }, false],
    [{ postalCodes: ['816'] }, { location: NEAR }, false],
    [{ radiusMeters: 5000 }, { location: NEAR }, true],
    [{ radiusMeters: 5000 }, { location: NEAR, country: 'AT' }, false],
    [{ radiusMeters: 5000 }, { location: FAR, postalCode: '80807' }, false],
    [{ radiusMeters: 5000, postalCodes: ['10'] }, { location: FAR, postalCode: '10115' }, true],
    [{}, { location: NEAR, postalCode: '80807' }, false],
    [undefined, { postalCode: '10115', country: 'DE' }, true],
    [undefined, { location: FAR }, true],
    [undefined, { postalCode: '1010', country: 'AT' }, false],
  ];
  for (const [pickUpArea, from, collects] of table) {
    const rule = pickUpArea ? JSON.stringify(pickUpArea) : 'the whole country';
    test(`from ${JSON.stringify(from)} for ${rule}: ${collects}`, () => {
      assert.equal(collectsFrom({ ...MUNICH, pickUpArea }, from), collects);
      assert.equal(collectsFrom({ ...MUNICH, pickUpArea, services: ['service'] }, from), false, 'without the service');
    });
  }
});
