/** What each call of the port is asked with. */
import type { Booking, BookingChange, BookingRequest, DropOff, SlotQuery } from '@forecourt/contract';
import { type BookingContext, type Managed, modelIdOf, typeOf } from './booking.context.ts';
import type { Leg } from './booking.events.ts';
import type { StartInput } from './booking.setup.ts';
import { slotRange } from './booking.start.ts';

/** What the first answer has to bring, besides what every booking needs. */
export const startInputOf = ({ input }: BookingContext): StartInput => {
  const { draft, type } = input;
  const isVisit = type !== 'test-drive';
  const modelId = input.modelId ?? input.vehicle?.modelId ?? draft?.modelId;
  return {
    dealerId: input.dealerId ?? draft?.dealerId,
    menuFor: isVisit && draft?.passed?.includes('service') ? (modelId ? { model: modelId } : {}) : undefined,
    type,
    language: input.language(),
  };
};

/** The question for the slots of what was chosen. */
export function slotQueryOf(context: BookingContext, leg: Leg): SlotQuery {
  const { dealer, slot, form, managed } = context;
  const items = managed?.booking.visit?.items.map(({ id }) => id) ?? form.itemIds;
  return {
    dealerId: dealer?.id ?? managed?.booking.dealerId ?? '',
    type: typeOf(context),
    ...slotRange(context),
    ...modelIdOf(context),
    ...(items.length ? { items } : {}),
    ...(leg === 'dropOff' && slot ? { dropOffFor: slot.id } : {}),
  };
}

/** The request for what was chosen and typed, as the host has amended it. */
export function requestOf(context: BookingContext): BookingRequest {
  const { rules, amendment } = context;
  if (!rules) throw new Error('a booking needs its rules');
  return { ...rules.requestOf(context), ...amendment };
}

/** Which appointment to open: the one that was open, the one just made, or the one of the host's link. */
export function linkOf({ input, booking, managed }: BookingContext): { id: string; token: string } {
  if (managed) return { id: managed.booking.id, token: managed.token };
  return booking?.manageToken
    ? { id: booking.id, token: booking.manageToken }
    : (input.manage ?? { id: '', token: '' });
}

/** The appointment that is changed or cancelled. */
export function managedOf({ managed }: BookingContext): Managed {
  if (!managed) throw new Error('no appointment is open');
  return managed;
}

/** The booking with the token that reads it; only the answer to the booking itself carries one. */
export function bookingWithToken({ booking, managed }: BookingContext): Booking {
  const known = booking ?? managed?.booking;
  if (!known) throw new Error('there is no booking');
  return { ...known, manageToken: known.manageToken ?? managed?.token };
}

/** The window of the return, with its hold. */
export const returnOf = ({ dropOff, held }: BookingContext): DropOff | undefined =>
  dropOff && {
    ...{ slotId: dropOff.id, start: dropOff.start },
    ...(held.dropOff ? { holdId: held.dropOff.id } : {}),
  };

/** The move to the chosen time. */
export function changeOf(context: BookingContext): BookingChange {
  const { slot, timeZone = '', held } = context;
  const dropOff = returnOf(context);
  if (!slot) throw new Error('a change needs a slot');
  return {
    ...{ slotId: slot.id, start: slot.start, timeZone },
    ...(held.time ? { holdId: held.time.id } : {}),
    ...(dropOff ? { dropOff } : {}),
  };
}
