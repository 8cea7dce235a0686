import { html, nothing, type TemplateResult } from 'lit';
import { propose } from './search.view.ts';
import type { View } from './view.ts';

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
