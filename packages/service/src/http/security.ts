import cors from '@fastify/cors';
import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance } from 'fastify';

/** Who may call from where, and how often. */
export interface SecurityOptions {
  /** Origins whose pages may call; `'*'`: any. Cookies are never used, so a page gains nothing from its visitor. */
  corsOrigins: '*' | readonly string[];
  /** Requests a minute from one address; 0: no limit. */
  rateLimitPerMinute: number;
}

/** Adds CORS, protective headers and the rate limit. */
export async function installSecurity(app: FastifyInstance, options: SecurityOptions): Promise<void> {
  await app.register(helmet, {
    contentSecurityPolicy: { directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] }, useDefaults: false },
    // Widgets on other sites read these answers; CORS says which.
    crossOriginResourcePolicy: { policy: 'cross-origin' },
  });
  await app.register(cors, {
    origin: options.corsOrigins === '*' ? '*' : [...options.corsOrigins],
    methods: ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'],
    allowedHeaders: ['Authorization', 'Content-Type', 'Idempotency-Key', 'Last-Event-ID', 'Upload-Offset', 'Accept'],
    exposedHeaders: ['Idempotent-Replayed', 'Retry-After', 'X-Request-Id'],
    maxAge: 7200,
  });
  if (options.rateLimitPerMinute > 0) {
    await app.register(rateLimit, { max: options.rateLimitPerMinute, timeWindow: '1 minute' });
  }
}
