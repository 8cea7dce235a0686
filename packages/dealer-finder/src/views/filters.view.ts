import { DEALER_SERVICE_GROUPS, type DealerService } from '@forecourt/contract';
import { numberFormat } from '@forecourt/core';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Filters } from '../dealer-finder.context.ts';
import { groupsOf } from '../dealer-finder.filters.ts';
import type { DealerFinderTextKey } from '../locales/en.ts';
import { shortened } from './dealer.view.ts';
import { icon } from './icons.ts';
import { canFilter, type View } from './view.ts';

/** One thing that can be filtered by. */
interface Choice {
  /** Of `DEALER_SERVICE_GROUPS`, `models`, or `pickUp`. */
  group: string;
  /** The service, the model's id, or `pickUp`: a choice stays itself, with the focus on it, when others go. */
  key: string;
  text: string;
  /** How many dealers there would be; `undefined`: the back end does not count. */
  count: number | undefined;
  isChosen: boolean;
  /** The filters with it chosen, or no longer. */
  toggled: Filters;
}

/** A list with an item, or without it if it is there. */
const toggle = <Item>(list: readonly Item[] = [], item: Item): readonly Item[] =>
  list.includes(item) ? list.filter((each) => each !== item) : [...list, item];

/** What a service is called. */
export const serviceText = ({ t }: Pick<View, 't'>, service: DealerService): string =>
  t(`service.${service}` as DealerFinderTextKey);

/** All that can be filtered by. What no dealer has is left out, unless it is chosen. */
function choicesOf(view: View): Choice[] {
  const { context, t } = view;
  const { filters, counts, models, around, capabilities } = context;
  const { services = [], models: chosenModels = [], pickUp = false } = filters;
  const place = around?.by === 'text' ? around.label : '';
  // a point of the host's is not where the person is
  const canCompare = around && around.by !== 'host' && capabilities?.dealerSearches.includes('pick-up-from');
  return [
    ...Object.entries(DEALER_SERVICE_GROUPS).flatMap(([group, offered]) =>
      offered.map((service: DealerService) => ({
        group,
        key: service,
        text: serviceText(view, service),
        count: counts && (counts.services[service] ?? 0),
        isChosen: services.includes(service),
        toggled: { ...filters, services: toggle(services, service) },
      })),
    ),
    ...(canCompare || pickUp
      ? [
          {
            group: 'pickUp',
            key: 'pickUp',
            text: place ? t('filter.pickUp', { place }) : t('filter.pickUpHere'),
            count: undefined,
            isChosen: pickUp,
            toggled: { ...filters, pickUp: !pickUp },
          },
        ]
      : []),
    ...models.map(({ id, name }) => ({
      group: 'models',
      key: id,
      text: shortened(view, name),
      count: counts && (counts.models[id] ?? 0),
      isChosen: chosenModels.includes(id),
      toggled: { ...filters, models: toggle(chosenModels, id) },
    })),
  ].filter(({ count, isChosen }) => count !== 0 || isChosen);
}

/** The groups as they are shown: where a car is collected belongs to what is done at the door. */
const LEGENDS: Readonly<Record<string, readonly string[]>> = {
  sales: ['sales'],
  workshop: ['workshop'],
  electric: ['electric'],
  doorstep: ['doorstep', 'pickUp'],
  roadside: ['roadside'],
  models: ['models'],
};

/** The panel with all filters. */
export function filtersView(view: View): TemplateResult {
  const { context, locale, t, send, turn } = view;
  const choices = choicesOf(view);
  const groups = Object.entries(LEGENDS).map(
    ([legend, names]) => [legend, choices.filter(({ group }) => names.includes(group))] as const,
  );
  const isChosen = groupsOf(context.filters).length > 0;
  return html`
    <div id="filters" class="panel" part="filter-panel">
      ${groups.map(([legend, list]) =>
        list.length
          ? html`<fieldset>
              <legend>${t(`filter.${legend}` as DealerFinderTextKey)}</legend>
              ${repeat(
                list,
                ({ key }) => key,
                ({ text, count, isChosen: is, toggled }) => html`<label class="check">
                  <input
                    type="checkbox"
                    .checked=${is}
                    @change=${() => send({ type: 'filters.change', filters: toggled })}
                  />
                  <bdi>${text}</bdi>
                  ${count === undefined ? nothing : html`<span class="muted numbers">${numberFormat(locale.locale).format(count)}</span>`}
                </label>`,
              )}
            </fieldset>`
          : nothing,
      )}
      <div class="actions">
        <button
          type="button"
          class="quiet"
          aria-disabled=${isChosen ? nothing : 'true'}
          @click=${() => send({ type: 'filters.clear' })}
        >
          ${t('filter.clear')}
        </button>
        <button type="button" class="primary" @click=${() => turn({ filters: false })}>
          ${context.total === undefined ? t('filter.done') : t('filter.show', { count: context.total })}
        </button>
      </div>
    </div>
  `;
}

/** What was chosen; each can be taken away by itself. */
export function chipsView(view: View): TemplateResult | typeof nothing {
  const { context, t, send } = view;
  if (!groupsOf(context.filters).length) return nothing;
  const chosen = choicesOf(view).filter(({ isChosen }) => isChosen);
  if (!chosen.length) return nothing;
  return html`
    <ul class="chips" part="chips">
      ${chosen.map(
        ({ text, toggled }) => html`<li>
          ${
            canFilter(view)
              ? html`<button
                  type="button"
                  class="chip"
                  aria-label=${t('filter.remove', { filter: text })}
                  @click=${() => send({ type: 'filters.change', filters: toggled })}
                >
                  <bdi>${text}</bdi> ${icon('close')}
                </button>`
              : html`<bdi class="chip">${text}</bdi>`
          }
        </li>`,
      )}
      ${
        canFilter(view) && chosen.length > 1
          ? html`<li>
              <button type="button" class="quiet" @click=${() => send({ type: 'filters.clear' })}>
                ${t('filter.clear')}
              </button>
            </li>`
          : nothing
      }
    </ul>
  `;
}

/** What the filters of a group are called together: one by its name, several by their group's. */
export function groupText(view: View, group: string): string {
  const chosen = choicesOf(view).filter((choice) => choice.group === group && choice.isChosen);
  const [only] = chosen;
  return only && chosen.length === 1 ? only.text : view.t(`filter.${group}` as DealerFinderTextKey);
}
