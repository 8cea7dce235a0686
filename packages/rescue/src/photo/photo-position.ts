/**
 * Where a photo was taken, as its EXIF says (CIPA DC-008, EXIF 2.32: 4.5.2 segments, 4.6.2 directories, 4.6.6 GPS). Read only
 * when the person allows it. A library that reads all of EXIF is larger than half of this widget.
 */
import type { Coordinates } from '@forecourt/contract';

/** EXIF stands in the first segments, of 64 kB at most. */
const HEAD_BYTES = 256 * 1024;

const APP1 = 0xffe1;
const EXIF = 0x45786966;
const GPS_DIRECTORY = 0x8825;
const LAT_REF = 1;
const LAT = 2;
const LNG_REF = 3;
const LNG = 4;

/** Where the TIFF part of a JPEG's EXIF begins; `undefined`: there is none. */
function tiffOf(view: DataView): number | undefined {
  for (let at = 2; view.getUint16(at) >> 8 === 0xff; at += 2 + view.getUint16(at + 2)) {
    if (view.getUint16(at) === APP1 && view.getUint32(at + 4) === EXIF) return at + 10;
  }
  return undefined;
}

function positionIn(view: DataView): Coordinates | undefined {
  const tiff = tiffOf(view);
  if (tiff === undefined) return undefined;
  const isLittle = view.getUint16(tiff) === 0x4949;
  const long = (at: number): number => view.getUint32(tiff + at, isLittle);

  /** Where the value of a tag stands in a directory; those up to four bytes stand where others have their place. */
  const valueAt = (directory: number, tag: number): number | undefined => {
    const count = view.getUint16(tiff + directory, isLittle);
    for (let entry = directory + 2; entry < directory + 2 + count * 12; entry += 12) {
      if (view.getUint16(tiff + entry, isLittle) === tag) return entry + 8;
    }
    return undefined;
  };

  const gps = valueAt(long(4), GPS_DIRECTORY);
  if (gps === undefined) return undefined;
  const degreesOf = (tag: number, ref: number): number => {
    const [value, side] = [valueAt(long(gps), tag), valueAt(long(gps), ref)];
    if (value === undefined || side === undefined) return Number.NaN;
    const [degrees, minutes, seconds] = [0, 8, 16].map((at) => long(long(value) + at) / long(long(value) + at + 4));
    const size = (degrees ?? 0) + (minutes ?? 0) / 60 + (seconds ?? 0) / 3600;
    return /[SW]/.test(String.fromCharCode(view.getUint8(tiff + side))) ? -size : size;
  };
  const [lat, lng] = [degreesOf(LAT, LAT_REF), degreesOf(LNG, LNG_REF)];
  return Math.abs(lat) <= 90 && Math.abs(lng) <= 180 ? { lat, lng } : undefined;
}

/** Where a photo was taken; `undefined` when it does not say so, or is not a JPEG. */
export async function photoPosition(file: Blob): Promise<Coordinates | undefined> {
  const view = new DataView(await file.slice(0, HEAD_BYTES).arrayBuffer());
  try {
    return positionIn(view);
  } catch {
    // it ends too soon
    return undefined;
  }
}
