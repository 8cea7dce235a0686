import { HandoffCreated, HandoffRecord, readHandoffCode } from '@forecourt/contract';
import * as v from 'valibot';
import { IdempotencyHeaders, once } from '../http/idempotency.ts';
import { ProblemError } from '../http/problem.ts';
import type { App } from '../http/validate.ts';
import type { Context } from '../settings.ts';
import type { Attempts } from './attempts.ts';
import type { Codes } from './codes.ts';
import { addHandoff, readTaken, takeHandoff } from './handoff.store.ts';

/** A code in an address, as it may have been typed. What is no code is none that is known. */
export const CodeParams = v.object({ code: v.pipe(v.string(), v.maxLength(40)) });

/** Adds `POST /handoffs` and `POST /handoffs/:code/redemption`: a record waits for another device, which takes it once. */
export function handoffRoutes(app: App, { db, settings, now }: Context, codes: Codes, attempts: Attempts): void {
  app.post(
    '/handoffs',
    {
      schema: {
        summary: 'Leaves a record for another device',
        tags: ['handoff'],
        headers: IdempotencyHeaders,
        body: HandoffRecord,
        response: { 201: HandoffCreated },
      },
    },
    async (request, reply) => {
      const time = now();
      const { result } = await once(db, {
        scope: 'handoff',
        key: request.headers['idempotency-key'],
        body: request.body,
        now: time,
        work: (trx) => addHandoff(trx, codes, request.body, new Date(time + settings.handoffSeconds * 1000)),
      });
      reply.code(201).header('cache-control', 'no-store');
      const { id, expiresAt } = result;
      return { code: codes.codeOf(id), expiresAt, secondsLeft: secondsLeft(expiresAt, time) };
    },
  );

  app.post(
    '/handoffs/:code/redemption',
    {
      schema: {
        summary: 'Takes a record; a lost answer is had again with the same key, for two minutes',
        tags: ['handoff'],
        headers: IdempotencyHeaders,
        params: CodeParams,
        response: { 200: HandoffRecord },
      },
    },
    async (request, reply) =>
      attempts.guard(request, reply, async () => {
        const time = now();
        const codeHash = codes.hash(demandCode(request.params.code, 'handoff-not-found'));
        const { result } = await once(db, {
          scope: 'handoff redemption',
          key: request.headers['idempotency-key'],
          body: codeHash,
          now: time,
          work: (trx) => takeHandoff(trx, codeHash, time),
        });
        reply.header('cache-control', 'no-store');
        return readTaken(db, result.id, time);
      }),
  );
}

/** A code as it is stored, from one as it was typed. */
export function demandCode(text: string, problem: 'handoff-not-found' | 'inbox-not-found'): string {
  const code = readHandoffCode(text);
  if (code === undefined) throw new ProblemError(problem);
  return code;
}

/** Worked out for each answer: of a repeated one, the seconds that are left by now. */
export function secondsLeft(expiresAt: string, now: number): number {
  return Math.max(0, Math.floor((Date.parse(expiresAt) - now) / 1000));
}
