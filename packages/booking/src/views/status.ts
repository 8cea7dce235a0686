import type { BookingTextKey } from '../locales/en.ts';
import { laterViews } from './lazy.ts';
import type { View } from './view.ts';

/** What the live region says of the present state: that something is loading, and then what came. */
export function statusText(view: View): string {
  const { snapshot, context, t } = view;
  if (snapshot.hasTag('busy')) return t('status.loading');
  if (snapshot.matches({ confirmed: 'calendarFailed' })) return t('confirmed.calendarFailed');
  const step = snapshot.matches({ choosing: 'dealer' }) || snapshot.matches({ choosing: 'time' });
  if (snapshot.matches('startFailed') || (step && snapshot.hasTag('failed'))) {
    return t(`error.${context.error ?? 'unavailable'}` as BookingTextKey);
  }
  if (snapshot.matches({ choosing: 'dealer' })) {
    return context.dealers.length || !context.dealerQuery
      ? t('dealer.count', { count: context.dealers.length })
      : t('dealer.empty', { q: context.dealerQuery });
  }
  return snapshot.matches({ choosing: 'time' }) ? (laterViews()?.timeStatus(view) ?? '') : '';
}
