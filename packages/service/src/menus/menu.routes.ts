import { BookingType, Id, LanguageTag, ServiceMenu } from '@forecourt/contract';
import * as v from 'valibot';
import { ProblemError } from '../http/problem.ts';
import type { App } from '../http/validate.ts';
import type { Context } from '../settings.ts';
import { takesAppointments } from '../slots/offer.ts';
import { findMenu } from './menu.store.ts';
import { readMenu } from './stored-menu.ts';

const MenuQueryString = v.object({ type: BookingType, model: v.optional(Id), language: v.optional(LanguageTag) });

/** Adds `GET /dealers/:id/service-menu`. */
export function menuRoutes(app: App, { db }: Context): void {
  app.get(
    '/dealers/:id/service-menu',
    {
      schema: {
        summary: 'What can be asked of a dealer’s workshop, in a language; empty where there is no workshop',
        tags: ['booking'],
        params: v.object({ id: Id }),
        querystring: MenuQueryString,
        response: { 200: ServiceMenu },
      },
    },
    async (request, reply) => {
      const { type, model, language } = request.query;
      const found = await findMenu(db, request.params.id, model);
      if (!found) throw new ProblemError('not-found', { detail: 'no dealer has this id' });
      reply.header('cache-control', 'public, max-age=60');
      const { dealer, energy } = found;
      const menu = takesAppointments(dealer, type) ? found.menu : undefined;
      return readMenu(menu, { type, country: dealer.address.country, language, energy });
    },
  );
}
