/** What the finder shows, as the fragment of an address: it is not sent to a server. */
import { DEALER_SERVICES } from '@forecourt/contract';
import type { DealerFinderElement } from '@forecourt/dealer-finder';

export type FinderState = Pick<DealerFinderElement, 'query' | 'center' | 'filters' | 'selectedDealer'>;

const listOf = (text: string | null): string[] => text?.split(',').filter(Boolean) ?? [];

/** What a fragment asks for; what it leaves out is none. */
export function readFragment(fragment: string): FinderState {
  const asked = new URLSearchParams(fragment.slice(1));
  const [lat, lng] = listOf(asked.get('center')).map(Number);
  const services = DEALER_SERVICES.filter((service) => listOf(asked.get('services')).includes(service));
  const models = listOf(asked.get('models'));
  return {
    query: asked.get('q') ?? '',
    center: lat !== undefined && lng !== undefined ? { lat, lng } : undefined,
    filters: {
      ...(services.length > 0 ? { services } : {}),
      ...(models.length > 0 ? { models } : {}),
      ...(asked.has('pick-up') ? { pickUp: true } : {}),
    },
    selectedDealer: asked.get('dealer') ?? undefined,
  };
}

/** The fragment of a state; `''` for one that asks for nothing. */
export function writeFragment({ query, center, filters, selectedDealer }: FinderState): string {
  const { services = [], models = [], pickUp } = filters;
  const asked = new URLSearchParams({
    ...(query ? { q: query } : {}),
    ...(center ? { center: [center.lat, center.lng].map((degrees) => degrees.toFixed(4)).join() } : {}),
    ...(services.length > 0 ? { services: services.join() } : {}),
    ...(models.length > 0 ? { models: models.join() } : {}),
    ...(pickUp ? { 'pick-up': '1' } : {}),
    ...(selectedDealer ? { dealer: selectedDealer } : {}),
  });
  const text = asked.toString().replace(/%2C/g, ',');
  return text && `#${text}`;
}
