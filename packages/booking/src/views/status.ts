import type { BookingTextKey } from '../locales/en.ts';
import { startOfMonth } from '../calendar.ts';
import { monthText } from './calendar.view.ts';
import { slotsByDate } from './time.view.ts';
import { dayText, type View } from './view.ts';

/** What the live region says of the present state: that something is loading, and then what came. */
export function statusText(view: View): string {
  const { snapshot, context, t, locale } = view;
  if (snapshot.hasTag('busy')) return t('status.loading');
  if (
    snapshot.matches('startFailed') ||
    snapshot.matches({ choosing: { dealer: 'failed' } }) ||
    snapshot.matches({ choosing: { time: 'failed' } })
  ) {
    return t(`error.${context.error ?? 'unavailable'}` as BookingTextKey);
  }
  if (snapshot.matches({ choosing: 'dealer' })) {
    return context.dealers.length || !context.dealerQuery
      ? t('dealer.count', { count: context.dealers.length })
      : t('dealer.empty', { q: context.dealerQuery });
  }
  if (snapshot.matches({ choosing: 'time' }) && context.slots && context.cursor) {
    const days = slotsByDate(context.slots.slots);
    const month = startOfMonth(context.cursor, locale.locale);
    if (context.date && startOfMonth(context.date, locale.locale) === month) {
      return t('time.count', { count: days.get(context.date)?.length ?? 0, date: dayText(view, context.date) });
    }
    const count = [...days.keys()].filter((date) => startOfMonth(date, locale.locale) === month).length;
    return t('time.month', { count, month: monthText(view, context.cursor) });
  }
  return '';
}
