import driving from './ar/driving.ts';
import first from './ar/first.ts';
import later from './ar/later.ts';
import manage from './ar/manage.ts';
import visit from './ar/visit.ts';
import type { BookingMessages } from './en.ts';

/**
 * The words of the booking widget in Modern Standard Arabic. Requests are verbal nouns (يُرجى اختيار), which fit every
 * reader; `\u2066…\u2069` keeps the plus of a country code on its left.
 */
export default { ...first, ...later, ...visit, ...manage, ...driving } satisfies BookingMessages;
