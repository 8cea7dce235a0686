import driving from './zh-CN/driving.ts';
import first from './zh-CN/first.ts';
import later from './zh-CN/later.ts';
import manage from './zh-CN/manage.ts';
import visit from './zh-CN/visit.ts';
import type { BookingMessages } from './en.ts';

/** The words of the booking widget in Simplified Chinese. */
export default { ...first, ...later, ...visit, ...manage, ...driving } satisfies BookingMessages;
