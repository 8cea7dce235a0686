/** A case that goes on: how it stands, when help comes and who, and what can be done meanwhile. */
import { canCancelRescue, RESCUE_STATUSES, rescueProgress } from '@forecourt/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { etaOf, inWords } from '../eta/eta.ts';
import type { RescueTextKey } from '../locales/en.ts';
import { telLink } from '../sms/links.ts';
import { cancelView } from './cancel.view.ts';
import { dropOffView } from './drop-off.view.ts';
import { callView, handset } from './first.view.ts';
import { mapView } from './map.view.ts';
import { messagesView } from './messages.view.ts';
import { photosView } from './photos.view.ts';
import { ageText, farText, minutesText, timeText, unitOf } from './texts.ts';
import { isDriving, type View } from './view.ts';

/** How many steps there are until help is there. */
const STEPS_TO_HELP = RESCUE_STATUSES.indexOf('arrived') + 1;

/** From this age on of the last news they are marked, in milliseconds. */
const OLD_MS = 60_000;

/** How a case stands, in words; a word that is not known is shown as it came. */
export const statusTitle = ({ context: { rescue }, cut, t }: View): string => {
  if (!rescue) return t('status.restoring');
  return rescueProgress(rescue.status) < 0 ? cut(rescue.status) : t(`status.${rescue.status}` as RescueTextKey);
};

/** What that means for the person. */
const statusText = ({ context: { rescue }, t }: View): string =>
  !rescue || rescueProgress(rescue.status) < 0 ? '' : t(`status.${rescue.status}.text` as RescueTextKey);

/** How far it is, as bars; the title says the same. */
const progressView = ({ context: { rescue } }: View): TemplateResult | typeof nothing => {
  const progress = rescueProgress(rescue?.status ?? '');
  if (progress < 0) return nothing;
  return html`<div class="progress" aria-hidden="true">
    ${Array.from({ length: STEPS_TO_HELP }, (_, step) => html`<span ?data-done=${step <= progress}></span>`)}
  </div>`;
};

/** When help comes, and since when that is known. */
const etaView = ({ context: { rescue }, env, locale: { locale }, t }: View): TemplateResult | typeof nothing => {
  const eta = rescue && etaOf(rescue, env.now());
  if (!eta || rescueProgress(rescue.status) >= rescueProgress('arrived')) return nothing;
  const time = (at: number): string => timeText(at, locale, env);
  return html`
    <div class="eta" part="eta" ?data-stale=${eta.isStale}>
      <p class="muted">${t('eta.title')}</p>
      <p class="numbers">
        <strong>${t('eta.at', { time: time((eta.from + eta.to) / 2) })}</strong>
        <span>${t('eta.range', { from: time(eta.from), to: time(eta.to) })}</span>
      </p>
      <p class=${eta.isStale ? 'stale' : 'muted'}>
        ${t(eta.isStale ? 'eta.stale' : 'eta.updated', { age: ageText(eta.updatedSecondsAgo, locale) })}
      </p>
    </div>
  `;
};

/** How far away help is, in words, whether or not there is a map. */
export function awayText({ context: { rescue, fix }, env, locale: { locale }, t }: View): string | undefined {
  if (!rescue || rescueProgress(rescue.status) >= rescueProgress('arrived')) return undefined;
  const { distance, minutes } = inWords(rescue, env.now(), unitOf(locale), fix);
  if (!distance) return undefined;
  const far = farText(distance, locale);
  if (!minutes) return t('helper.away', { distance: far });
  const duration = minutesText(Math.round((minutes.from + minutes.to) / 2), locale);
  return t('helper.awayAbout', { distance: far, duration });
}

/** Who comes, and how to call them without showing them one's own number. */
const helperView = (view: View): TemplateResult | typeof nothing => {
  const { t, context } = view;
  const { helper } = context.rescue ?? {};
  if (!helper) return nothing;
  const link = telLink(helper.phone);
  const away = awayText(view);
  return html`
    <div class="group" part="helper">
      <h3>${t('helper.title')}</h3>
      <p>
        <bdi>${helper.name}</bdi>
        ${helper.vehicle ? html`<br /><bdi class="muted">${helper.vehicle}</bdi>` : nothing}
      </p>
      ${away ? html`<p part="away">${away}</p> ${mapView(view, away)}` : nothing}
      ${
        link
          ? html`<div class="line">
              <a class="button secondary" part="call-helper" href=${link}>${handset}${t('helper.call')}</a>
              <span class="muted">${t('helper.relay')}</span>
            </div>`
          : nothing
      }
    </div>
  `;
};

