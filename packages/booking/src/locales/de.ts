import driving from './de/driving.ts';
import first from './de/first.ts';
import later from './de/later.ts';
import manage from './de/manage.ts';
import visit from './de/visit.ts';
import type { BookingMessages } from './en.ts';

/** The words of the booking widget in German. */
export default { ...first, ...later, ...visit, ...manage, ...driving } satisfies BookingMessages;
