/** A new appointment: what is asked is held against what the dealer offers, the seats are taken, the booking is stored. */
import { randomUUID } from 'node:crypto';
import type { BookedDoorToDoor, BookingRequest, ServiceMenu } from '@forecourt/contract';
import type { Db } from '../db/schema.ts';
import { refuse } from '../http/problem.ts';
import { readMenu } from '../menus/stored-menu.ts';
import { findModel } from '../models/model.store.ts';
import type { Settings } from '../settings.ts';
import { demandSameZone, type Offer, readOffer, takesAppointments } from '../slots/offer.ts';
import { findDropOffSlot, findMainSlot, takeSlots, toBookedTime, toDropOff } from './booked-slots.ts';
import { estimateOf, toBookedVisit, workMinutes } from './booked-visit.ts';
import { demandFittingDrive, demandServedAddresses } from './booking.rules.ts';
import { type BookedTime, type BookingRow, insertBooking } from './booking.store.ts';
import { toRequestedTime } from './preferred-window.ts';

/** What a new booking depends on. */
export interface MakingRules {
  settings: Settings;
  now: number;
  /** The hash of the manage token of a booking. */
  tokenHashOf(id: string): string;
}

/** Makes a booking in a transaction. Rejects with a `ProblemError`; the transaction must then be rolled back. */
export async function makeBooking(db: Db, request: BookingRequest, rules: MakingRules): Promise<BookingRow> {
  const { settings, now } = rules;
  const { type, language, testDrive } = request;
  const offer = await readOffer(db, request, { now, horizonDays: settings.horizonDays });
  const { dealer } = offer;
  if (type === 'test-drive') {
    demandFittingDrive(request, dealer, testDrive && (await findModel(db, testDrive.modelId)), settings);
  }
  if (type === 'pickup') demandServedAddresses(request, dealer);
  const visit = visitOf(request, readMenu(offer.menu, { type, country: dealer.address.country, language }));

  const id = randomUUID();
  const { time, dropOff } = settings.slots
    ? await takeTime(db, id, offer, request, { minutes: workMinutes(visit), now, holdSeconds: settings.holdSeconds })
    : { time: toRequest(offer, request, rules), dropOff: undefined };
  return insertBooking(db, request, {
    ...time,
    id,
    status: settings.slots ? 'booked' : 'proposed',
    visit,
    doorToDoor: doorToDoorOf(request, dropOff),
    estimate: visit && estimateOf(visit),
    manage_token_hash: rules.tokenHashOf(id),
    now: new Date(now),
  });
}

function visitOf({ type, visit }: BookingRequest, menu: ServiceMenu) {
  return visit && type !== 'test-drive' ? toBookedVisit(visit, menu) : undefined;
}

function doorToDoorOf(
  { type, doorToDoor }: BookingRequest,
  dropOff: BookedDoorToDoor['dropOff'],
): BookedDoorToDoor | undefined {
  if (type !== 'pickup' || !doorToDoor) return undefined;
  const { dropOff: _, ...rest } = doorToDoor;
  return { ...rest, ...(dropOff && { dropOff }) };
}

/** Takes the slot and, for a car that is collected, the window of its return. */
async function takeTime(
  db: Db,
  id: string,
  offer: Offer,
  request: BookingRequest,
  rules: { minutes: number; now: number; holdSeconds: number },
): Promise<{ time: BookedTime; dropOff: BookedDoorToDoor['dropOff'] }> {
  const { type, slotId = '', start = '', holdId, timeZone, doorToDoor } = request;
  const main = findMainSlot(offer, { slotId, start, holdId }, rules);
  demandSameZone(offer.dealer, timeZone);
  const back =
    type === 'pickup' && doorToDoor?.dropOff
      ? findDropOffSlot(offer, doorToDoor.dropOff, main.slot.end, rules, '/doorToDoor/dropOff')
      : undefined;
  await takeSlots(db, id, back ? [main, back] : [main], rules.now);
  return { time: toBookedTime(main.slot), dropOff: back && toDropOff(back.slot) };
}

/** Request mode: no slot is taken, the dealer confirms a time. */
function toRequest({ dealer }: Offer, request: BookingRequest, { settings, now }: MakingRules): BookedTime {
  const { type, timeZone, preferredWindows = [] } = request;
  if (!takesAppointments(dealer, type)) throw refuse({ pointer: '/type', detail: 'is nothing that this dealer does' });
  if (timeZone !== undefined) demandSameZone(dealer, timeZone);
  return toRequestedTime(preferredWindows, dealer, { now, horizonDays: settings.horizonDays });
}
