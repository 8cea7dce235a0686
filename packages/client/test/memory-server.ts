/** The memory back end behind real HTTP, so that the client can be held against the suite of its port. */
import type { TestContext } from 'node:test';
import {
  ApiError,
  type BookingApi,
  type DealerApi,
  type DealerQuery,
  type DealerSuggestionQuery,
  type EarliestSlotQuery,
  PROBLEM_TYPE_BASE,
  type ServiceMenuQuery,
  type SlotQuery,
} from '@forecourt/contract';
import { type Loopback, type SeenRequest, startLoopback } from './loopback.ts';

const STATUS: Record<string, number> = {
  invalid: 400,
  unauthorized: 401,
  'not-found': 404,
  'slot-taken': 409,
  conflict: 409,
  'hold-expired': 410,
  'idempotency-key-reused': 422,
};

/** What is served: the booking port, and where it has them proposals. */
type Served = BookingApi & Partial<DealerApi>;

const route = async (api: Served, { method, url, headers, body }: SeenRequest): Promise<unknown> => {
  const { pathname, searchParams } = new URL(url, 'http://server');
  const [version, resource, id = '', part] = pathname.slice(1).split('/').map(decodeURIComponent);
  if (version !== 'v1') throw new ApiError('not-found', 'no such version');
  const { lat, lng, services, models, bbox, limit, radiusMeters, counts, items, dealers, ...query } =
    Object.fromEntries(searchParams);
  const token = headers.authorization?.replace('Bearer ', '') ?? '';
  const idempotencyKey = String(headers['idempotency-key']);
  const sent = (body ? JSON.parse(body) : undefined) as never;

  const near = lat && { near: { lat: Number(lat), lng: Number(lng) } };

  switch (`${method} ${resource}${id && '/:id'}${part ? `/${part}` : ''}`) {
    case 'GET capabilities':
      return api.getCapabilities();
    case 'GET models':
      return { models: await api.findModels() };
    case 'GET dealers':
      return api.findDealers({
        ...query,
        ...near,
        ...(services && { services: services.split(',') }),
        ...(models && { models: models.split(',') }),
        ...(counts && { counts: counts === 'true' }),
        ...(bbox && { bbox: bbox.split(',').map(Number) }),
        ...(limit && { limit: Number(limit) }),
        ...(radiusMeters && { radiusMeters: Number(radiusMeters) }),
      } as unknown as DealerQuery);
    case 'POST dealers/:id':
      return api.findDealers(sent);
    case 'GET dealers/:id':
      return id === 'suggestions'
        ? api.suggestDealers?.({
            q: '',
            ...query,
            ...near,
            ...(limit && { limit: Number(limit) }),
          } as DealerSuggestionQuery)
        : api.getDealer(id);
    case 'GET dealers/:id/slots':
      return api.findSlots({
        ...query,
        ...(items && { items: items.split(',') }),
        dealerId: id,
      } as unknown as SlotQuery);
    case 'GET dealers/:id/service-menu':
      return api.getServiceMenu({ ...query, dealerId: id } as unknown as ServiceMenuQuery);
    case 'POST dealers/:id/service-area':
      return api.checkServiceArea(id, sent);
    case 'GET slots/:id':
      return api.findEarliestSlots({ ...query, dealerIds: dealers?.split(',') } as unknown as EarliestSlotQuery);
    case 'POST holds':
      return api.hold(sent, { idempotencyKey });
    case 'DELETE holds/:id':
      return api.releaseHold(id);
    case 'POST bookings':
      return api.book(sent, { idempotencyKey });
    case 'GET bookings/:id':
      return id.endsWith('.ics') ? api.getCalendarFile(id.slice(0, -4), { token }) : api.getBooking(id, { token });
    case 'PATCH bookings/:id':
      return api.reschedule(id, sent, { token });
    case 'DELETE bookings/:id':
      return api.cancel(id, sent, { token });
    default:
      throw new ApiError('not-found', 'no such resource');
  }
};

/** Serves `api` below `/v1` until the test ends. */
export const serveBookingApi = (t: Pick<TestContext, 'after'>, api: Served): Promise<Loopback> =>
  startLoopback(t, async (request, response) => {
    try {
      const answer = await route(api, request);
      if (typeof answer === 'string') response.writeHead(200, { 'Content-Type': 'text/calendar' }).end(answer);
      else if (answer === undefined) response.writeHead(204).end();
      else response.writeHead(request.method === 'POST' ? 201 : 200).end(JSON.stringify(answer));
    } catch (error) {
      const { code, errors } = error as ApiError;
      const status = STATUS[code] ?? 500;
      response.writeHead(status, { 'Content-Type': 'application/problem+json' });
      response.end(JSON.stringify({ type: PROBLEM_TYPE_BASE + code, title: code, status, errors }));
    }
  });
