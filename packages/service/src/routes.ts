import { bookingRoutes } from './bookings/booking.routes.ts';
import { BookingService } from './bookings/booking.service.ts';
import { capabilitiesRoutes } from './capabilities/capabilities.routes.ts';
import { dealerRoutes } from './dealers/dealer.routes.ts';
import { deskRoutes } from './desk/desk.routes.ts';
import type { WakeHub } from './db/wake-hub.ts';
import type { EventHub } from './desk/event-hub.ts';
import { Attempts } from './handoffs/attempts.ts';
import { Codes } from './handoffs/codes.ts';
import { handoffRoutes } from './handoffs/handoff.routes.ts';
import { inboxRoutes } from './handoffs/inbox.routes.ts';
import { healthRoutes } from './health/health.routes.ts';
import { holdRoutes } from './holds/hold.routes.ts';
import type { App } from './http/validate.ts';
import { menuRoutes } from './menus/menu.routes.ts';
import { modelRoutes } from './models/model.routes.ts';
import { serviceAreaRoutes } from './pick-up/service-area.routes.ts';
import { rescueRoutes } from './rescues/rescue.routes.ts';
import { RescueService } from './rescues/rescue.service.ts';
import type { Context } from './settings.ts';
import { slotRoutes } from './slots/slot.routes.ts';
import { uploadRoutes } from './uploads/upload.routes.ts';

/** What routes need besides the context. */
export interface RouteOptions {
  /** What tokens and codes are derived from. */
  secret: string;
  /** The events of the desk. */
  hub: EventHub;
  /** The inboxes that cars watch. */
  inboxes: WakeHub;
  /** The cases of roadside help that people and dispatchers watch. */
  rescues: WakeHub;
}

/** Adds every route: health at the root, the contract below `/v1`. */
export async function addRoutes(app: App, context: Context, options: RouteOptions): Promise<void> {
  const { secret, hub, inboxes, rescues } = options;
  const codes = new Codes(secret);
  const attempts = new Attempts(context.settings.codeAttempts, () => context.now());
  await app.register(async (root: App) => healthRoutes(root, context));
  await app.register(
    async (api: App) => {
      capabilitiesRoutes(api, context);
      modelRoutes(api, context);
      dealerRoutes(api, context);
      menuRoutes(api, context);
      serviceAreaRoutes(api, context);
      slotRoutes(api, context);
      holdRoutes(api, context);
      bookingRoutes(api, context, new BookingService(context, secret));
      handoffRoutes(api, context, codes, attempts);
      inboxRoutes(api, context, codes, attempts, inboxes);
      await api.register(async (help: App) => rescueRoutes(help, context, new RescueService(context, secret), rescues));
      await api.register(async (uploads: App) => uploadRoutes(uploads, context, secret));
      await api.register(async (desk: App) => deskRoutes(desk, context, hub, rescues));
    },
    { prefix: '/v1' },
  );
}
