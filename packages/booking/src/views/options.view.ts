import type { Advisor, TransportationOption } from '@forecourt/contract';
import { html, nothing, type TemplateResult } from 'lit';
import type { BookingTextKey } from '../locales/en.ts';
import { priceText } from './estimate.ts';
import { errorSummary, errorView } from './field.ts';
import { limit } from './limit.ts';
import type { View } from './view.ts';

/** What a way to get around is called: as the dealer calls it, or by its kind. */
export const transportationName = ({ t }: View, { name, kind }: Pick<TransportationOption, 'name' | 'kind'>): string =>
  name ?? t(`options.${kind}` as BookingTextKey);

/** The names of languages, in the words of the reader. */
function languagesText({ locale }: View, tags: readonly string[]): string {
  const names = new Intl.DisplayNames(locale.locale, { type: 'language' });
  const nameOf = (tag: string): string => {
    try {
      return names.of(tag) ?? tag;
    } catch {
      // a tag that the engine does not take
      return tag;
    }
  };
  return tags.map(nameOf).join(' · ');
}

interface Choice {
  id: string;
  name: string;
  note: string;
}

const choices = (
  view: View,
  field: 'transportationId' | 'advisorId',
  { legend, part, list }: { legend: string; part: string; list: readonly Choice[] },
): TemplateResult | typeof nothing => {
  const { context, env, send } = view;
  const chosen = context.form[field];
  const isChosen = ({ id }: Choice): boolean => id === chosen;
  if (list.length < 2) return nothing;
  return html`
    <fieldset class="group" aria-describedby=${context.formErrors[field] ? `${field}-error` : nothing}>
      <legend>${legend}</legend>
      <div class="choices" part="${part}-list">
        ${limit(list, env.restrictions.maxItems, isChosen).map(
          (choice, i) => html`
            <label class="choice" part=${part} ?data-chosen=${isChosen(choice)}>
              <input
                id=${i ? nothing : field}
                type="radio"
                name=${field}
                .checked=${isChosen(choice)}
                @change=${() => send({ type: 'form.change', change: { [field]: choice.id } })}
              />
              <strong><bdi>${choice.name}</bdi></strong>
              ${choice.note ? html`<span class="muted numbers"><bdi>${choice.note}</bdi></span>` : nothing}
            </label>
          `,
        )}
      </div>
      ${errorView(view, 'options', field)}
    </fieldset>
  `;
};

/** How the person gets around meanwhile, and who takes the car in. */
export function optionsView(view: View): TemplateResult {
  const { context, t } = view;
  const { transportation = [], advisors = [] } = context.menu ?? {};
  const way = (option: TransportationOption): Choice => ({
    id: option.id,
    name: transportationName(view, option),
    note: priceText(view, option) || (option.kind === 'none' ? '' : t('options.free')),
  });
  const advisor = ({ id, name, languages = [] }: Advisor): Choice => ({
    id,
    name,
    note: languagesText(view, languages),
  });
  return html`
    ${errorSummary(view, 'options')}
    ${choices(view, 'transportationId', {
      legend: t('options.transportation'),
      part: 'transportation',
      list: [{ id: '', name: t('options.none'), note: '' }, ...transportation.filter(isOffer).map(way)],
    })}
    ${choices(view, 'advisorId', {
      legend: t('options.advisor'),
      part: 'advisor',
      list: [{ id: '', name: t('options.anyone'), note: '' }, ...advisors.map(advisor)],
    })}
  `;
}

/** “None” without a name or a price is our own first choice. */
const isOffer = ({ kind, name, price }: TransportationOption): boolean => kind !== 'none' || !!name || !!price;
