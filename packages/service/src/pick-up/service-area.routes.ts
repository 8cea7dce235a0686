import { Id, ServiceArea, ServiceAreaRequest } from '@forecourt/contract';
import * as v from 'valibot';
import { findDealer } from '../dealers/dealer.store.ts';
import { ProblemError } from '../http/problem.ts';
import type { App } from '../http/validate.ts';
import type { Context } from '../settings.ts';
import { isServed } from './service-area.ts';

/** Adds `POST /dealers/:id/service-area`. The address comes in a body, so that no log of URLs has it. */
export function serviceAreaRoutes(app: App, { db }: Context): void {
  app.post(
    '/dealers/:id/service-area',
    {
      schema: {
        summary: 'Whether a dealer collects cars at an address; nothing is kept',
        tags: ['booking'],
        params: v.object({ id: Id }),
        body: ServiceAreaRequest,
        response: { 200: ServiceArea },
      },
    },
    async (request, reply) => {
      const dealer = await findDealer(db, request.params.id);
      if (!dealer) throw new ProblemError('not-found', { detail: 'no dealer has this id' });
      reply.header('cache-control', 'no-store');
      return { served: isServed(dealer, request.body.address, request.body.location) };
    },
  );
}
