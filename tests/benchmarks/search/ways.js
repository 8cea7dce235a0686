// Ways to search 50,000 dealers. Each has a `build` that makes an index of them, and gives (or promises) what asks it: a
// function that gives (or promises) the ids of at most 20 dealers, or how many there are.

import { distanceMeters, foldText } from '@forecourt/contract';
import Fuse from 'fuse.js';
import { around } from 'geokdbush';
import KDBush from 'kdbush';
import MiniSearch from 'minisearch';
import { createLocalDealerApi } from '../../../packages/dealer-finder/src/local/local-dealer-api.ts';

const LIMIT = 20;
const REST_MS = 2_000;

const textOf = ({ name, address }) => foldText(`${name} ${address.locality} ${address.postalCode}`);
const idsOf = ({ dealers }) => dealers.map(({ id }) => id);

/** Our port over the array, as the finder asks it: a page of dealers with distances, sorted, and how many there are. */
const portOver = (ask) => async (dealers) => {
  const api = createLocalDealerApi(dealers);
  // waits for the whole index and then has nothing to do
  await api.suggestDealers({ q: '' });
  // names are put in order behind it, between the tasks of a page; that counts as a part of the index
  await new Promise((resolve) => setTimeout(resolve, REST_MS));
  return (question) => ask(api, question);
};

/** The nearest 20 of a point. */
export const nearestWays = {
  'Forecourt, the whole port': portOver(async (api, { near }) => idsOf(await api.findDealers({ near, limit: LIMIT }))),

  'kdbush 4.1 + geokdbush 2.1'(dealers) {
    const index = new KDBush(dealers.length);
    for (const { location } of dealers) index.add(location.lng, location.lat);
    index.finish();
    return ({ near }) => around(index, near.lng, near.lat, LIMIT).map((row) => dealers[row].id);
  },

  'all measured and sorted': (dealers) => {
    return ({ near }) =>
      dealers
        .map(({ id, location }) => ({ id, far: distanceMeters(near, location) }))
        .sort((a, b) => a.far - b.far)
        .slice(0, LIMIT)
        .map(({ id }) => id);
  },
};

/** The dealers that have a text, which grows key by key. */
export const textWays = {
  'Forecourt, the whole port': portOver(async (api, { q }) => (await api.findDealers({ q, limit: LIMIT })).total),

  'MiniSearch 7.2, prefixes'(dealers) {
    const index = new MiniSearch({ fields: ['text'], processTerm: (term) => term });
    index.addAll(dealers.map((dealer) => ({ id: dealer.id, text: textOf(dealer) })));
    return ({ q }) => index.search(q, { prefix: true, combineWith: 'AND' }).length;
  },

  'Fuse.js 7.5'(dealers) {
    const index = new Fuse(dealers.map(textOf), { threshold: 0.3, ignoreLocation: true });
    return ({ q }) => index.search(q, { limit: LIMIT }).length;
  },

  'every text looked through': (dealers) => {
    const texts = dealers.map(textOf);
    return ({ q }) => texts.filter((text) => text.includes(q)).length;
  },
};
