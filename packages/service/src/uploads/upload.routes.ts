import { Id, MOST_PART_BYTES, Upload, UploadRequest } from '@forecourt/contract';
import * as v from 'valibot';
import { bearerToken, deriveToken, hashToken } from '../http/bearer.ts';
import { IdempotencyHeaders, once } from '../http/idempotency.ts';
import { type App, queryInteger } from '../http/validate.ts';
import type { Context } from '../settings.ts';
import { addUpload, appendPart, demandUpload, toUpload } from './upload.store.ts';

/** Nobody has more photos to send, and files take room until they are swept. */
const MOST_PER_MINUTE = 60;

const BYTES = 'application/octet-stream';

const common = { tags: ['upload'], params: v.object({ id: Id }), access: 'upload-token' } as const;

const OffsetHeaders = v.looseObject({ 'upload-offset': queryInteger(0, 1e9) });

/** Adds files in parts below `/uploads`. Register it by itself: only here a body may be bytes. */
export function uploadRoutes(app: App, { db, settings, now }: Context, secret: string): void {
  app.addContentTypeParser(BYTES, { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
  app.addHook('onRequest', async (_request, reply) => {
    reply.header('cache-control', 'no-store');
  });

  app.post(
    '/uploads',
    {
      config: { rateLimit: { max: Math.min(settings.rateLimitPerMinute, MOST_PER_MINUTE), timeWindow: '1 minute' } },
      schema: {
        summary: 'Announces a file; the answer has the token that sends it',
        tags: ['upload'],
        headers: IdempotencyHeaders,
        body: UploadRequest,
        response: { 201: Upload },
      },
    },
    async (request, reply) => {
      const time = now();
      const tokenOf = (id: string) => deriveToken(secret, 'upload', id);
      const { result } = await once(db, {
        scope: 'upload',
        key: request.headers['idempotency-key'],
        body: request.body,
        now: time,
        work: (trx) => addUpload(trx, request.body, (id) => hashToken(tokenOf(id)), time),
      });
      return reply.code(201).send({ ...result, token: tokenOf(result.id) });
    },
  );

  app.get(
    '/uploads/:id',
    { schema: { ...common, summary: 'How much of a file is there', response: { 200: Upload } } },
    async (request) => toUpload(await demandUpload(db, request.params.id, bearerToken(request))),
  );

  app.patch(
    '/uploads/:id',
    {
      bodyLimit: MOST_PART_BYTES,
      schema: {
        ...common,
        summary: 'Sends the bytes from an offset on',
        headers: OffsetHeaders,
        consumes: BYTES,
        body: v.instance(Uint8Array),
        response: { 200: Upload },
      },
    },
    async (request) => {
      const part = { offset: Number(request.headers['upload-offset']), bytes: request.body };
      return appendPart(db, request.params.id, bearerToken(request), part, now());
    },
  );
}
