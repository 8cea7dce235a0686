/** What a host has set that the finder cannot take. */
import { DEALER_ACTIONS } from './dealer-finder.events.ts';
import { actionsOf, areFilters, modelsOf, numberOf, pointOf, routeOf } from './dealer-finder.given.ts';
import type { DealerFinderProperties } from './dealer-finder.properties.ts';
import { safeUrl } from './links/safe-url.ts';

const isNoText = (value: unknown): boolean => typeof (value ?? '') !== 'string';
const isNoneOf = (value: unknown, words: readonly string[]): boolean => !!value && !words.includes(value as string);
const isNoNumber = (value: unknown, least: number): boolean =>
  (value ?? '') !== '' && numberOf(value, least) === undefined;

/** Which properties are set to what they cannot be, and what they can; `said` are those that a person changes too. */
export function wrongUses(
  element: DealerFinderProperties,
  { query, center, filters, selectedDealer }: Readonly<Record<string, unknown>>,
): string[] {
  const { models, route, corridorMeters, reachMeters, pageSize, unit, actions, directionsUrl, map, coordinates } =
    element;
  const checks: readonly (readonly [isWrong: boolean, text: string])[] = [
    [isNoText(query), 'query is a text.'],
    [!!center && !pointOf(center), 'center is { lat, lng }, or “lat,lng” as an attribute.'],
    [!areFilters(filters), 'filters are { services, models, pickUp }, with services of the contract.'],
    [isNoText(selectedDealer), 'selectedDealer is the id of a dealer.'],
    [!!route && !routeOf(route, 1, undefined), 'route is a GeoJSON LineString, or a Feature of one.'],
    [isNoNumber(corridorMeters, 1), 'corridorMeters is a number from 1.'],
    [isNoNumber(reachMeters, 0), 'reachMeters is a number from 0.'],
    [isNoNumber(pageSize, 1), 'pageSize is a number from 1.'],
    [isNoneOf(unit, ['km', 'mi']), 'unit is km or mi.'],
    [
      !!actions && actionsOf(actions).length !== actions.length,
      `actions are of ${DEALER_ACTIONS.join(', ')}, each once.`,
    ],
    [
      !!directionsUrl && (isNoText(directionsUrl) || !safeUrl(directionsUrl.replace(/\{\w+\}/g, '0'))),
      'directionsUrl is an https or a geo address with places in braces.',
    ],
    [!!models && modelsOf(models).length !== models.length, 'models are a list of { id, name }.'],
    [!!map && typeof map !== 'function', 'map is an adapter: a function.'],
    [isNoneOf(coordinates, ['wgs84', 'gcj02', 'bd09']), 'coordinates are wgs84, gcj02 or bd09.'],
  ];
  return checks.filter(([isWrong]) => isWrong).map(([, text]) => text);
}
