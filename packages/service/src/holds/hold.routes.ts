import { randomUUID } from 'node:crypto';
import { Hold, HoldRequest, Id } from '@forecourt/contract';
import * as v from 'valibot';
import { IdempotencyHeaders, once } from '../http/idempotency.ts';
import { ProblemError } from '../http/problem.ts';
import { isUuid } from '../http/uuid.ts';
import type { App } from '../http/validate.ts';
import type { Context } from '../settings.ts';
import { readOffer, readSlotKey } from '../slots/offer.ts';
import { releaseHold, takeSeats } from '../slots/seats.ts';

/**
 * Adds `POST /holds` and `DELETE /holds/:id`. A hold is a seat, in each step of a slot, that runs out; who knows its id
 * may use it.
 */
export function holdRoutes(app: App, { db, settings, metrics, now }: Context): void {
  app.post(
    '/holds',
    {
      schema: {
        summary: 'Keeps a slot for a while',
        tags: ['booking'],
        headers: IdempotencyHeaders,
        body: HoldRequest,
        response: { 201: Hold },
      },
    },
    async (request, reply) => {
      const time = now();
      const { slotId } = request.body;
      const { result, replayed } = await once(db, {
        scope: 'hold',
        key: request.headers['idempotency-key'],
        body: request.body,
        now: time,
        async work(trx): Promise<Omit<Hold, 'secondsLeft'>> {
          if (!settings.slots) throw new ProblemError('not-found', { detail: 'there are no slots' });
          const offer = await readOffer(trx, readSlotKey(slotId), { now: time, horizonDays: settings.horizonDays });
          const holdId = randomUUID();
          const expiresAt = new Date(time + settings.holdSeconds * 1000);
          if (!(await takeSeats(trx, { ...offer.find(slotId), now: time }, { holdId, expiresAt }))) {
            metrics.countBooking('slot_taken');
            throw new ProblemError('slot-taken');
          }
          return { id: holdId, slotId, expiresAt: expiresAt.toISOString() };
        },
      });
      if (replayed) reply.header('idempotent-replayed', 'true');
      return reply
        .code(201)
        .header('cache-control', 'no-store')
        .send({ ...result, secondsLeft: secondsLeft(result, time) });
    },
  );

  app.delete(
    '/holds/:id',
    {
      schema: {
        summary: 'Gives a kept slot back; no error when it is gone already',
        tags: ['booking'],
        params: v.object({ id: Id }),
        response: { 204: v.undefined() },
      },
    },
    async (request, reply) => {
      if (isUuid(request.params.id)) await releaseHold(db, request.params.id);
      return reply.code(204).send();
    },
  );
}

/** Worked out for each answer: of a repeated one, the seconds that are left by now. */
function secondsLeft({ expiresAt }: Pick<Hold, 'expiresAt'>, now: number): number {
  return Math.max(0, Math.floor((Date.parse(expiresAt) - now) / 1000));
}
