/** The first screen, and what stands in for the later ones until they are there. Nothing in it waits for a network. */
import { isCar } from '@forecourt/core';
import { html, nothing, type TemplateResult } from 'lit';
import { HOLD_SECONDS } from '../rescue.hold.ts';
import { screenOf, type View } from './view.ts';

/** A handset, beside words that say the same. */
export const handset: TemplateResult = html`<svg viewBox="0 0 24 24" aria-hidden="true">
  <path
    d="M6.6 3.2 9.4 3l1.5 4.3-2 1.7a12 12 0 0 0 6 6l1.8-2 4.2 1.6-.1 2.8c0 1.4-1.2 2.5-2.6 2.4A16 16 0 0 1 4.2 5.8C4.1 4.4 5.2 3.2 6.6 3.2Z"
  />
</svg>`;

/** A number of the emergency services, and for what it is. */
interface EmergencyCall {
  key: 'call' | 'police' | 'ambulance' | 'fire';
  number: string;
}

/** The numbers of a market, the one first that is for what has happened. */
export function emergencyCalls({ numbers, context, snapshot }: View): EmergencyCall[] {
  const { general, ambulance, fire } = numbers;
  if (!ambulance && !fire) return [{ key: 'call', number: general }];
  const all: EmergencyCall[] = [{ key: 'police', number: general }];
  if (ambulance) all.push({ key: 'ambulance', number: ambulance });
  if (fire) all.push({ key: 'fire', number: fire });
  const { triage } = context.answers;
  const wanted = triage === 'danger' ? 'fire' : 'ambulance';
  const isFirst = ({ key }: EmergencyCall): boolean => key === wanted;
  return screenOf({ snapshot }) === 'emergency' ? [...all.filter(isFirst), ...all.filter((one) => !isFirst(one))] : all;
}

/** The calls for help in danger. They are the first thing on every screen, work without any code, and ask nobody. */
export const emergencyView = (view: View): TemplateResult => html`
  <div class="emergencies" ?data-first=${screenOf(view) === 'emergency'}>
    ${emergencyCalls(view).map(
      ({ key, number }) => html`<a class="button emergency" part="emergency" href="tel:${number}">
        ${handset}<span>${view.t(`emergency.${key}`, { number })}</span>
      </a>`,
    )}
  </div>
`;

/** The call to who sends help; `nothing` where the host has named no number. */
export const callView = (
  { t, context, phone }: View,
  look: 'primary' | 'secondary' = 'secondary',
): TemplateResult | typeof nothing => {
  const number = context.rescue?.phone ?? phone;
  return number
    ? html`<a class="button ${look}" part="call" href="tel:${number}">${handset}${t('call.help')}</a>`
    : nothing;
};

/** The button, which is tapped or held. */
export const idleView = ({ t, env, hold, numbers }: View): TemplateResult => html`
  <h2 tabindex="-1" data-focus>${t('widget.label')}</h2>
  <p>${t('help.text', { number: numbers.general })}</p>
  <button
    type="button"
    class="primary help"
    part="help"
    aria-describedby="help-hint"
    ?data-holding=${hold.isHolding}
    @pointerdown=${hold.onPointerDown}
    @pointerup=${hold.end}
    @pointercancel=${hold.end}
    @pointerleave=${hold.end}
    @keydown=${hold.onKeyDown}
    @keyup=${hold.onKeyUp}
    @blur=${hold.end}
    @click=${hold.onClick}
    @contextmenu=${(event: Event) => event.preventDefault()}
  >
    <span>${t('help.button')}</span>
  </button>
  <p class="muted" id="help-hint">${isCar(env) ? t('help.tap') : t('help.hint', { seconds: HOLD_SECONDS })}</p>
`;

/** Whether the tap was meant. */
export const confirmView = ({ t, send }: View): TemplateResult => html`
  <h2 tabindex="-1" data-focus>${t('confirm.title')}</h2>
  <p>${t('confirm.text')}</p>
  <div class="actions">
    <button type="button" class="secondary" @click=${() => send({ type: 'help.leave' })}>${t('confirm.no')}</button>
    <button
      type="button"
      class="primary"
      part="confirm"
      @click=${({ detail }: MouseEvent) => {
        // the second click of a double click was meant for the button that was there before
        if (detail < 2) send({ type: 'help.confirm' });
      }}
    >
      ${t('confirm.yes')}
    </button>
  </div>
`;

/** A later screen that is not there yet, or could not be fetched: as in a tunnel. The calls are there all the same. */
export const comingView = (view: View): TemplateResult => {
  const { t, context, screen, fetchAgain } = view;
  return html`
    <h2 tabindex="-1" data-focus>${t(context.outgoing ? 'send.unsent' : 'widget.label')}</h2>
    <div class="notice">
      <p>${t(screen.isStuck ? 'part.failed' : 'part.loading')}</p>
      ${
        screen.isStuck
          ? html`<button type="button" class="secondary" @click=${fetchAgain}>${t('failed.retry')}</button>`
          : nothing
      }
    </div>
    <div class="actions">${callView(view)}</div>
  `;
};
