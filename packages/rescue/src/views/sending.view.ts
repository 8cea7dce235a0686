/** From the last press until the back end has the request. Nothing here says more than is known. */
import { html, nothing, type TemplateResult } from 'lit';
import { smsLink } from '../sms/links.ts';
import { smsBody } from '../sms/sms-body.ts';
import type { RescueTextKey } from '../locales/en.ts';
import { callView } from './first.view.ts';
import { partOf } from './lazy.ts';
import { leaveView } from './triage.view.ts';
import { isDriving, type View } from './view.ts';

/** The count-down, which can be stopped until its end. */
export const countdownView = ({ t, context, send }: View): TemplateResult => {
  const count = context.secondsLeft;
  return html`
    <h2 tabindex="-1" data-focus class="visually-hidden">${t('details.send')}</h2>
    <div class="countdown" part="countdown" role="timer">
      <p class="count numbers" aria-hidden="true">${count}</p>
      <p>${t('countdown.title', { count })}</p>
      <p class="muted">${t('countdown.text')}</p>
    </div>
    <button type="button" class="secondary stop" part="cancel-countdown" @click=${() => send({ type: 'countdown.cancel' })}>
      ${t('countdown.cancel')}
    </button>
  `;
};

/** The number for an SMS; `undefined`: there is none, or somebody drives. */
const smsNumber = (view: View): string | undefined => (isDriving(view) ? undefined : view.smsPhone);

/** What to do now that it takes long: what there is a number for. */
export function escalatedText(view: View): string {
  const { t, phone } = view;
  const sms = smsNumber(view);
  if (phone) return t(sms ? 'sending.escalated' : 'sending.escalatedCall');
  return t(sms ? 'sending.escalatedSms' : 'sending.escalatedNone');
}

/** A text message with the request in it; `nothing` where the host has named no number for it. */
const smsView = (view: View): TemplateResult | typeof nothing => {
  const { t, context } = view;
  const { request } = context.outgoing ?? {};
  const { place, kind, vehicle } = request ?? {};
  const body = smsBody({
    test: view.isTest,
    ...(place?.plusCode ? { plusCode: place.plusCode } : {}),
    ...(place?.position ? { position: place.position } : {}),
    ...(place?.address ? { place: place.address } : {}),
    ...(vehicle?.plate ? { plate: vehicle.plate } : {}),
    ...(kind ? { kind, kindText: t(`kind.${kind}`) } : {}),
  });
  const link = smsLink(smsNumber(view), body);
  return link ? html`<a class="button secondary" part="sms" href=${link}>${t('call.sms')}</a>` : nothing;
};

/** A request on its way: not sent until the back end says so. */
export const sendingView = (view: View): TemplateResult => {
  const { t, context, snapshot, send } = view;
  const isKeeping = snapshot.matches({ call: { sending: 'keeping' } });
  const isTrying = !snapshot.matches({ call: { sending: 'waiting' } });
  const isWithdrawn =
    snapshot.matches({ call: { sending: 'withdrawing' } }) ||
    snapshot.matches({ call: { sending: 'withdrawalWaiting' } });
  const why = context.failure ?? 'offline';
  const isLong = context.isEscalated && !isWithdrawn;
  return html`
    <h2 tabindex="-1" data-focus>${t(isWithdrawn ? 'sending.withdrawing' : 'send.unsent')}</h2>
    <div class="notice" part="waiting">
      ${
        isWithdrawn
          ? html`<p>${t('sending.withdrawing.text')}</p>`
          : html`
              ${isTrying ? nothing : html`<p>${t(`error.${why}` as RescueTextKey)}</p>`}
              <p>${t(isTrying ? 'sending.trying' : 'sending.waiting')}</p>
              ${isKeeping ? nothing : html`<p class="muted">${t(context.isKept ? 'sending.kept' : 'sending.unkept')}</p>`}
            `
      }
    </div>
    ${isLong ? html`<p>${escalatedText(view)}</p>` : nothing}
    ${isLong ? html`<div class="actions now">${callView(view, 'primary')} ${smsView(view)}</div>` : nothing}
    ${isDriving(view) || isWithdrawn ? nothing : partOf(view, 'safety')?.safetyView(view)}
    <div class="actions">
      ${
        isWithdrawn
          ? html`<button type="button" class="secondary" @click=${() => send({ type: 'request.send' })}>
              ${t('sending.resume')}
            </button>`
          : html`<button type="button" class="quiet" part="withdraw" @click=${() => send({ type: 'request.withdraw' })}>
              ${t('sending.withdraw')}
            </button>`
      }
    </div>
  `;
};

/** What the back end will not have. */
export const refusedView = (view: View): TemplateResult => {
  const { t, context, send } = view;
  return html`
    <h2 tabindex="-1" data-focus>${t('refused.title')}</h2>
    <div class="notice bad" part="refused"><p>${t(`error.${context.failure ?? 'invalid'}` as RescueTextKey)}</p></div>
    <div class="actions">
      ${leaveView(view)} ${callView(view)}
      <button type="button" class="primary" @click=${() => send({ type: 'request.edit' })}>${t('refused.edit')}</button>
    </div>
  `;
};
