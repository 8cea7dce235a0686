/** Whether this is an emergency, and what to do first if it is. */
import { html, type TemplateResult } from 'lit';
import type { Triage } from '../rescue.context.ts';
import { emergencyCalls } from './first.view.ts';
import { partOf } from './lazy.ts';
import type { View } from './view.ts';

const ANSWERS: readonly Triage[] = ['hurt', 'danger', 'none'];

/** The way back to the first screen. Nothing that was said is lost by it. */
export const leaveView = ({ t, send }: View): TemplateResult =>
  html`<button type="button" class="quiet" part="leave" @click=${() => send({ type: 'help.leave' })}>${t('step.back')}</button>`;

/** One question, which decides who has to come first. */
export const triageView = (view: View): TemplateResult => {
  const { t, send } = view;
  return html`
    <h2 tabindex="-1" data-focus id="triage">${t('triage.title')}</h2>
    <div class="answers" part="triage" role="group" aria-labelledby="triage">
      ${ANSWERS.map(
        (answer) => html`
          <button
            type="button"
            class=${answer === 'none' ? 'primary' : 'secondary urgent'}
            @click=${() => send({ type: 'triage.answer', answer })}
          >
            ${t(`triage.${answer}`)}
          </button>
        `,
      )}
    </div>
    <div class="actions">${leaveView(view)}</div>
  `;
};

/** The emergency services first; the breakdown can wait. */
export const dangerView = (view: View): TemplateResult => {
  const { t, send } = view;
  return html`
    <h2 tabindex="-1" data-focus>${t('danger.title', { number: emergencyCalls(view)[0]?.number })}</h2>
    <p>${t('danger.text')}</p>
    ${partOf(view, 'safety')?.safetyView(view)}
    <div class="actions">
      ${leaveView(view)}
      <button type="button" class="secondary" part="go-on" @click=${() => send({ type: 'emergency.go-on' })}>
        ${t('danger.go-on')}
      </button>
    </div>
  `;
};
