import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import * as v from 'valibot';
import { Dealer } from '../dealer.ts';
import { DEALER_SUITE_DEALERS } from './dealer-api.dealers.ts';
import { dealerApiSuite } from './dealer-api.suite.ts';
import { createMemoryBookingApi } from './memory-booking-api.ts';

describe('D2 the memory adapter passes the suite of the dealer port', () => {
  const api = createMemoryBookingApi({ dealers: DEALER_SUITE_DEALERS });
  for (const { name, run } of dealerApiSuite) test(name, () => run(api));

  test('and without what it need not have', async () => {
    const plain = createMemoryBookingApi({ dealers: DEALER_SUITE_DEALERS, capabilities: { dealerSearches: [] } });
    for (const { run } of dealerApiSuite) await run(plain);
    assert.deepEqual(plain.callsTo('suggestDealers'), []);
    const asked = plain.callsTo('findDealers').map(([query]) => query);
    assert.ok(asked.every(({ route, pickUpFrom, counts }) => !route && !pickUpFrom && !counts));
  });

  test('whose dealers are dealers', () => {
    for (const dealer of DEALER_SUITE_DEALERS) assert.deepEqual(v.parse(Dealer, dealer), dealer);
  });
});
