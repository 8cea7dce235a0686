/** The appointment that somebody has: the host's, or the widget's own. */
import type { BookingContext } from './booking.context.ts';

/** An appointment that the host knows of. A `Booking` of the contract is one. */
export interface KnownAppointment {
  /** When it begins, ISO 8601 with the dealer's offset. */
  readonly start: string;
  /** When it ends; one that is over is not shown. `undefined`: when it begins. */
  readonly end?: string | undefined;
  /** The dealer's IANA zone. `undefined`: the clock is that of the offset. */
  readonly timeZone?: string | undefined;
  /** A cancelled one is not shown. */
  readonly status?: string | undefined;
  /** `test-drive`, `service` or `pickup`. */
  readonly type?: string | undefined;
  readonly dealerId?: string | undefined;
  readonly dealerName?: string | undefined;
  /** With the country code. `undefined`: that of the dealer, where it is known here. */
  readonly dealerPhone?: string | undefined;
  /** What it is for, in a few words. `undefined`: what is done at the workshop, else the type. */
  readonly what?: string | undefined;
  readonly visit?: { readonly items: readonly { readonly name: string }[] } | undefined;
}

const OVER = ['cancelled', 'noshow', 'fulfilled'];

/** The next appointment: the one just made, the one that is open here, or the host's. `undefined`: none is ahead. */
export function nextAppointment(
  { booking, managed, input }: BookingContext,
  given: KnownAppointment | undefined,
): KnownAppointment | undefined {
  const all: readonly (KnownAppointment | undefined)[] = [booking, managed?.booking, given];
  return all.find(
    (each) => each && !OVER.includes(each.status ?? '') && Date.parse(each.end ?? each.start) > input.now(),
  );
}
