import { Dealer, DealerPage, DealerQuery, DealerSuggestions, Id } from '@forecourt/contract';
import * as v from 'valibot';
import { ProblemError } from '../http/problem.ts';
import type { App } from '../http/validate.ts';
import type { Context } from '../settings.ts';
import { DealerQueryString, SuggestionQueryString } from './dealer.query.ts';
import { findDealer } from './dealer.store.ts';
import { findDealers } from './find-dealers.ts';
import { suggestDealers } from './suggest-dealers.ts';

/** What changes, hours too, is seen everywhere within this time. */
const CACHE = 'public, max-age=60';

/** A line of 10,000 points with all its digits is below it. */
const SEARCH_LIMIT_BYTES = 512 * 1024;

/** Adds the search for dealers, proposals for its text, and one dealer. */
export function dealerRoutes(app: App, { db }: Context): void {
  app.get(
    '/dealers',
    {
      schema: {
        summary: 'The dealers that fit, nearest first when there is a point, else by name; at most 60 seconds old',
        tags: ['dealers'],
        querystring: DealerQueryString,
        response: { 200: DealerPage },
      },
    },
    async (request, reply) => {
      reply.header('cache-control', CACHE);
      return findDealers(db, request.query);
    },
  );

  app.post(
    '/dealers/search',
    {
      bodyLimit: SEARCH_LIMIT_BYTES,
      schema: {
        summary: 'The same with the query in a body, so that no log of URLs has a way or a place; nothing is kept',
        tags: ['dealers'],
        body: DealerQuery,
        response: { 200: DealerPage },
      },
    },
    async (request, reply) => {
      reply.header('cache-control', 'no-store');
      return findDealers(db, request.body);
    },
  );

  app.get(
    '/dealers/suggestions',
    {
      schema: {
        summary: 'Proposals for a text that is being typed: towns, postcodes, dealers',
        tags: ['dealers'],
        querystring: SuggestionQueryString,
        response: { 200: DealerSuggestions },
      },
    },
    async (request, reply) => {
      reply.header('cache-control', CACHE);
      return suggestDealers(db, request.query);
    },
  );

  app.get(
    '/dealers/:id',
    {
      schema: {
        summary: 'One dealer, at most 60 seconds old, its hours too',
        tags: ['dealers'],
        params: v.object({ id: Id }),
        response: { 200: Dealer },
      },
    },
    async (request, reply) => {
      const dealer = await findDealer(db, request.params.id);
      if (!dealer) throw new ProblemError('not-found', { detail: 'no dealer has this id' });
      reply.header('cache-control', CACHE);
      return dealer;
    },
  );
}
