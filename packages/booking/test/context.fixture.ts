import type { Capabilities } from '@forecourt/contract';
import { MADE_UP_DEALERS, MADE_UP_MODELS } from '@forecourt/contract/testing.js';
import { type BookingContext, initialContext } from '../src/booking.context.ts';
import { type BookingForm, EMPTY_FORM } from '../src/form.ts';

/** A Tuesday, nine o'clock in Munich. */
export const NOW = '2026-11-24T08:00:00Z';

/** A made-up person who may drive. */
export const PERSON: Partial<BookingForm> = { name: 'Ada Example', email: 'ada@example.com', licence: true };

export const CAPABILITIES: Capabilities = {
  bookingTypes: ['test-drive', 'service', 'pickup'],
  ...{ slots: true, holds: true, earliestSlots: true, serviceArea: true, bookingHorizonDays: 60 },
  dealerSearches: [],
  markets: [{ country: 'DE', callingCode: '+49', testDriveMinimumAge: 18 }],
};

/** What the machine knows once a model and the dealer in Munich are chosen, with a form. */
export function contextOf(
  type: string,
  form: Partial<BookingForm>,
  parts: Partial<BookingContext> = {},
): BookingContext {
  let keys = 0;
  const input = { type, language: () => 'en', now: () => Date.parse(NOW), randomId: () => `key-${++keys}` };
  return {
    ...initialContext(input),
    capabilities: CAPABILITIES,
    models: MADE_UP_MODELS,
    model: MADE_UP_MODELS[0],
    dealer: MADE_UP_DEALERS[0],
    form: { ...EMPTY_FORM, ...form },
    ...parts,
  };
}