/** Whether the back end does not let the case be seen any more. */
const isLost = ({ snapshot }: View): boolean => snapshot.matches({ call: { active: { following: 'lost' } } });

/** That nothing was heard for a while, in words and not by colour alone. */
const silenceView = (view: View): TemplateResult | typeof nothing => {
  const { context, env, locale, t } = view;
  if (isLost(view)) return html`<p class="notice bad" part="failure">${t('follow.lost')}</p>`;
  const silentMs = env.now() - (context.heardAt ?? env.now());
  if (context.isLive || silentMs <= OLD_MS) return nothing;
  const age = ageText(Math.floor(silentMs / 1_000), locale.locale);
  return html`<p class="notice" part="failure">${t('follow.failed')} ${t('follow.heard', { age })}</p>`;
};

/** The number of the case, to be said on the phone. */
const reference = ({ t, context: { rescue } }: View): TemplateResult | typeof nothing =>
  rescue
    ? html`<p class="reference"><span class="muted">${t('status.reference')}</span> <bdi class="numbers" part="reference">${rescue.reference}</bdi></p>`
    : nothing;

const headView = (view: View): TemplateResult => html`
  <h2 tabindex="-1" data-focus part="status">${statusTitle(view)}</h2>
  <p>${statusText(view)}</p>
`;

const cancelButton = ({ t, send, context: { rescue } }: View): TemplateResult | typeof nothing =>
  rescue && canCancelRescue(rescue.status)
    ? html`<button type="button" class="quiet" part="cancel" @click=${() => send({ type: 'cancel.ask' })}>
        ${t('cancel.open')}
      </button>`
    : nothing;

/** For somebody who drives: how it stands, when help comes, a call, and a way to cancel. */
const drivingView = (view: View): TemplateResult => {
  const away = awayText(view);
  return html`
    ${headView(view)} ${etaView(view)} ${away ? html`<p part="away">${away}</p>` : nothing} ${silenceView(view)}
    <div class="actions now">${callView(view)} ${cancelButton(view)}</div>
  `;
};

/** What cannot be followed any more can be put away. */
const lostButton = (view: View): TemplateResult | typeof nothing =>
  isLost(view)
    ? html`<button type="button" class="secondary" part="close" @click=${() => view.send({ type: 'case.close' })}>
        ${view.t('step.close')}
      </button>`
    : nothing;

/** A case that goes on. */
export const activeView = (view: View): TemplateResult => {
  const { context, snapshot } = view;
  if (!context.rescue) {
    return html`<h2 tabindex="-1" data-focus>${statusTitle(view)}</h2>
      ${silenceView(view)}
      <div class="actions">${callView(view)} ${lostButton(view)}</div>`;
  }
  if (!snapshot.matches({ call: { active: { cancelling: 'none' } } })) return cancelView(view);
  if (isDriving(view)) return drivingView(view);
  return html`
    ${headView(view)} ${progressView(view)} ${silenceView(view)} ${etaView(view)} ${helperView(view)}
    <div class="group">
      ${reference(view)}
      <div class="actions">${callView(view)} ${lostButton(view)}</div>
    </div>
    ${messagesView(view)} ${dropOffView(view)} ${photosView(view)}
    <div class="actions">${cancelButton(view)}</div>
  `;
};

/** How a case has ended. Only its number stays. */
export const overView = (view: View): TemplateResult => {
  const { t, send, context } = view;
  // then somebody else has to be called
  const isFailed = context.rescue?.status === 'failed';
  const call = callView(view, isFailed ? 'primary' : 'secondary');
  const close = html`<button
    type="button"
    class=${isFailed ? 'secondary' : 'primary'}
    part="close"
    @click=${() => send({ type: 'case.close' })}
  >
    ${t('step.close')}
  </button>`;
  return html`
    <div class="group" part="over">
      ${headView(view)} ${reference(view)}
      <p class="muted">${t('status.kept')}</p>
    </div>
    <div class="actions">${isFailed ? [close, call] : [call, close]}</div>
  `;
};
