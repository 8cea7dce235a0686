import { html, nothing, type TemplateResult } from 'lit';
import { groupsOf } from '../dealer-finder.filters.ts';
import { icon } from './icons.ts';
import { partOf } from './lazy.ts';
import { canFilter, canType, type View } from './view.ts';

/** How many proposals there are. */
const countOf = ({ context: { suggestions } }: View): number => suggestions.places.length + suggestions.dealers.length;

/** Whether the proposals are on the screen. */
export const isProposing = (view: View): boolean =>
  view.screen.proposals && countOf(view) > 0 && !!partOf(view, 'later');

/** Takes a proposal by its place: towns and postcodes come before dealers. */
export function propose({ context: { suggestions }, send, turn }: View, index: number): void {
  const { places, dealers } = suggestions;
  const place = places[index];
  const dealer = dealers[index - places.length];
  turn({ proposals: false, option: -1 });
  if (place) send({ type: 'place.choose', place });
  else if (dealer) send({ type: 'suggestion.choose', dealer });
}

/** The keys of a combobox (APG). Those that an input method takes for itself never come here as keys of ours. */
const onKey = (view: View) => (event: KeyboardEvent) => {
  const { context, screen, send, turn } = view;
  // 229: what WebKit says of a key that ends a composition
  if (event.isComposing || event.keyCode === 229) return;
  const isOpen = isProposing(view);
  const count = countOf(view);
  if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
    if (!count) return;
    event.preventDefault();
    const by = event.key === 'ArrowDown' ? 1 : -1;
    // round through the text itself, which is before the first and after the last
    const next = ((screen.option + 1 + by + count + 1) % (count + 1)) - 1;
    // with Alt they open and close it
    if (event.altKey) turn({ proposals: by > 0 });
    else turn({ proposals: true, option: isOpen ? next : by > 0 ? 0 : count - 1 });
  } else if (event.key === 'Enter') {
    event.preventDefault();
    if (isOpen && screen.option >= 0) return propose(view, screen.option);
    turn({ proposals: false, option: -1 });
    send({ type: 'query.submit' });
  } else if (event.key === 'Escape') {
    if (!isOpen && !context.query) return;
    event.preventDefault();
    if (!isOpen) send({ type: 'query.clear' });
    turn({ proposals: false, option: -1 });
  } else if (event.key === 'Home' || event.key === 'End') turn({ option: -1 });
};

/** The text as it is typed. While an input method composes, its letters are not words yet. */
const onInput =
  ({ send, turn }: View) =>
  (event: (InputEvent | CompositionEvent) & { target: HTMLInputElement }) => {
    if ('isComposing' in event && event.isComposing) return;
    turn({ proposals: true, option: -1 });
    send({ type: 'query.change', text: event.target.value });
  };

/** The search box: a combobox whose list proposes places and dealers. */
const boxView = (view: View): TemplateResult => {
  const { context, screen, t, send, turn } = view;
  const isOpen = isProposing(view);
  return html`
    <div class="field">
      <label for="q">${t('search.label')}</label>
      <div class="box">
        ${icon('search')}
        <input
          id="q"
          type="text"
          role="combobox"
          maxlength="200"
          autocomplete="off"
          autocapitalize="off"
          spellcheck="false"
          enterkeyhint="search"
          aria-autocomplete="list"
          aria-expanded=${isOpen}
          aria-controls="proposals"
          aria-activedescendant=${isOpen && screen.option >= 0 ? `option-${screen.option}` : nothing}
          .value=${context.query}
          @input=${onInput(view)}
          @compositionend=${onInput(view)}
          @keydown=${onKey(view)}
          @blur=${() => turn({ proposals: false, option: -1 })}
        />
        ${
          context.query
            ? html`<button
                type="button"
                class="quiet"
                aria-label=${t('search.clear')}
                @click=${(event: Event & { currentTarget: HTMLElement }) => {
                  send({ type: 'query.clear' });
                  event.currentTarget.parentElement?.querySelector('input')?.focus();
                }}
              >
                ${icon('close')}
              </button>`
            : nothing
        }
        ${isOpen ? partOf(view, 'later')?.proposalsView(view) : nothing}
      </div>
    </div>
  `;
};

/** The button that asks for the person's position. */
const nearView = ({ snapshot, t, send }: View): TemplateResult => {
  const isLocating = snapshot.matches({ locating: 'locating' });
  return html`
    <button
      type="button"
      class="secondary"
      part="near"
      aria-disabled=${isLocating ? 'true' : nothing}
      @click=${() => send({ type: 'locate' })}
    >
      ${icon('near')} ${t(isLocating ? 'search.locating' : 'search.near')}
    </button>
  `;
};

/** The button that opens the filters. */
const filtersButton = ({ context, screen, t, turn }: View): TemplateResult => {
  const count = groupsOf(context.filters).length;
  return html`
    <button
      type="button"
      class="secondary"
      part="filters"
      aria-expanded=${screen.filters}
      aria-controls="filters"
      @click=${() => turn({ filters: !screen.filters })}
    >
      ${icon('filters')} ${count ? t('filter.chosen', { count }) : t('filter.open')}
    </button>
  `;
};

/** Where to look, and what for. */
export const searchView = (view: View): TemplateResult => html`
  <div class="search" role="search" aria-label=${view.t('widget.label')}>
    ${canType(view) ? boxView(view) : nothing} ${nearView(view)} ${canFilter(view) ? filtersButton(view) : nothing}
  </div>
`;
