import { html, nothing, type TemplateResult } from 'lit';
import { isAtHome, type Step } from '../booking.context.ts';
import { isOutcomeUnknown } from '../booking.errors.ts';
import type { BookingTextKey } from '../locales/en.ts';
import { addressLine } from './dealer.view.ts';
import { zoneText } from './time.view.ts';
import { longText, shortText, type View } from './view.ts';

/** What was chosen, line by line; each can be changed where `change` says so. */
export function summaryView(view: View, change: boolean): TemplateResult {
  const { context, t, go } = view;
  const { model, dealer, slot, timeZone, form } = context;
  const zone = slot && timeZone !== undefined ? zoneText(view, slot.start, timeZone) : undefined;
  const when = slot ? longText(view, slot.start) : '';
  const line = (label: string, content: unknown, step: Step, name: string): TemplateResult => html`
    <div>
      <dt class="muted">${label}</dt>
      <dd>${content}</dd>
      ${
        change
          ? html`<dd>
              <button type="button" class="quiet" aria-label=${name} @click=${() => go({ type: 'step.goTo', step })}>
                ${t('step.change')}
              </button>
            </dd>`
          : nothing
      }
    </div>
  `;
  return html`
    <dl class="summary" part="summary">
      ${line(t('review.car'), model?.name, 'model', t('step.changeModel', { name: model?.name }))}
      ${line(
        t('review.when'),
        html`${when}${zone ? html`<br /><span class="muted">${t('time.zone', { zone })}</span>` : nothing}`,
        'time',
        t('step.changeTime', { time: when }),
      )}
      ${line(
        t('review.where'),
        html`<bdi>${dealer?.name}</bdi><br /><span class="muted"
            >${
              isAtHome(context)
                ? t('review.home', {
                    address: [form.street, form.postalCode, form.locality].filter(Boolean).join(', '),
                  })
                : dealer && addressLine(dealer)
            }</span
          >`,
        'dealer',
        t('step.changeDealer', { name: dealer?.name }),
      )}
      ${line(
        t('review.who'),
        html`<bdi>${form.name}</bdi><br /><span class="muted"
            ><bdi>${form.email}</bdi>${form.email && form.phone ? html`<br />` : nothing}<bdi dir="ltr">${form.phone}</bdi></span
          >`,
        'contact',
        t('step.changeContact'),
      )}
    </dl>
  `;
}

const goneView = (view: View): TemplateResult => {
  const { context, t, go } = view;
  // none is free, or it is not known which are
  const known = context.error === 'slot-taken' || context.error === 'hold-expired';
  const none = known
    ? [t('gone.none')]
    : [t(`error.${context.error ?? 'unavailable'}` as BookingTextKey), t('failed.kept')];
  return html`
    <div class="notice bad" part="alternatives">
      <h3 tabindex="-1" data-focus>${t('gone.title')}</h3>
      ${(context.alternatives.length ? [t('gone.choose')] : none).map((text) => html`<p>${text}</p>`)}
      <ul>
        ${context.alternatives.map(
          (slot) => html`<li>
            <button type="button" class="secondary" part="alternative" @click=${() => go({ type: 'slot.select', slot })}>
              ${shortText(view, slot.start)}
            </button>
          </li>`,
        )}
      </ul>
      <button type="button" class="quiet" @click=${() => go({ type: 'step.goTo', step: 'time' })}>${t('gone.other')}</button>
    </div>
  `;
};

const failedView = ({ context, t }: View): TemplateResult => {
  const code = context.error ?? 'unavailable';
  const unknown = context.attempt && isOutcomeUnknown(code);
  return html`
    <div class="notice bad">
      <h3 tabindex="-1" data-focus>${t('failed.title')}</h3>
      ${context.error ? html`<p>${t(`error.${code}` as BookingTextKey)}</p>` : nothing}
      <p>${t(unknown ? 'failed.unknown' : 'failed.kept')}</p>
    </div>
  `;
};

/** All that was chosen, before it is sent; what went wrong when it was. */
export function reviewView(view: View): TemplateResult {
  const { snapshot } = view;
  return html`
    ${snapshot.matches({ choosing: 'slotGone' }) ? goneView(view) : nothing}
    ${snapshot.matches({ choosing: 'submitFailed' }) ? failedView(view) : nothing}
    ${summaryView(view, snapshot.matches('choosing'))}
  `;
}
