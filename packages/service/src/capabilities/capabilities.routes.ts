import { Capabilities, DEALER_SEARCHES } from '@forecourt/contract';
import type { App } from '../http/validate.ts';
import type { Context } from '../settings.ts';
import { findBookingTypes, findMarkets } from './markets.ts';

/** Adds `GET /capabilities`. */
export function capabilitiesRoutes(app: App, { db, settings }: Context): void {
  app.get(
    '/capabilities',
    {
      schema: { summary: 'What this back end can do', tags: ['dealers'], response: { 200: Capabilities } },
    },
    async (_request, reply) => {
      reply.header('cache-control', 'public, max-age=60');
      return {
        bookingTypes: await findBookingTypes(db),
        slots: settings.slots,
        holds: settings.slots,
        earliestSlots: settings.slots,
        serviceArea: true,
        dealerSearches: [...DEALER_SEARCHES],
        bookingHorizonDays: settings.horizonDays,
        markets: await findMarkets(db, settings),
      };
    },
  );
}
