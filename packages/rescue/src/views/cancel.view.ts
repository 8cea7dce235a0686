/** Help is not needed any more: why, and that it is cancelled only once the back end has said so. */
import { RESCUE_CANCEL_REASONS, type RescueCancellation } from '@forecourt/contract';
import { html, nothing, type TemplateResult } from 'lit';
import type { RescueTextKey } from '../locales/en.ts';
import { callView } from './first.view.ts';
import { canType, isDriving, type View } from './view.ts';

type Code = NonNullable<RescueCancellation['code']>;

const keepView = ({ t, send }: View): TemplateResult =>
  html`<button type="button" class="secondary" part="keep" @click=${() => send({ type: 'cancel.leave' })}>
    ${t('cancel.keep')}
  </button>`;

const confirm = ({ screen, send }: View): void => {
  const { cancelCode: code, cancelText } = screen;
  const reason = cancelText.trim();
  send({
    type: 'cancel.confirm',
    cancellation: { ...(code ? { code: code as Code } : {}), ...(reason ? { reason } : {}) },
  });
};

/** Why; it need not be said. A driver is not asked. */
const askingView = (view: View): TemplateResult => {
  const { t, screen, turn } = view;
  return html`
    <h2 tabindex="-1" data-focus id="cancel-title">${t('cancel.title')}</h2>
    ${
      isDriving(view)
        ? nothing
        : html`<div class="tiles" role="group" aria-labelledby="cancel-title">
            ${RESCUE_CANCEL_REASONS.map(
              (code) => html`<button
                type="button"
                class="tile"
                aria-pressed=${screen.cancelCode === code ? 'true' : 'false'}
                @click=${() => turn({ cancelCode: screen.cancelCode === code ? undefined : code })}
              >
                ${t(`cancel.${code}`)}
              </button>`,
            )}
          </div>`
    }
    ${
      canType(view)
        ? html`<div class="field">
            <label for="cancelText">${t('cancel.reason')}</label>
            <textarea
              id="cancelText"
              name="cancelText"
              rows="2"
              maxlength="2000"
              dir="auto"
              .value=${screen.cancelText}
              @input=${({ target }: Event) => turn({ cancelText: (target as HTMLTextAreaElement).value })}
            ></textarea>
          </div>`
        : nothing
    }
    <div class="actions">
      ${keepView(view)}
      <button type="button" class="primary" part="confirm-cancel" @click=${() => confirm(view)}>${t('cancel.confirm')}</button>
    </div>
  `;
};

/** Where a cancellation stands. */
export const cancelView = (view: View): TemplateResult => {
  const { t, context, snapshot } = view;
  const at = (state: 'asking' | 'cancelling' | 'waiting'): boolean =>
    snapshot.matches({ call: { active: { cancelling: state } } });
  if (at('asking')) return askingView(view);
  const isOnItsWay = at('cancelling') || at('waiting');
  const failure = context.cancelFailure;
  return html`
    <h2 tabindex="-1" data-focus>${t(isOnItsWay ? 'cancel.sending' : 'cancel.failed')}</h2>
    ${isOnItsWay ? html`<p>${t('cancel.sending.text')}</p>` : nothing}
    ${
      failure && !at('cancelling')
        ? html`<div class="notice bad" part="failure"><p>${t(`error.${failure}` as RescueTextKey)}</p></div>`
        : nothing
    }
    <div class="actions">
      ${at('cancelling') ? nothing : keepView(view)} ${callView(view)}
      ${
        at('waiting')
          ? html`<button type="button" class="primary" @click=${() => confirm(view)}>${t('failed.retry')}</button>`
          : nothing
      }
    </div>
  `;
};
