/** Finding dealers over HTTP. */
import { type DealerApi, type DealerQuery, DealerSuggestion, Place } from '@forecourt/contract';
import * as v from 'valibot';
import { Dealers, finding, inUrl } from './finding.ts';
import { createHttp, type HttpOptions } from './http.ts';
import { json, lenient, listOf } from './reading.ts';

const Suggestions = json(v.object({ places: listOf(lenient(Place)), dealers: listOf(DealerSuggestion) }));

/** Longer addresses are cut by some of what lies between; in characters, the address of the back end not counted. */
const LONGEST_QUERY = 1500;

/**
 * Whether a question must not, or cannot, stand in a URL: a position or a way of somebody, or too long a text. The cursor
 * does not count: all pages of an answer are asked for in the same way.
 */
const isForBody = ({ cursor: _, ...query }: DealerQuery): boolean =>
  !!(query.route || query.pickUpFrom) ||
  String(new URLSearchParams(inUrl(query) as object as Record<string, string>)).length > LONGEST_QUERY;

/** Makes the dealer port for the back end at `options.baseUrl`. Nothing is requested yet. */
export const createDealerApi = (options: HttpOptions): DealerApi => {
  const http = createHttp(options);
  const get = finding(http);
  return {
    ...get,
    findDealers: (query, o) =>
      isForBody(query)
        ? http({ ...o, method: 'POST', path: ['dealers', 'search'], body: query }, Dealers)
        : get.findDealers(query, o),
    suggestDealers: (query, o) => http({ ...o, path: ['dealers', 'suggestions'], query: inUrl(query) }, Suggestions),
  };
};
