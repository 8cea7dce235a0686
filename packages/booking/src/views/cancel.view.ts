/** Cancelling: why, a moment to think again, and what became of it (B10). */
import { html, nothing, type TemplateResult } from 'lit';
import type { CancelReason } from '../booking.events.ts';
import type { BookingTextKey } from '../locales/en.ts';
import { partOf } from './lazy.ts';
import { isPaused, type View } from './view.ts';

/** The reasons to choose from. */
const REASONS: readonly CancelReason[] = ['time', 'not-needed', 'price', 'elsewhere', 'other'];

/** The states of a cancellation, which are also what its texts are called. */
const STATES = ['explaining', 'waiting', 'sending', 'cancelFailed'] as const;

const stateOf = ({ snapshot }: View): (typeof STATES)[number] | 'done' =>
  STATES.find((managing) => snapshot.matches({ managing })) ?? 'done';

/** Where the cancellation stands. */
export function cancelTitle(view: View): string {
  const state = stateOf(view);
  return view.t(state === 'cancelFailed' ? 'failed.title' : `cancel.title.${state}`);
}

/** What the live region says of it; the question is read with its title. */
export function cancelStatus(view: View): string {
  const { t } = view;
  const state = stateOf(view);
  if (state === 'explaining') return '';
  return state === 'waiting' ? `${cancelTitle(view)} – ${t('cancel.unsent')}` : cancelTitle(view);
}

const explainingView = (view: View): TemplateResult => {
  const { context, t, send, go } = view;
  const { cancelCode: code, cancelText: text } = context;
  return html`
    <fieldset part="reasons">
      <legend>${t('cancel.reason')}</legend>
      ${REASONS.map(
        (reason) => html`
          <label class="check">
            <input
              type="radio"
              name="reason"
              .checked=${code === reason}
              @change=${() => send({ type: 'cancel.explain', code: reason, text })}
            />
            <span>${t(`cancel.reason.${reason}`)}</span>
          </label>
        `,
      )}
    </fieldset>
    ${
      isPaused(view)
        ? nothing
        : html`<div class="field">
            <label for="reason">${t('cancel.text')}</label>
            <textarea
              id="reason"
              rows="3"
              maxlength="2000"
              .value=${text}
              @input=${(event: InputEvent & { target: HTMLTextAreaElement }) =>
                send({ type: 'cancel.explain', code, text: event.target.value })}
            ></textarea>
          </div>`
    }
    <div class="actions">
      <button type="button" class="secondary" @click=${() => go({ type: 'cancel.abort' })}>${t('cancel.keep')}</button>
      <button type="button" class="primary danger" part="primary" @click=${() => go({ type: 'cancel.confirm' })}>
        ${t('cancel.begin')}
      </button>
    </div>
  `;
};

const waitingView = ({ t, go }: View): TemplateResult => html`
  <p>${t('cancel.unsent')}</p>
  <div class="actions">
    <button type="button" class="secondary" @click=${() => go({ type: 'cancel.now' })}>${t('cancel.now')}</button>
    <button type="button" class="primary" part="primary" data-focus @click=${() => go({ type: 'cancel.undo' })}>
      ${t('cancel.undo')}
    </button>
  </div>
`;

const failedView = ({ context, t, go }: View): TemplateResult => html`
  <div class="notice bad">
    <p>${t(`error.${context.error ?? 'unavailable'}` as BookingTextKey)}</p>
    <p>${t('cancel.again')}</p>
  </div>
  <div class="actions">
    <button type="button" class="secondary" @click=${() => go({ type: 'cancel.abort' })}>${t('step.back')}</button>
    <button type="button" class="primary" part="primary" @click=${() => go({ type: 'retry' })}>${t('step.retry')}</button>
  </div>
`;

/** The cancellation, from its reason to its end. */
export function cancelView(view: View): TemplateResult {
  const later = partOf(view, 'later');
  switch (stateOf(view)) {
    case 'explaining':
      return explainingView(view);
    case 'waiting':
      return waitingView(view);
    case 'cancelFailed':
      return failedView(view);
    case 'sending':
      return html`${later?.summaryView(view, false)}`;
    default:
      return html`
        <p>
          <span class="muted">${view.t('confirmed.reference')}</span><br />
          <bdi class="reference numbers" part="reference">${view.context.managed?.booking.reference}</bdi>
        </p>
        ${later?.summaryView(view, false)}
        <div class="actions">${later?.callLink(view)}</div>
      `;
  }
}
