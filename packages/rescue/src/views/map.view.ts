/** Where help is, to look at: what the words say stays beside it. */
import { isCar } from '@forecourt/core';
import { METERS_PER_MILE } from '@forecourt/core/distance.js';
import { html, nothing, type ReactiveElement, type TemplateResult } from 'lit';
import { adoptPart, partOf } from './lazy.ts';
import { ageText, unitOf } from './texts.ts';
import type { View } from './view.ts';

/** A map that is opened by a press, ours or the host's, with how far away help is; `nothing` where car or truck are not known. */
export const mapView = (view: View, away: string): TemplateResult | typeof nothing => {
  const { context, env, locale, screen, t, turn } = view;
  const { fix: car, rescue } = context;
  const truck = rescue?.helper?.position;
  // a car has a map of its own, with larger words
  if (!car || !truck || isCar(env)) return nothing;
  const isOpen = screen.map === 'open';
  const press = ({ currentTarget }: Event): void => {
    turn({ map: isOpen ? undefined : 'open' });
    const { host } = (currentTarget as Element).getRootNode() as ShadowRoot;
    // ours is not needed where the host has one
    if (isOpen || host.querySelector(':scope > [slot="map"]')) return;
    adoptPart(host as ReactiveElement, locale, 'sketch').then(
      () => turn({}),
      () => turn({ map: 'failed' }),
    );
  };
  // the map's chunk takes these from here, so that bundlers do not part the module of texts from this one
  const metersPerUnit = unitOf(locale.locale) === 'mi' ? METERS_PER_MILE : 1000;
  const age = ageText(Math.max(0, Math.floor((env.now() - Date.parse(truck.at)) / 1000)), locale.locale);
  return html`
    <div class="line">
      <button type="button" class="quiet" part="show-map" aria-expanded=${isOpen} @click=${press}>
        ${t(isOpen ? 'map.hide' : 'map.show')}
      </button>
    </div>
    ${
      isOpen
        ? html`<slot name="map">${partOf(view, 'sketch')?.sketchView(view, { car, truck, away, age, metersPerUnit })}</slot>`
        : nothing
    }
    ${screen.map === 'failed' ? html`<p class="notice bad" part="failure">${t('map.failed')}</p>` : nothing}
  `;
};
