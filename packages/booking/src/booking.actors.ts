import type { BookingApi } from '@forecourt/contract';
import { fromPromise } from 'xstate';
import { dealerIfThere, firstActors, firstAnswer, type LoadRules } from './booking.first.actors.ts';
import type { bookingMachine } from './booking.machine.ts';
import type { Rules } from './booking.rules.ts';
import type { FirstAnswer } from './booking.start.ts';

/**
 * The booking machine's actors over a port. Each call has its actor's signal, so a state that is left aborts it.
 * `loadRules` and, for an appointment to change, `loadManage` are asked with the first answer; what the first machine
 * already has is `known`, and not asked for again.
 */
export function bookingActors(
  api: BookingApi,
  loadRules: LoadRules,
  loadManage: () => Promise<unknown> = () => Promise.resolve(),
  known?: FirstAnswer,
): Parameters<typeof bookingMachine.provide>[0]['actors'] & object {
  /** The rules, with what keeps slots over this port. */
  const rulesFor = async (type: string): Promise<Rules> => {
    const rules = await loadRules(type);
    const hold = rules.hold.provide({
      actors: {
        // a hold on its way is not aborted: it would then be nobody's
        hold: fromPromise(async ({ input: { slotId, idempotencyKey }, signal }) => {
          const hold = await api.hold({ slotId }, { idempotencyKey });
          // who asked for it is gone
          if (signal.aborted) await api.releaseHold(hold.id);
          return hold;
        }),
        releaseHold: fromPromise(({ input: { id } }) => api.releaseHold(id)),
      },
    });
    return { ...rules, hold };
  };

  const { loadRest: _, ...first } = firstActors(api, loadRules);
  return {
    ...first,
    start: fromPromise(async ({ input: { dealerId, menuFor, type, language }, signal }) => {
      const answer = known ? Promise.resolve(known) : firstAnswer(api, dealerId, signal);
      known = undefined;
      const [first, menu, rules] = await Promise.all([
        answer,
        dealerId === undefined || !menuFor
          ? undefined
          : api
              .getServiceMenu({ dealerId, type: type as 'service', language, ...menuFor }, { signal })
              // its step asks for it again
              .catch(() => undefined),
        // any step may be next: what was kept or given skips others, and a host may put the contact first
        rulesFor(type),
      ]);
      return { ...first, menu, rules };
    }),
    openBooking: fromPromise(async ({ input: { id, token }, signal }) => {
      const [booking, capabilities, models] = await Promise.all([
        api.getBooking(id, { token, signal }),
        api.getCapabilities({ signal }),
        api.findModels({ signal }),
        loadManage(),
      ]);
      const [dealer, rules] = await Promise.all([dealerIfThere(api, booking.dealerId, signal), rulesFor(booking.type)]);
      return { managed: { booking, token }, capabilities, models, dealer, menu: undefined, rules };
    }),
    getServiceMenu: fromPromise(({ input, signal }) =>
      api.getServiceMenu({ ...input, type: input.type as 'service' }, { signal }),
    ),
    // a back end that cannot tell is not asked
    checkServiceArea: fromPromise(({ input: { dealerId, addresses }, signal }) =>
      Promise.all(
        addresses.map((address) =>
          dealerId === undefined
            ? Promise.resolve({ served: true })
            : api.checkServiceArea(dealerId, { address }, { signal }),
        ),
      ),
    ),
    findSlots: fromPromise(({ input, signal }) => api.findSlots(input, { signal })),
    book: fromPromise(({ input: { request, idempotencyKey }, signal }) =>
      api.book(request, { idempotencyKey, signal }),
    ),
    reschedule: fromPromise(({ input: { booking, token, change }, signal }) =>
      api.reschedule(booking.id, change, { token, signal }),
    ),
    cancel: fromPromise(({ input: { booking, token, code, reason }, signal }) =>
      api.cancel(booking.id, { ...(code ? { code } : {}), ...(reason ? { reason } : {}) }, { token, signal }),
    ),
    getCalendarFile: fromPromise(({ input: { id, manageToken = '' }, signal }) =>
      api.getCalendarFile(id, { token: manageToken, signal }),
    ),
  };
}
