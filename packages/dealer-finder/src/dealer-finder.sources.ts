/** Where dealers and maps come from; the code of each is fetched when it is needed. */
import type { Dealer, DealerApi, VehicleModel } from '@forecourt/contract';
import { lazyPort } from '@forecourt/core';
import type { ReactiveController, ReactiveElement } from 'lit';
import { modelsOf } from './dealer-finder.given.ts';
import type { CoordinateSystem, MapAdapter } from './map/map-port.ts';

/** The HTTP port of an endpoint. */
export const endpointDealers = (baseUrl: string): DealerApi =>
  lazyPort(() => import('@forecourt/client/dealers').then(({ createDealerApi }) => createDealerApi({ baseUrl })));

/** Makes ports over lists of a host's. One that is not needed any more is given up, with what it was about to do. */
export class HostDealers implements ReactiveController {
  private readonly host: ReactiveElement;
  private readonly warn: (text: string) => void;
  private made: { dealers: unknown; models: unknown; api: DealerApi; aborter: AbortController } | undefined;

  constructor(host: ReactiveElement, warn: (text: string) => void) {
    this.host = host;
    this.warn = warn;
    host.addController(this);
  }

  /** The port over a list: the same one as long as the list is. */
  portOf(dealers: readonly Dealer[], models: readonly VehicleModel[] | undefined): DealerApi {
    const { made, warn } = this;
    if (made?.dealers === dealers && JSON.stringify(made.models) === JSON.stringify(models)) return made.api;
    this.end();
    const aborter = new AbortController();
    const api = lazyPort(() =>
      import('./local/local-dealer-api.ts').then(({ createLocalDealerApi }) =>
        createLocalDealerApi(dealers, { models: modelsOf(models), warn, signal: aborter.signal }),
      ),
    );
    this.made = { dealers, models, api, aborter };
    return api;
  }

  hostDisconnected(): void {
    // a move in the page is over with the task
    queueMicrotask(() => this.host.isConnected || this.end());
  }

  private end(): void {
    this.made?.aborter.abort();
    this.made = undefined;
  }
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
