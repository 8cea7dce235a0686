import { VehicleModelList } from '@forecourt/contract';
import type { App } from '../http/validate.ts';
import type { Context } from '../settings.ts';
import { findModels } from './model.store.ts';

/** Adds `GET /models`. */
export function modelRoutes(app: App, { db }: Context): void {
  app.get(
    '/models',
    {
      schema: {
        summary: 'The models that can be driven or serviced',
        tags: ['dealers'],
        response: { 200: VehicleModelList },
      },
    },
    async (_request, reply) => {
      reply.header('cache-control', 'public, max-age=60');
      return { models: await findModels(db) };
    },
  );
}
