import { partOf } from './lazy.ts';
import { failureText, isFirst, isSearching, summaryText } from './list.view.ts';
import type { View } from './view.ts';

/** What there is to say, as a key: the same key is said once. */
export function statusKey({ snapshot, context, screen }: Pick<View, 'snapshot' | 'context' | 'screen'>): string {
  if (snapshot.matches({ locating: 'locating' })) return 'locating';
  if (snapshot.matches({ search: 'typing' })) return 'typing';
  if (isSearching({ snapshot })) return 'searching';
  return [context.answered, context.locateFailure, context.error, context.selectFailure, screen.mapFailed].join();
}

/** What the live region says: how many dealers there are, or what is going on, or what went wrong. */
export function statusText(view: View): string {
  const { snapshot, t } = view;
  if (snapshot.matches({ locating: 'locating' })) return t('search.locating');
  // whoever types hears what came of it
  if (snapshot.matches({ search: 'typing' })) return '';
  if (isSearching(view)) return t('status.loading');
  const hasFailed = snapshot.matches({ search: 'failed' }) || snapshot.matches({ search: { shown: 'moreFailed' } });
  if (hasFailed) return failureText(view);
  return partOf(view, 'later')?.troubleText(view) ?? (isFirst(view) ? '' : summaryText(view));
}
