import type { BookingTextKey } from '../locales/en.ts';
import { partOf } from './lazy.ts';
import { stepOf, unsupportedText, viewNameOf } from './step.view.ts';
import type { View } from './view.ts';

/** What the live region says of the present state: that something is loading, and then what came. */
export function statusText(view: View): string {
  const { snapshot, context, t } = view;
  const { dealers, dealerQuery, error = 'unavailable' } = context;
  const name = viewNameOf(snapshot);
  const later = partOf(view, 'later');
  if (snapshot.hasTag('busy')) return later?.busyText(view, name) ?? t('status.loading');
  const isFailed = snapshot.hasTag('failed') && stepOf(name) === name;
  if (isFailed || name === 'startFailed' || name === 'openFailed') return t(`error.${error}` as BookingTextKey);
  if (name === 'unsupported') return unsupportedText(view);
  if (name !== 'dealer') return later?.laterStatus(view, name) ?? '';
  if (view.isOwn(name)) return '';
  return dealers.length || !dealerQuery
    ? t('dealer.count', { count: dealers.length })
    : t('dealer.empty', { q: dealerQuery });
}
