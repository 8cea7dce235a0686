/** The search over the bookings that are here. */
import type { DeskBooking } from '@forecourt/contract';

/** Without case, accents and width, so that `jose` finds `José`. */
const fold = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

const texts = new WeakMap<DeskBooking, string>();

const textOf = (booking: DeskBooking): string => {
  let text = texts.get(booking);
  if (text === undefined) {
    const { contact, reference, dealerName, modelName } = booking;
    const parts = [contact?.name, reference, dealerName, modelName, contact?.email, contact?.phone];
    texts.set(booking, (text = fold(parts.filter(Boolean).join('\n'))));
  }
  return text;
};

/** Whether every word stands somewhere in the booking: name, reference, dealer, model or contact. */
export const matches = (booking: DeskBooking, search: string): boolean => {
  const words = fold(search).split(/\s+/).filter(Boolean);
  return words.every((word) => textOf(booking).includes(word));
};
