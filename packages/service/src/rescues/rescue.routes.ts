import { Id, Rescue, RescueCancellation, RescueMessageRequest, RescueRequest, RescueUpdate } from '@forecourt/contract';
import * as v from 'valibot';
import type { WakeHub } from '../db/wake-hub.ts';
import { bearerToken } from '../http/bearer.ts';
import { EventHeaders, sendStream } from '../http/event-stream.ts';
import { IdempotencyHeaders } from '../http/idempotency.ts';
import type { App } from '../http/validate.ts';
import type { Context } from '../settings.ts';
import type { RescueService } from './rescue.service.ts';
import { findRescue } from './rescue.store.ts';
import { openRescueStream } from './rescue-streams.ts';
import { toRescue } from './rescue.view.ts';

const common = { tags: ['rescue'], params: v.object({ id: Id }), access: 'rescue-token' } as const;

/** Adds roadside help below `/rescues`, for who needs it. */
export function rescueRoutes(app: App, { db, settings }: Context, rescues: RescueService, hub: WakeHub): void {
  app.addHook('onRequest', async (_request, reply) => {
    reply.header('cache-control', 'no-store');
  });

  app.post(
    '/rescues',
    {
      schema: {
        summary: 'Calls for roadside help; the answer has the token that follows, changes and cancels the case',
        tags: ['rescue'],
        headers: IdempotencyHeaders,
        body: RescueRequest,
        response: { 201: Rescue },
      },
    },
    async (request, reply) => {
      const { rescue, replayed } = await rescues.create(request.body, request.headers['idempotency-key']);
      if (replayed) reply.header('idempotent-replayed', 'true');
      return reply.code(201).send(rescue);
    },
  );

  app.get(
    '/rescues/:id',
    { schema: { ...common, summary: 'How a case stands', response: { 200: Rescue } } },
    async (request) => rescues.read(request.params.id, bearerToken(request)),
  );

  app.get(
    '/rescues/:id/events',
    {
      // The answer to HEAD would be a stream that nobody reads.
      exposeHeadRoute: false,
      schema: {
        ...common,
        summary: 'The case as it is, then each time it changes, as server-sent events; they end with the case',
        headers: EventHeaders,
      },
    },
    async (request, reply) => {
      const { id } = request.params;
      await rescues.demandAccess(id, bearerToken(request));
      const stream = openRescueStream(hub, id, {
        lastEventId: request.headers['last-event-id'],
        heartbeatMs: settings.heartbeatMs,
        async read() {
          const row = await findRescue(db, id);
          return row && toRescue(row, settings.rescuePhone);
        },
      });
      return sendStream(reply, stream);
    },
  );

  app.patch(
    '/rescues/:id',
    {
      schema: {
        ...common,
        summary: 'Tells what became known later; the same again changes nothing',
        body: RescueUpdate,
        response: { 200: Rescue },
      },
    },
    async (request) => rescues.update(request.params.id, bearerToken(request), request.body),
  );

  app.post(
    '/rescues/:id/cancellation',
    {
      schema: {
        ...common,
        summary: 'Help is not needed any more; a case that is cancelled already stays so',
        body: v.optional(RescueCancellation),
        response: { 200: Rescue },
      },
    },
    async (request) => rescues.cancel(request.params.id, bearerToken(request), request.body ?? {}),
  );

  app.post(
    '/rescues/:id/messages',
    {
      schema: {
        ...common,
        summary: 'Writes to the dispatcher',
        headers: IdempotencyHeaders,
        body: RescueMessageRequest,
        response: { 200: Rescue },
      },
    },
    async (request) =>
      rescues.write(request.params.id, bearerToken(request), request.body.text, request.headers['idempotency-key']),
  );
}
