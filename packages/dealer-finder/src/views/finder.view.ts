import { html, nothing, type TemplateResult } from 'lit';
import { partOf } from './lazy.ts';
import { listView, summaryView } from './list.view.ts';
import { searchView } from './search.view.ts';
import { canFilter, type View } from './view.ts';

/** The map, beside the list or in its place; it is filled by its adapter. */
const mapSide = (view: View): TemplateResult => html`
  <div class="map-side" ?hidden=${!view.screen.isWide && !view.screen.map}>
    <div class="map" part="map"></div>
    ${partOf(view, 'map')?.areaView(view)}
  </div>
`;

/** What was found. The map stands after the list beside it, and before what is left of the list in its place. */
const resultsView = (view: View): TemplateResult => {
  const { screen, hasMap } = view;
  return html`
    <div class="results" ?data-split=${hasMap && screen.isWide}>
      ${summaryView(view)} ${hasMap && !screen.isWide ? mapSide(view) : nothing} ${listView(view)}
      ${hasMap && screen.isWide ? mapSide(view) : nothing}
    </div>
  `;
};

/** The whole finder: where to look, what for, and what was found. */
export function finderView(view: View): TemplateResult {
  const { screen } = view;
  const later = partOf(view, 'later');
  return html`
    <header><h2>${view.t('widget.label')}</h2></header>
    ${searchView(view)} ${screen.filters && canFilter(view) ? later?.filtersView(view) : nothing} ${later?.chipsView(view)}
    ${later?.noticesView(view)}
    ${resultsView(view)}
  `;
}
