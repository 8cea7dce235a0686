/** Pins that lie too near to each other, as one. */
import type { Coordinates } from '@forecourt/contract';
import Supercluster from 'supercluster';
import { boundingBox, type Span } from './mercator.ts';

/** Several pins in one place. */
export interface Cluster {
  id: number;
  count: number;
  location: Coordinates;
}

/** What stands on the map: a pin, by its place in the array of all, or a cluster. */
export type Spot = number | Cluster;

/** Above this zoom every pin stands alone; a street is some hundred pixels long there. */
const LAST_CLUSTERED_ZOOM = 16;

/** All pins, by where they are. */
export interface Clusters {
  /** What stands in a part of the map. */
  within(span: Span, zoom: number): Spot[];
  /** The zoom at which a cluster comes apart. */
  openedAt(cluster: Cluster): number;
}

/** Sorts points; those nearer to each other than `radius` CSS pixels become clusters. */
export function createClusters(points: readonly Coordinates[], radius: number): Clusters {
  // 256: the width of a tile that zooms are counted by
  const index = new Supercluster<{ at: number }>({ radius, extent: 256, maxZoom: LAST_CLUSTERED_ZOOM });
  index.load(
    points.map(({ lat, lng }, at) => ({
      type: 'Feature',
      properties: { at },
      geometry: { type: 'Point', coordinates: [lng, lat] },
    })),
  );
  return {
    within: (span, zoom) =>
      index.getClusters([...boundingBox(span)], Math.floor(zoom)).map(({ properties, geometry }) => {
        if (!('cluster' in properties)) return properties.at;
        const [lng, lat] = geometry.coordinates as [number, number];
        return { id: properties.cluster_id, count: properties.point_count, location: { lat, lng } };
      }),
    openedAt: ({ id }) => index.getClusterExpansionZoom(id),
  };
}
