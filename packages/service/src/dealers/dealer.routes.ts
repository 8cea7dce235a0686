import { Dealer, DealerPage, Id } from '@forecourt/contract';
import * as v from 'valibot';
import { ProblemError } from '../http/problem.ts';
import type { App } from '../http/validate.ts';
import type { Context } from '../settings.ts';
import { DealerQueryString, findDealers } from './dealer.query.ts';
import { findDealer } from './dealer.store.ts';

/** Adds `GET /dealers` and `GET /dealers/:id`. */
export function dealerRoutes(app: App, { db }: Context): void {
  app.get(
    '/dealers',
    {
      schema: {
        summary: 'The dealers that fit, nearest first when there is a point, else by name',
        tags: ['dealers'],
        querystring: DealerQueryString,
        response: { 200: DealerPage },
      },
    },
    async (request, reply) => {
      reply.header('cache-control', 'public, max-age=60');
      return findDealers(db, request.query);
    },
  );

  app.get(
    '/dealers/:id',
    {
      schema: {
        summary: 'One dealer',
        tags: ['dealers'],
        params: v.object({ id: Id }),
        response: { 200: Dealer },
      },
    },
    async (request, reply) => {
      const dealer = await findDealer(db, request.params.id);
      if (!dealer) throw new ProblemError('not-found', { detail: 'no dealer has this id' });
      reply.header('cache-control', 'public, max-age=60');
      return dealer;
    },
  );
}
