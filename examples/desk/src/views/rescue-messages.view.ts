/** What the person and the desk write to each other. */
import { type DeskRescue, isRescueOver } from '@forecourt/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { clockWords } from '../model/rescue-words.ts';
import type { Doing } from '../model/rescues.ts';
import { isBusy, problemLine } from './rescue-course.view.ts';

export interface MessagesModel {
  rescue: DeskRescue;
  doing: Doing | undefined;
  /** What is typed and not sent. */
  draft: string;
  onDraft: (text: string) => void;
  onSend: () => void;
}

const AUTHORS = { customer: 'Person', dispatcher: 'Desk', unknown: 'Somebody' } as const;

/** The messages, oldest first, and a field to answer in. */
export const messagesView = ({ rescue, doing, draft, onDraft, onSend }: MessagesModel): TemplateResult => {
  const { messages, status } = rescue;
  const onSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (!isBusy(doing)) onSend();
  };
  return html`
    <h3>Messages</h3>
    ${messages.length === 0 ? html`<p class="muted">Nobody has written yet.</p>` : nothing}
    <ol class="messages">
      ${repeat(
        messages,
        ({ id }) => id,
        ({ from, text, at }) => html`
          <li data-from=${from}>
            <span class="muted">${AUTHORS[from]}, ${clockWords(at)}</span>
            <span class="note" dir="auto">${text}</span>
          </li>
        `,
      )}
    </ol>
    ${
      isRescueOver(status)
        ? nothing
        : html`
            <form class="line-form" data-form="message" @submit=${onSubmit}>
              <input
                name="text"
                class="message-text"
                autocomplete="off"
                maxlength="1000"
                aria-label="Message to the person"
                placeholder="Message to the person"
                .value=${draft}
                @input=${(event: Event) => onDraft((event.target as HTMLInputElement).value)}
              />
              <button class="secondary" type="submit" aria-disabled=${isBusy(doing)}>Send</button>
            </form>
          `
    }
    ${problemLine('message', doing)}
  `;
};
