import type { Coordinates } from '@forecourt/contract';
import { asksForGcj02 } from './directions.ts';

type Shift = (location: Coordinates) => Coordinates;

let shift: Shift | undefined;

/**
 * WGS 84 to the coordinates of Chinese map apps, where links to dealers ask for it. `undefined`: they do not, or it is fetched;
 * what could not be fetched, as when offline, is asked for again with the next call.
 */
export function shiftFor(directionsUrl: string | undefined, onThere: () => void): Shift | undefined {
  if (!asksForGcj02(directionsUrl)) return undefined;
  if (!shift) {
    import('../map/coordinates.ts')
      .then(({ converterFor }) => converterFor('gcj02'))
      .then(
        ({ toTiles }) => {
          shift = toTiles;
          onThere();
        },
        () => undefined,
      );
  }
  return shift;
}
