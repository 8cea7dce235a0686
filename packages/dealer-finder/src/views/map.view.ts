import type { Dealer, Route } from '@forecourt/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { isPoint } from '../dealer-finder.given.ts';
import type { MapView, Pin } from '../map/map-port.ts';
import type { View } from './view.ts';

/** Made once for a list or a way: an adapter sees by the object whether there is something new. */
function memo<Of extends object, Made>(make: (of: Of) => Made): (of: Of) => Made {
  const all = new WeakMap<Of, Made>();
  return (of) => {
    const made = all.get(of) ?? make(of);
    all.set(of, made);
    return made;
  };
}

/** Dealers as pins; one whose coordinates are none stands in the list alone. */
const pinsOf = memo((dealers: readonly Dealer[]): readonly Pin[] =>
  dealers.filter(({ location }) => isPoint(location)).map(({ id, name, location }) => ({ id, label: name, location })),
);

/** The same with a dealer that is in detail, and not in the list. */
const pinsWith = memo((dealers: readonly Dealer[]) =>
  memo((dealer: Dealer): readonly Pin[] => [...pinsOf(dealers), ...pinsOf([dealer])]),
);

const lineOf = memo(({ line }: Route): MapView['line'] => line.coordinates.map(([lng, lat]) => [lng, lat] as const));

const prefers = (query: string): boolean => window.matchMedia(query).matches;

/** What the map is to show. */
export function mapViewOf(view: View, theme: 'light' | 'dark' | 'auto' = 'auto'): MapView {
  const { context, env, locale, t } = view;
  const { dealers, selected, around, route, answered } = context;
  const isApart = selected && !dealers.some(({ id }) => id === selected.id);
  return {
    pins: isApart ? pinsWith(dealers)(selected) : pinsOf(dealers),
    selectedId: selected?.id,
    center: around?.location,
    line: route && lineOf(route),
    fit: answered,
    words: {
      map: t('map.label'),
      zoomIn: t('map.zoomIn'),
      zoomOut: t('map.zoomOut'),
      cluster: (count) => t('map.cluster', { count }),
    },
    direction: locale.direction,
    theme: theme === 'auto' ? (prefers('(prefers-color-scheme: dark)') ? 'dark' : 'light') : theme,
    still: !!env.restrictions.noVideo || prefers('(prefers-reduced-motion: reduce)'),
  };
}

/** Searches where the map was moved to. */
export const areaView = ({ context, t, send }: View): TemplateResult | typeof nothing =>
  context.moved
    ? html`<button type="button" class="primary area" part="area" @click=${() => send({ type: 'area.search' })}>
        ${t('map.area')}
      </button>`
    : nothing;
