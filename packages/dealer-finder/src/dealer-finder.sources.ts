/** Where dealers and maps come from; the code of each is fetched when it is needed. */
import type { Dealer, DealerApi, VehicleModel } from '@forecourt/contract';
import { lazyPort } from '@forecourt/core';
import { modelsOf } from './dealer-finder.given.ts';
import type { CoordinateSystem, MapAdapter } from './map/map-port.ts';

/** The HTTP port of an endpoint. */
export const endpointDealers = (baseUrl: string): DealerApi =>
  lazyPort(() => import('@forecourt/client/dealers').then(({ createDealerApi }) => createDealerApi({ baseUrl })));

/** Makes ports over lists of a host's; the one before is given up, with what it was about to do. */
export function hostDealers(warn: (text: string) => void) {
  let made: { dealers: unknown; models: unknown; api: DealerApi; aborter: AbortController } | undefined;
  return (dealers: readonly Dealer[], models: readonly VehicleModel[] | undefined): DealerApi => {
    if (made?.dealers === dealers && JSON.stringify(made.models) === JSON.stringify(models)) return made.api;
    made?.aborter.abort();
    const aborter = new AbortController();
    const api = lazyPort(() =>
      import('./local/local-dealer-api.ts').then(({ createLocalDealerApi }) =>
        createLocalDealerApi(dealers, { models: modelsOf(models), warn, signal: aborter.signal }),
      ),
    );
    made = { dealers, models, api, aborter };
    return api;
  };
}

/** A map of tiles. */
export async function tileMap(
  tileUrl: string,
  attribution: string,
  coordinates: CoordinateSystem = 'wgs84',
): Promise<MapAdapter> {
  const { leafletMap } = await import('./map/leaflet-map.ts');
  return leafletMap({ tileUrl, attribution, coordinates });
}
