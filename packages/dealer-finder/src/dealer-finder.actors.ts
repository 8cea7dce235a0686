import type { DealerApi } from '@forecourt/contract';
import { lazyPort } from '@forecourt/core';
import type { Position } from '@forecourt/core/position.js';
import { fromPromise } from 'xstate';
import type { dealerFinderMachine } from './dealer-finder.machine.ts';
import type { FindPlaces } from './dealer-finder.lookup.ts';
import { searchDealers } from './dealer-finder.search.ts';

/** What the machine's actors need besides the port. */
export interface DealerFinderExtras {
  /** Asks the device for the person's position; rejects with a `LocateError`. */
  locate: (signal: AbortSignal) => Promise<Position>;
  /** The host's geocoder; `undefined`: the back end's own proposals alone. */
  findPlaces?: FindPlaces | undefined;
  /** The language of places, BCP 47. */
  language: () => string;
}

/** Fetched once: even what is there already, an import brings in a task of its own. */
const lookups = lazyPort(() => import('./dealer-finder.lookup.ts'));

/** The machine's actors over a port. Each call has its actor's signal, so a state that is left aborts it. */
export const dealerFinderActors = (api: DealerApi, { locate, findPlaces, language }: DealerFinderExtras) =>
  ({
    getCapabilities: fromPromise(({ signal }) => api.getCapabilities({ signal })),
    findModels: fromPromise(({ signal }) => api.findModels({ signal })),
    lookUp: fromPromise(({ input, signal }) => lookups.lookUp({ api, findPlaces, language }, input, signal)),
    searchDealers: fromPromise(({ input, signal }) => searchDealers(api, input, { signal })),
    findMore: fromPromise(({ input, signal }) => api.findDealers(input, { signal })),
    getDealer: fromPromise(({ input: { dealerId }, signal }) => api.getDealer(dealerId, { signal })),
    locate: fromPromise(({ signal }) => locate(signal)),
  }) satisfies Parameters<typeof dealerFinderMachine.provide>[0]['actors'];
