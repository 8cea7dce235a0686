import type { Dealer, Department } from '@forecourt/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { hoursText } from '../hours/hours-text.ts';
import { openingStatus } from '../hours/opening-status.ts';
import type { View } from './view.ts';

/** Whether a dealer, or a department of it, is open: in words, and by a mark whose shape differs as its colour does. */
export function badgeView(
  { context, locale, t }: View,
  dealer: Dealer,
  department?: Department['kind'],
): TemplateResult | typeof nothing {
  const status = openingStatus(dealer, department, context.time);
  if (!status) return nothing;
  const isSoon = status.state === 'open' && status.closesInMinutes !== undefined;
  return html`<span class="badge" part="badge" data-tone=${isSoon ? 'soon' : status.state}
    >${hoursText(status, locale.locale, t)}</span
  >`;
}
