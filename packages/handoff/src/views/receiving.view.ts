import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { canRetry } from '../failures.ts';
import type { HandoffView } from './handoff.view.ts';
import { failureText, failureView } from './view.ts';

/** What was begun elsewhere: that it comes, that it is here, or where its code is typed. */
export function receivingView(view: HandoffView): TemplateResult | typeof nothing {
  const { t, receiving } = view;
  if (receiving === 'off') return nothing;
  return html`
    <div class="panel" part="receive">
      <h2 tabindex="-1">${t('receive.title')}</h2>
      ${contentView(view)}
    </div>
  `;
}

function contentView(view: HandoffView): TemplateResult {
  const { t, receiving } = view;
  if (receiving === 'redeeming') return html`<p class="waiting">${t('receive.redeeming')}</p>`;
  if (receiving === 'received') return html`<p class="notice">${t('receive.done')}</p>`;
  const { receiveFailure: failure } = view.context;
  const isRefused = receiving === 'refused';
  // the same code once more, or another one
  const failed = isRefused ? failureView(view, failure, () => view.send({ type: 'code.retry' })) : nothing;
  return html`${failed} ${isRefused && canRetry(failure) ? nothing : view.canType ? formView(view) : parkedView(view)}`;
}

const parkedView = ({ t }: HandoffView): TemplateResult => html`<p>${t('receive.parked')}</p>`;

function formView({ t, send, type, typed, receiving }: HandoffView): TemplateResult {
  const onSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    send({ type: 'code.enter', text: typed });
  };
  return html`
    <form class="form" part="form" novalidate @submit=${onSubmit}>
      <div class="field">
        <label for="code">${t('receive.label')}</label>
        <input
          id="code"
          name="code"
          type="text"
          dir="ltr"
          autocomplete="off"
          autocapitalize="characters"
          spellcheck="false"
          maxlength="40"
          aria-describedby="hint"
          aria-invalid=${receiving === 'refused'}
          .value=${live(typed)}
          @input=${(event: InputEvent) => type((event.target as HTMLInputElement).value)}
        />
        <small id="hint">${t('receive.hint')}</small>
      </div>
      <div class="actions">
        <button class="primary" type="submit">${t('receive.submit')}</button>
      </div>
    </form>
  `;
}

/** What is said of it. */
export function receivingStatus(view: HandoffView): string {
  const { t } = view;
  switch (view.receiving) {
    case 'redeeming':
      return t('receive.redeeming');
    case 'received':
      return t('receive.done');
    case 'refused':
      return failureText(view, view.context.receiveFailure);
    default:
      return '';
  }
}
