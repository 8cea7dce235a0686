import { CarInbox, HandoffRecord } from '@forecourt/contract';
import type { FastifyReply, FastifyRequest } from 'fastify';
import * as v from 'valibot';
import type { WakeHub } from '../db/wake-hub.ts';
import { bearerToken } from '../http/bearer.ts';
import { EventHeaders, sendStream } from '../http/event-stream.ts';
import { IdempotencyHeaders, once } from '../http/idempotency.ts';
import type { App } from '../http/validate.ts';
import type { Context } from '../settings.ts';
import type { Attempts } from './attempts.ts';
import type { Codes } from './codes.ts';
import { CodeParams, demandCode, secondsLeft } from './handoff.routes.ts';
import { addInbox, addItem, closeInbox, demandInbox, demandOpen, findInbox, forgetSeen } from './inbox.store.ts';
import { openInboxStream } from './inbox-stream.ts';

/** Adds the inboxes of cars below `/car-inboxes`: who knows the code may send, who knows the secret may read and close. */
export function inboxRoutes(app: App, context: Context, codes: Codes, attempts: Attempts, hub: WakeHub): void {
  const { db, settings, now } = context;
  const common = { tags: ['handoff'] } as const;

  /** The inbox of a request with the right secret. */
  const unlock = (request: FastifyRequest<{ Params: { code: string } }>, reply: FastifyReply) =>
    attempts.guard(request, reply, async () => {
      const secret = bearerToken(request);
      return demandInbox(db, codes.hash(demandCode(request.params.code, 'inbox-not-found')), secret);
    });

  app.post(
    '/car-inboxes',
    {
      schema: {
        ...common,
        summary: 'Opens an inbox for a car',
        headers: IdempotencyHeaders,
        response: { 201: CarInbox },
      },
    },
    async (request, reply) => {
      const time = now();
      const { result } = await once(db, {
        scope: 'car inbox',
        key: request.headers['idempotency-key'],
        body: null,
        now: time,
        work: (trx) => addInbox(trx, codes, new Date(time + settings.inboxSeconds * 1000)),
      });
      reply.code(201).header('cache-control', 'no-store');
      const { id, expiresAt } = result;
      return {
        ...{ code: codes.codeOf(id), secret: codes.secretOf(id) },
        ...{ expiresAt, secondsLeft: secondsLeft(expiresAt, time) },
      };
    },
  );

  app.get(
    '/car-inboxes/:code',
    {
      schema: {
        ...common,
        summary: 'Whether a car takes in what is sent to this code',
        params: CodeParams,
        response: { 204: v.undefined() },
      },
    },
    async (request, reply) =>
      attempts.guard(request, reply, async () => {
        const code = demandCode(request.params.code, 'inbox-not-found');
        demandOpen(await findInbox(db, codes.hash(code)), now());
        return reply.code(204).header('cache-control', 'no-store').send();
      }),
  );

  app.post(
    '/car-inboxes/:code/items',
    {
      schema: {
        ...common,
        summary: 'Sends a record to a car',
        headers: IdempotencyHeaders,
        params: CodeParams,
        body: HandoffRecord,
        response: { 202: v.undefined() },
      },
    },
    async (request, reply) =>
      attempts.guard(request, reply, async () => {
        const time = now();
        const codeHash = codes.hash(demandCode(request.params.code, 'inbox-not-found'));
        await once(db, {
          scope: 'car inbox item',
          key: request.headers['idempotency-key'],
          body: { codeHash, record: request.body },
          now: time,
          work: (trx) => addItem(trx, codeHash, request.body, time),
        });
        return reply.code(202).header('cache-control', 'no-store').send();
      }),
  );

  app.get(
    '/car-inboxes/:code/events',
    {
      // The answer to HEAD would be a stream that nobody reads.
      exposeHeadRoute: false,
      schema: {
        ...common,
        summary: 'What is sent to a car, as server-sent events; what was seen is deleted',
        access: 'inbox-secret',
        params: CodeParams,
        headers: EventHeaders,
      },
    },
    async (request, reply) => {
      const inbox = await unlock(request, reply);
      demandOpen(inbox, now());
      const lastEventId = request.headers['last-event-id'];
      if (lastEventId !== undefined) await forgetSeen(db, inbox.id, lastEventId);
      const stream = openInboxStream(hub, db, inbox, { lastEventId, heartbeatMs: settings.heartbeatMs, now });
      return sendStream(reply, stream);
    },
  );

  app.delete(
    '/car-inboxes/:code',
    {
      schema: {
        ...common,
        summary: 'Closes an inbox and deletes what is in it; no error when it is closed already',
        access: 'inbox-secret',
        params: CodeParams,
        response: { 204: v.undefined() },
      },
    },
    async (request, reply) => {
      const inbox = await unlock(request, reply);
      await db.transaction().execute((trx) => closeInbox(trx, inbox.id, now()));
      return reply.code(204).send();
    },
  );
}
