import type { Dealer } from '@forecourt/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { failureView, skeleton, type View } from './view.ts';

/** A postal address on one line. */
export const addressLine = ({ address }: Pick<Dealer, 'address'>): string =>
  [...address.lines, [address.postalCode, address.locality].filter(Boolean).join(' ')].join(', ');

const card = ({ context, send }: View, dealer: Dealer): TemplateResult => html`
  <label class="choice" part="dealer" ?data-chosen=${context.dealer?.id === dealer.id}>
    <input
      type="radio"
      name="dealer"
      .value=${dealer.id}
      .checked=${context.dealer?.id === dealer.id}
      @change=${() => send({ type: 'dealer.select', dealerId: dealer.id })}
    />
    <strong><bdi>${dealer.name}</bdi></strong>
    <span class="muted"><bdi>${addressLine(dealer)}</bdi></span>
  </label>
`;

const list = (view: View): TemplateResult => {
  const { context, snapshot, env, t, go } = view;
  const { dealers, dealer, dealerQuery, moreDealers } = context;
  if (snapshot.matches({ choosing: { dealer: 'failed' } })) return failureView(view);
  if (!dealers.length && snapshot.hasTag('busy')) return skeleton(4, 'row');
  if (!dealers.length) {
    return html`<div class="notice">
      <p>${dealerQuery ? t('dealer.empty', { q: dealerQuery }) : t('dealer.emptyAll')}</p>
      ${
        dealerQuery
          ? nothing
          : html`<button class="secondary" type="button" @click=${() => go({ type: 'step.goTo', step: 'model' })}>
              ${t('dealer.otherModel')}
            </button>`
      }
    </div>`;
  }
  const shown = dealers.slice(0, env.restrictions.maxItems);
  // the chosen one stays in sight while the search goes on
  const rows = dealer && !shown.some(({ id }) => id === dealer.id) ? [dealer, ...shown] : shown;
  return html`
    <fieldset aria-busy=${snapshot.hasTag('busy')}>
      <legend class="visually-hidden">${t('dealer.title')}</legend>
      <div class="choices wide" part="dealer-list">${rows.map((each) => card(view, each))}</div>
    </fieldset>
    ${moreDealers ? html`<p class="muted">${t('dealer.more', { count: shown.length })}</p>` : nothing}
  `;
};

/** Where: a search and a list. */
export function dealerView(view: View): TemplateResult {
  const { context, env, t, send } = view;
  const { noKeyboard, noFiltering } = env.restrictions;
  return html`
    ${
      noKeyboard || noFiltering
        ? nothing
        : html`<div class="field">
            <label for="q">${t('dealer.search')}</label>
            <input
              id="q"
              type="search"
              autocomplete="off"
              enterkeyhint="search"
              .value=${context.dealerQuery}
              @input=${(event: InputEvent & { target: HTMLInputElement }) => {
                // while an input method composes, its letters are not words yet
                if (!event.isComposing) send({ type: 'dealer.search', q: event.target.value });
              }}
              @compositionend=${(event: CompositionEvent & { target: HTMLInputElement }) =>
                send({ type: 'dealer.search', q: event.target.value })}
            />
          </div>`
    }
    ${list(view)}
  `;
}
