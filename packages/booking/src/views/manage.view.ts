/** An appointment that is there: what it is, and the ways to move or cancel it (B10). */
import { html, nothing, type TemplateResult } from 'lit';
import type { Leg } from '../booking.events.ts';
import { isCancelable } from '../booking.updates.ts';
import type { BookingTextKey } from '../locales/en.ts';
import { cancelStatus, cancelTitle, cancelView } from './cancel.view.ts';
import { partOf } from './lazy.ts';
import { skeleton, type View } from './view.ts';

/** Whether cancelling is under way or done. */
const isCancelling = ({ snapshot }: View): boolean =>
  snapshot.matches('cancelled') ||
  (['explaining', 'waiting', 'sending', 'cancelFailed'] as const).some((managing) => snapshot.matches({ managing }));

/** The title of the appointment, or of where its cancellation stands. */
export const manageTitle = (view: View): string => (isCancelling(view) ? cancelTitle(view) : view.t('manage.title'));

/** What the live region says of it. */
export function manageStatus(view: View): string {
  if (isCancelling(view)) return cancelStatus(view);
  if (view.snapshot.hasTag('busy')) return view.t('status.loading');
  return view.snapshot.matches({ managing: 'calendarFailed' }) ? view.t('confirmed.calendarFailed') : '';
}

/** Why nothing can be changed; `undefined` when it can. */
function closedReason({ context }: View): BookingTextKey | undefined {
  if (isCancelable(context)) return undefined;
  const { status, end } = context.managed?.booking ?? {};
  if (status === 'cancelled') return 'manage.cancelled';
  return Date.parse(end ?? '') <= context.input.now() ? 'manage.past' : 'manage.closed';
}

const shownView = (view: View): TemplateResult => {
  const { context, snapshot, t, send, go } = view;
  const later = partOf(view, 'later');
  const reason = closedReason(view);
  const status = context.managed?.booking.status;
  return html`
    ${reason ? html`<p class="notice">${t(reason)}</p>` : nothing}
    ${!reason && status !== 'booked' ? html`<p>${t('confirmed.pending')}</p>` : nothing}
    <p>
      <span class="muted">${t('confirmed.reference')}</span><br />
      <bdi class="reference numbers" part="reference">${context.managed?.booking.reference}</bdi>
    </p>
    ${later?.summaryView(view, false)}
    ${snapshot.matches({ managing: 'calendarFailed' }) ? html`<p class="error">${t('confirmed.calendarFailed')}</p>` : nothing}
    <div class="actions">
      ${
        reason
          ? later?.callLink(view)
          : html`
              <button type="button" class="secondary" part="cancel" @click=${() => go({ type: 'cancel.begin' })}>
                ${t('cancel.begin')}
              </button>
              ${
                status === 'proposed'
                  ? nothing
                  : html`<button
                      type="button"
                      class="secondary"
                      part="calendar-file"
                      aria-disabled=${snapshot.hasTag('busy') ? 'true' : nothing}
                      @click=${() => send({ type: 'calendar.get' })}
                    >
                      ${t('confirmed.calendar')}
                    </button>`
              }
              ${
                // without times to choose from, the dealer is rung
                context.capabilities?.slots === false
                  ? later?.callLink(view)
                  : html`<button
                      type="button"
                      class="primary"
                      part="primary"
                      @click=${() => go({ type: 'change.begin' })}
                    >
                      ${t('change.begin')}
                    </button>`
              }
            `
      }
    </div>
  `;
};

/** The appointment, or its cancellation. */
export function manageView(view: View): TemplateResult {
  if (!partOf(view, 'later')) return skeleton(2, 'card');
  return isCancelling(view) ? cancelView(view) : shownView(view);
}

/** While it is moved: the time it has now, which can be kept. */
export function presentView(view: View, leg: Leg): TemplateResult | typeof nothing {
  const { context, t, go } = view;
  const { booking } = context.managed ?? {};
  const start = leg === 'time' ? booking?.start : booking?.doorToDoor?.dropOff?.start;
  if (!start) return nothing;
  return html`
    <p class="present" part="present">
      <span>${t('change.present', { time: partOf(view, 'later')?.shortText(view, start) })}</span>
      <button type="button" class="quiet" @click=${() => go({ type: 'change.abort' })}>${t('change.keep')}</button>
    </p>
  `;
}
