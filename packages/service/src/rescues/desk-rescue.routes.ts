import {
  DeskRescue,
  DeskRescueChange,
  DeskRescuePage,
  Id,
  RescueAssignment,
  RescueMessageRequest,
  RescueStationList,
} from '@forecourt/contract';
import * as v from 'valibot';
import { newestEventId } from '../db/event-log.ts';
import type { WakeHub } from '../db/wake-hub.ts';
import { EventHeaders, sendStream } from '../http/event-stream.ts';
import { IdempotencyHeaders } from '../http/idempotency.ts';
import { type App, queryInteger } from '../http/validate.ts';
import type { Context } from '../settings.ts';
import { demandPhoto } from '../uploads/upload.store.ts';
import { RescueDesk } from './rescue-desk.service.ts';
import { openDeskRescueStream } from './rescue-streams.ts';

const DeskRescueQueryString = v.object({
  state: v.optional(v.picklist(['open', 'over'])),
  limit: v.optional(queryInteger(1, 200)),
  cursor: v.optional(v.pipe(v.string(), v.maxLength(1000))),
});

/** Adds roadside help to the staff side, which checks the token. */
export function deskRescueRoutes(app: App, context: Context, hub: WakeHub): void {
  const { db, settings, metrics } = context;
  const rescues = new RescueDesk(context);
  const common = { tags: ['desk'], access: 'staff-token' } as const;
  const one = { ...common, params: v.object({ id: Id }) } as const;

  app.get(
    '/desk/rescues',
    {
      schema: {
        ...common,
        summary: 'Cases that go on, those that wait longest first; or those that are over, the newest first',
        querystring: DeskRescueQueryString,
        response: { 200: DeskRescuePage },
      },
    },
    async (request) => rescues.list(request.query),
  );

  app.get(
    '/desk/rescues/:id',
    { schema: { ...one, summary: 'One case; to look at it does not change it', response: { 200: DeskRescue } } },
    async (request) => rescues.read(request.params.id),
  );

  app.get(
    '/desk/rescues/:id/stations',
    {
      schema: {
        ...one,
        summary: 'The stations that could help, the most suitable first; at most 20',
        response: { 200: RescueStationList },
      },
    },
    async (request) => ({ stations: await rescues.stations(request.params.id) }),
  );

  app.post(
    '/desk/rescues/:id/assignment',
    {
      schema: {
        ...one,
        summary: 'Gives a case to a station, or to the most suitable one',
        body: RescueAssignment,
        response: { 200: DeskRescue },
      },
    },
    async (request) => rescues.assign(request.params.id, request.body),
  );

  app.patch(
    '/desk/rescues/:id',
    {
      schema: {
        ...one,
        summary: 'Tells how a case goes on: its status, when help is expected, where it is, where the car is towed to',
        body: DeskRescueChange,
        response: { 200: DeskRescue },
      },
    },
    async (request) => rescues.change(request.params.id, request.body),
  );

  app.post(
    '/desk/rescues/:id/messages',
    {
      schema: {
        ...one,
        summary: 'Writes to the person',
        headers: IdempotencyHeaders,
        body: RescueMessageRequest,
        response: { 200: DeskRescue },
      },
    },
    async (request) => rescues.answer(request.params.id, request.body.text, request.headers['idempotency-key']),
  );

  app.get(
    '/desk/rescues/events',
    {
      // The answer to HEAD would be a stream that nobody reads.
      exposeHeadRoute: false,
      schema: { ...common, summary: 'What happens to cases, as server-sent events', headers: EventHeaders },
    },
    async (request, reply) => {
      const lastEventId = request.headers['last-event-id'] ?? (await newestEventId(db, 'rescue_event'));
      metrics.countWatcher(1);
      const stream = openDeskRescueStream(hub, db, {
        lastEventId,
        heartbeatMs: settings.heartbeatMs,
        find: (id) => rescues.find(id),
        onClose: () => metrics.countWatcher(-1),
      });
      return sendStream(reply, stream);
    },
  );

  app.get(
    '/desk/uploads/:id',
    { schema: { ...one, summary: 'A photo of a case', produces: 'image/*' } },
    async (request, reply) => {
      const { media_type, data } = await demandPhoto(db, request.params.id);
      // It was sent by a stranger: whatever its bytes are, no browser may run or frame them, nor another page have them.
      return reply
        .type(media_type)
        .header('x-content-type-options', 'nosniff')
        .header('content-disposition', 'attachment')
        .header('content-security-policy', "default-src 'none'; sandbox")
        .header('cross-origin-resource-policy', 'same-origin')
        .send(Buffer.from(data));
    },
  );
}
