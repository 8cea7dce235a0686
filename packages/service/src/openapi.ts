import Fastify from 'fastify';
import { WakeHub } from './db/wake-hub.ts';
import { EventHub } from './desk/event-hub.ts';
import { installOpenApi } from './http/openapi.ts';
import { installValidation, type ValibotTypeProvider } from './http/validate.ts';
import { addRoutes } from './routes.ts';
import { type Context, DEFAULT_SETTINGS } from './settings.ts';

/** The OpenAPI 3.1 document of the service. It needs no database: routes are described, not called. */
export async function openApiDocument(): Promise<object> {
  const context = { settings: DEFAULT_SETTINGS } as Context;
  const wakeHub = new WakeHub(context.database, '');
  const hubs = { hub: new EventHub(context), inboxes: wakeHub, rescues: wakeHub };
  const app = Fastify().withTypeProvider<ValibotTypeProvider>();
  installValidation(app);
  const describe = installOpenApi(app);
  await addRoutes(app, context, { secret: '', ...hubs });
  await app.ready();
  return describe();
}
