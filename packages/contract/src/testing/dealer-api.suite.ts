/**
 * The cases that every `DealerApi` passes whose dealers are `DEALER_SUITE_DEALERS`. They change nothing and run in any
 * order. What a search cannot do by its `dealerSearches` is left out.
 */
import type { DealerCase } from './dealer-api.asks.ts';
import { finding } from './dealer-api.finding.ts';
import { places } from './dealer-api.places.ts';
import { pickUpFrom, route } from './dealer-api.route.ts';
import { suggesting } from './dealer-api.suggesting.ts';

export const dealerApiSuite: readonly DealerCase[] = [...finding, ...places, ...route, ...pickUpFrom, ...suggesting];
