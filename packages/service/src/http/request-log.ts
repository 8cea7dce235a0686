import type { FastifyInstance } from 'fastify';
import type { Log } from '../log.ts';
import type { Metrics } from '../health/metrics.ts';

/**
 * Logs and counts each answer by the template of its route, `/v1/bookings/:id`: never the address itself, whose ids
 * and query could name a person or a place.
 */
export function installRequestLog(app: FastifyInstance, log: Log, metrics: Metrics): void {
  app.addHook('onRequest', async (request, reply) => {
    reply.header('x-request-id', request.id);
  });
  app.addHook('onResponse', async (request, reply) => {
    const { method } = request;
    const route = request.routeOptions.url ?? 'unknown';
    const durationMs = Math.round(reply.elapsedTime * 10) / 10;
    log.info('request', { requestId: request.id, method, route, status: reply.statusCode, durationMs });
    metrics.observeRequest(method, route, reply.statusCode, reply.elapsedTime / 1000);
  });
}
