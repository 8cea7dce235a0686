import { html, nothing, type TemplateResult } from 'lit';
import { isProposing } from './search.view.ts';
import type { View } from './view.ts';

/** Takes a proposal by its place: towns and postcodes come before dealers. */
function propose({ context: { suggestions }, send, turn }: View, index: number): void {
  const { places, dealers } = suggestions;
  const place = places[index];
  const dealer = dealers[index - places.length];
  turn({ proposals: false, option: -1 });
  if (place) send({ type: 'place.choose', place });
  else if (dealer) send({ type: 'suggestion.choose', dealer });
}

/** What a key does with the proposals; `false`: nothing, it is the text's. */
export function onProposalKey(view: View, event: KeyboardEvent): boolean {
  const { context, screen, turn } = view;
  const { key, altKey } = event;
  const isOpen = isProposing(view);
  const count = context.suggestions.places.length + context.suggestions.dealers.length;
  const isDown = key === 'ArrowDown';
  if (count && altKey && (isDown || key === 'ArrowUp')) turn({ proposals: isDown, option: -1 });
  else if (count && (isDown || key === 'ArrowUp')) {
    // round through the text itself, which is before the first and after the last
    const next = ((screen.option + (isDown ? 2 : 0) + count + 1) % (count + 1)) - 1;
    turn({ proposals: true, option: isOpen ? next : isDown ? 0 : count - 1 });
  } else if (isOpen && key === 'Enter' && screen.option >= 0) propose(view, screen.option);
  else if (isOpen && key === 'Escape') turn({ proposals: false, option: -1 });
  else {
    if (key === 'Home' || key === 'End') turn({ option: -1 });
    return false;
  }
  event.preventDefault();
  return true;
}

/** What was typed may mean these places and dealers. */
export function proposalsView(view: View): TemplateResult {
  const { context, screen, t } = view;
  const { places, dealers } = context.suggestions;
  const option = (index: number, text: string, detail: string | undefined): TemplateResult => html`
    <li
      id="option-${index}"
      role="option"
      part="proposal"
      aria-selected=${screen.option === index}
      @click=${() => propose(view, index)}
    >
      <bdi>${text}</bdi>${detail ? html` <bdi class="muted">${detail}</bdi>` : nothing}
    </li>
  `;
  const group = (id: string, title: string, options: readonly TemplateResult[]): TemplateResult | typeof nothing =>
    options.length
      ? html`<li role="presentation">
          <span class="muted" id=${id}>${title}</span>
          <ul role="group" aria-labelledby=${id}>${options}</ul>
        </li>`
      : nothing;
  // pressing a proposal leaves the focus, and the keyboard of a phone, where they are
  return html`
    <ul
      id="proposals"
      class="proposals"
      part="proposals"
      role="listbox"
      aria-label=${t('suggest.label')}
      @mousedown=${(event: Event) => event.preventDefault()}
    >
      ${group(
        'places',
        t('suggest.places'),
        places.map(({ label, detail, approximate }, i) =>
          option(i, approximate ? t('suggest.approximate', { place: label }) : label, detail),
        ),
      )}
      ${group(
        'dealers',
        t('suggest.dealers'),
        dealers.map(({ name, locality }, i) => option(places.length + i, name, locality)),
      )}
    </ul>
  `;
}
