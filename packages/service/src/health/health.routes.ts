import { sql } from 'kysely';
import type { App } from '../http/validate.ts';
import type { Context } from '../settings.ts';

/** How long the database may take to say that it is there. */
const READY_WITHIN_MS = 2000;

/** Adds `/healthz` (the process runs), `/readyz` (the database answers) and `/metrics`. */
export function healthRoutes(app: App, { db, metrics }: Context): void {
  const options = { config: { rateLimit: false as const } };

  app.get('/healthz', options, async () => ({ status: 'ok' }));

  app.get('/readyz', options, async (_request, reply) => {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<boolean>((resolve) => {
      timer = setTimeout(resolve, READY_WITHIN_MS, false);
    });
    const answers = sql`select 1`.execute(db).then(
      () => true,
      () => false,
    );
    const ready = await Promise.race([answers, late]);
    clearTimeout(timer);
    return reply.code(ready ? 200 : 503).send({ status: ready ? 'ready' : 'unavailable' });
  });

  app.get('/metrics', options, async (_request, reply) =>
    reply.type('text/plain; version=0.0.4; charset=utf-8').send(metrics.render()),
  );
}
