import { randomUUID } from 'node:crypto';
import Fastify from 'fastify';
import { readOwnSecret } from './bookings/manage-token.ts';
import type { Database } from './db/database.ts';
import { sweep } from './db/sweep.ts';
import { WakeHub } from './db/wake-hub.ts';
import { EventHub } from './desk/event-hub.ts';
import { INBOX_CHANNEL } from './handoffs/inbox.store.ts';
import { Metrics } from './health/metrics.ts';
import { installOpenApi } from './http/openapi.ts';
import { answerFrameworkError, installProblems } from './http/problem.ts';
import { installRequestLog } from './http/request-log.ts';
import { installSecurity } from './http/security.ts';
import { type App, installValidation, type ValibotTypeProvider } from './http/validate.ts';
import { createLog, describeError, type Log } from './log.ts';
import { RESCUE_CHANNEL } from './rescues/rescue-event.store.ts';
import { addRoutes } from './routes.ts';
import { type Context, DEFAULT_SETTINGS, type Settings } from './settings.ts';

/** The largest body that is read; the longest booking is far below it. */
const BODY_LIMIT_BYTES = 64 * 1024;
const SWEEP_EVERY_MS = 60_000;

/** What an app is built from. */
export interface AppOptions {
  /** An open database. The app does not close it. */
  database: Database;
  /** What differs from `DEFAULT_SETTINGS`. */
  settings?: Partial<Settings>;
  /** Default: no log. */
  log?: Log;
  /** The clock, in milliseconds since 1970. Default: `Date.now`. */
  now?: () => number;
}

/** Builds the service, ready to `listen` or `inject`. Close it before its database. */
export async function buildApp(options: AppOptions): Promise<App> {
  const { database, log = createLog(() => {}), now = Date.now } = options;
  const settings = { ...DEFAULT_SETTINGS, ...options.settings };
  const metrics = new Metrics();
  const context: Context = { database, db: database.kysely, settings, log, metrics, now };
  const secret = settings.secret || (await readOwnSecret(database.kysely));
  const hub = new EventHub(context);
  const inboxes = new WakeHub(database, INBOX_CHANNEL);
  const rescues = new WakeHub(database, RESCUE_CHANNEL);

  const app: App = Fastify({
    logger: false,
    bodyLimit: BODY_LIMIT_BYTES,
    // Streams and kept-alive connections would otherwise hold up the end.
    forceCloseConnections: true,
    // Never from a header: a caller could make two requests look like one.
    genReqId: () => randomUUID(),
    trustProxy: settings.trustedProxies.length > 0 && [...settings.trustedProxies],
    routerOptions: { maxParamLength: 300 },
    frameworkErrors: answerFrameworkError,
  }).withTypeProvider<ValibotTypeProvider>();

  installProblems(app, log);
  installValidation(app);
  installRequestLog(app, log, metrics);
  await installSecurity(app, settings);
  installOpenApi(app);

  await addRoutes(app, context, { secret, hub, inboxes, rescues });

  const hubs = [hub, inboxes, rescues];
  for (const each of hubs) await each.start();
  const sweeper = setInterval(() => {
    sweep(database.kysely, now(), settings).catch((error) => log.error('sweep failed', describeError(error)));
  }, SWEEP_EVERY_MS);
  sweeper.unref();
  app.addHook('onClose', async () => {
    clearInterval(sweeper);
    for (const each of hubs) await each.stop();
  });
  return app;
}
