import { html, nothing, type TemplateResult } from 'lit';
import { groupsOf } from '../dealer-finder.filters.ts';
import { icon } from './icons.ts';
import { partOf } from './lazy.ts';
import { canFilter, canType, isUnsure, type View } from './view.ts';

/** Whether the proposals are on the screen. */
export const isProposing = (view: View): boolean => {
  const { places, dealers } = view.context.suggestions;
  return view.screen.proposals && places.length + dealers.length > 0 && !!partOf(view, 'later');
};

/** The keys of a combobox (APG). Those that an input method takes for itself never come here as keys of ours. */
const onKey = (view: View) => (event: KeyboardEvent) => {
  const { context, send, turn } = view;
  // 229: what WebKit says of a key that ends a composition
  if (event.isComposing || event.keyCode === 229 || partOf(view, 'later')?.onProposalKey(view, event)) return;
  if (event.key === 'Enter') {
    event.preventDefault();
    turn({ proposals: false, option: -1 });
    send({ type: 'query.submit' });
  } else if (event.key === 'Escape' && context.query) {
    event.preventDefault();
    send({ type: 'query.clear' });
  }
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

/** Where to look, and what for; while it is not known whether the car drives, nothing is looked for. */
export const searchView = (view: View): TemplateResult | typeof nothing =>
  isUnsure(view)
    ? nothing
    : html`<div class="search" role="search" aria-label=${view.t('widget.label')}>
        ${canType(view) ? boxView(view) : nothing} ${nearView(view)} ${canFilter(view) ? filtersButton(view) : nothing}
      </div>`;
