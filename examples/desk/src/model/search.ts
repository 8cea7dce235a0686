/** The search over the bookings that are here. */
import type { DeskBooking } from '@forecourt/contract';

/** Without case, accents and width, so that `jose` finds `José`. */
export const fold = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

const texts = new WeakMap<DeskBooking, string>();

/** Without what people leave out when they type a plate: `M-OR 2026` and `mor2026` are one. */
const close = (text: string): string => text.replace(/[\s-]/g, '');

const textOf = (booking: DeskBooking): string => {
  let text = texts.get(booking);
  if (text === undefined) {
    const { contact, reference, dealerName, modelName, visit } = booking;
    const { plate, vin } = visit?.vehicle ?? {};
    const parts = [contact?.name, reference, dealerName, modelName, contact?.email, contact?.phone, plate, vin];
    const closed = [reference, plate].map((part) => part && close(part));
    texts.set(booking, (text = fold([...parts, ...closed].filter(Boolean).join('\n'))));
  }
  return text;
};

/** Whether every word stands somewhere in the booking: name, reference, plate, VIN, dealer, model or contact. */
export const matches = (booking: DeskBooking, search: string): boolean => {
  const words = fold(search).split(/\s+/).filter(Boolean);
  return words.every((word) => textOf(booking).includes(word));
};
