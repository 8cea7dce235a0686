/**
 * Plus codes (Open Location Code): a place without an address, such as `8FWH4HX8+9C`, or `4HX8+9C` near a place. Worked out without a network.
 * By https://github.com/google/open-location-code/blob/main/Documentation/Specification/specification.md
 */
import type { Coordinates } from '@forecourt/contract';

const DIGITS = '23456789CFGHJMPQRVWX';

/** How many digits stand before the plus of a full code. */
const FULL = 8;

/** How many digits come in pairs, of latitude and longitude; each further one is a field of a grid. */
const PAIRED = 10;

const GRID = { rows: 5, columns: 4 };

/** The beginning of a code that is left out where a place is known, two digits at a time; `0` is for digits not known. */
const CODE = /^(?=.{2,8}\+)((?:[2-9CFGHJMPQRVWX]{2})+)(0*)\+((?:[2-9CFGHJMPQRVWX]{2,})?)$/;

/** Finds the copy of a coordinate that is nearest to another; they come once in each period. */
const nearest = (degrees: number, to: number, period: number): number =>
  degrees + Math.round((to - degrees) / period) * period;

/** The middle of a code's area. A short code is looked for near a point; `undefined`: it is no code, or lacks the point. */
export function locationOf(code: string, near: Coordinates | undefined): Coordinates | undefined {
  const [, head = '', padding = '', tail = ''] = CODE.exec(code.toUpperCase()) ?? [];
  const missing = FULL - head.length - padding.length;
  if (!head || missing % 2 || (padding && (missing || tail)) || (missing && !near)) return undefined;

  let lat = 0;
  let lng = 0;
  let height = 20 ** (2 - missing / 2);
  const period = height;
  let width = height;
  [...(head + tail)].forEach((character, index) => {
    const digit = DIGITS.indexOf(character);
    const at = missing + index;
    if (at >= PAIRED) {
      height /= GRID.rows;
      width /= GRID.columns;
      lat += Math.floor(digit / GRID.columns) * height;
      lng += (digit % GRID.columns) * width;
    } else if (at % 2) {
      width /= 20;
      lng += digit * width;
    } else {
      height /= 20;
      lat += digit * height;
    }
  });
  lat += height / 2 - 90;
  lng += width / 2 - 180;
  if (near && missing) {
    lat = nearest(lat, near.lat, period);
    // across the 180th meridian as well
    lng = nearest(nearest(lng, near.lng, period), 0, 360);
  }
  return Math.abs(lat) <= 90 && lng <= 180 ? { lat, lng } : undefined;
}

/** How many cells of ten digits a degree has: 20 to the third. */
const CELLS = 8000;

/** The plus code of a place, ten digits: about 14 m wide and high. */
export function plusCodeOf({ lat, lng }: Coordinates): string {
  // `(-41.2730625 + 90) * 8000` is a little less than it should be: what is off by less than a millionth of a cell is on its edge
  const cell = (degrees: number): number => Math.floor(Math.round(degrees * CELLS * 1e6) / 1e6);
  // the poles and what lies on the 180th meridian belong to a cell as well
  let y = Math.min(Math.max(cell(lat + 90), 0), 180 * CELLS - 1);
  let x = cell(lng + 180) % (360 * CELLS);
  let code = '';
  while (code.length < PAIRED) {
    code = `${DIGITS[y % 20]}${DIGITS[x % 20]}${code}`;
    y = Math.floor(y / 20);
    x = Math.floor(x / 20);
  }
  return `${code.slice(0, FULL)}+${code.slice(FULL)}`;
}

/** A plus code to be read aloud, sign by sign; the word for the plus comes from the caller's language. */
export const speltCode = (code: string, plus: string): string => [...code].join(' ').replace('+', plus);
