import type { Address, Dealer } from '@forecourt/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { typeOf } from '../booking.context.ts';
import { partOf } from './lazy.ts';
import { limit } from './limit.ts';
import { failureView, skeleton, typed, type View } from './view.ts';

/** A postal address on one line. */
export const addressLine = ({ address }: { address: Omit<Address, 'country'> }): string =>
  [...address.lines, [address.postalCode, address.locality].filter(Boolean).join(' ')].join(', ');

/** Whether the dealers can be searched; not while the car moves. */
const canSearch = ({ env: { restrictions } }: View): boolean => !restrictions.noKeyboard && !restrictions.noFiltering;

/** Whether first free times come after the list; there is room for them from the start. */
const isTimed = ({ context }: View): boolean => context.capabilities?.earliestSlots !== false;

const card = (view: View, dealer: Dealer): TemplateResult => {
  const { context, send } = view;
  const isChosen = context.dealer?.id === dealer.id;
  return html`
    <label class="choice" part="dealer" ?data-chosen=${isChosen}>
      <input
        type="radio"
        name="dealer"
        .value=${dealer.id}
        .checked=${isChosen}
        @change=${() => send({ type: 'dealer.select', dealerId: dealer.id })}
      />
      <strong><bdi>${dealer.name}</bdi></strong>
      <span class="muted"><bdi>${addressLine(dealer)}</bdi></span>
      ${
        isTimed(view)
          ? html`<span class="muted numbers" part="earliest"
              >${partOf(view, 'later')?.earliestText(view, dealer) ?? '\u00a0'}</span
            >`
          : nothing
      }
    </label>
  `;
};

const list = (view: View): TemplateResult => {
  const { context, snapshot, env, t, go } = view;
  const { dealers, dealer, dealerQuery, moreDealers } = context;
  if (snapshot.matches({ choosing: { dealer: 'failed' } })) return failureView(view);
  if (!dealers.length && snapshot.hasTag('busy')) return skeleton(4, 'row');
  if (!dealers.length) {
    return html`<div class="notice">
      <p>${dealerQuery ? t('dealer.empty', { q: dealerQuery }) : typed(view, 'dealer.emptyAll')}</p>
      ${
        dealerQuery || typeOf(context) !== 'test-drive'
          ? nothing
          : html`<button class="secondary" type="button" @click=${() => go({ type: 'step.goTo', step: 'model' })}>
              ${t('dealer.otherModel')}
            </button>`
      }
    </div>`;
  }
  const ordered = partOf(view, 'later')?.inOrder(context) ?? dealers;
  const isChosen = ({ id }: Dealer): boolean => id === dealer?.id;
  // the chosen one stays in sight while the search goes on
  const listed = dealer && !ordered.some(isChosen) ? [dealer, ...ordered] : ordered;
  const rows = limit(listed, env.restrictions.maxItems, isChosen);
  return html`
    <fieldset aria-busy=${snapshot.hasTag('busy')}>
      <legend class="visually-hidden">${typed(view, 'dealer.title')}</legend>
      <div class="choices wide" part="dealer-list">${rows.map((each) => card(view, each))}</div>
    </fieldset>
    ${moreDealers && canSearch(view) ? html`<p class="muted">${t('dealer.more', { count: Math.min(rows.length, dealers.length) })}</p>` : nothing}
  `;
};

/** Where: a search and a list. */
export function dealerView(view: View): TemplateResult {
  const { context, t, send } = view;
  return html`
    ${
      !canSearch(view)
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
    ${isTimed(view) ? html`<div class="order">${partOf(view, 'later')?.orderView(view)}</div>` : nothing} ${list(view)}
  `;
}
