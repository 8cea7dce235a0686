/** What dispatcher and person write to each other. Texts are shown as texts, whatever is in them. */
import { html, nothing, type TemplateResult } from 'lit';
import type { RescueTextKey } from '../locales/en.ts';
import { timeText } from './texts.ts';
import { canType, type View } from './view.ts';

/** Whether texts may be read. */
const canRead = ({ env: { restrictions } }: View): boolean => !restrictions.noTextMessage;

/** What was written so far, the newest at the end. */
const listView = ({ context, env, locale, t }: View): TemplateResult | typeof nothing => {
  const { rescue, unsent } = context;
  const messages = rescue?.messages ?? [];
  if (!messages.length && !unsent.length) return nothing;
  return html`<ol class="messages">
    ${messages.map(
      ({ from, text, at }) => html`<li data-from=${from}>
        <p class="muted">
          ${t(`message.${from}`)} <span class="numbers">${timeText(Date.parse(at), locale.locale, env)}</span>
        </p>
        <p dir="auto">${text}</p>
      </li>`,
    )}
    ${unsent.map(
      ({ text }) => html`<li data-from="customer">
        <p class="muted">${t('message.sending')}</p>
        <p dir="auto">${text}</p>
      </li>`,
    )}
  </ol>`;
};

/** The messages of a case, the last of them at the end, and where to write one. */
export const messagesView = (view: View): TemplateResult => {
  const { context, screen, snapshot, t, send, turn } = view;
  const hasFailed = snapshot.matches({ call: { active: { writing: 'failed' } } });
  const write = (): void => {
    if (!screen.message.trim()) return;
    send({ type: 'message.send', text: screen.message });
    turn({ message: '' });
  };
  return html`
    <div class="group" part="message">
      <h3>${t('message.title')}</h3>
      ${canRead(view) ? listView(view) : html`<p>${t('message.parked')}</p>`}
      ${
        hasFailed
          ? html`<div class="notice bad" part="failure">
              <p>${t('message.failed')} ${t(`error.${context.messageFailure ?? 'unavailable'}` as RescueTextKey)}</p>
              <button type="button" class="secondary" @click=${() => send({ type: 'message.retry' })}>${t('failed.retry')}</button>
            </div>`
          : nothing
      }
      ${
        canType(view)
          ? html`<div class="field">
                <label for="message">${t('message.label')}</label>
                <textarea
                  id="message"
                  name="message"
                  rows="2"
                  maxlength="1000"
                  dir="auto"
                  .value=${screen.message}
                  @input=${({ target }: Event) => turn({ message: (target as HTMLTextAreaElement).value })}
                ></textarea>
              </div>
              <div class="line">
                <button
                  type="button"
                  class="secondary"
                  aria-disabled=${!screen.message.trim() ? 'true' : 'false'}
                  @click=${write}
                >
                  ${t('message.send')}
                </button>
              </div>`
          : nothing
      }
    </div>
  `;
};
