/**
 * A place as somebody types it: degrees, a plus code, a road and its marker, or an address. What could be read in two ways
 * stays the text that it is, for a person to read.
 */
import type { Coordinates } from '@forecourt/contract';
import { locationOf, plusCodeOf } from '@forecourt/core/plus-code.js';

/** What a text says. Exactly as much of it as is certain. */
export interface ReadPlace {
  readonly position?: Coordinates;
  readonly plusCode?: string;
  readonly road?: string;
  /** The number on a kilometre or mile marker: `514.5`, `K1234+500`. */
  readonly marker?: string;
  readonly address?: string;
}

/** As long as a line of the contract. */
const MOST_CHARACTERS = 200;

const NUMBER = '\\d{1,3}(?:[.,]\\d+)?';
const ANGLE = `([+-]?${NUMBER})(?:\\s*(°)\\s*(?:(${NUMBER})\\s*['′’]\\s*(?:(${NUMBER})\\s*(?:["”]|['′’]{2})\\s*)?)?)?`;
/** The side of the world. No O: it is east in German and west in French. */
const SIDE = '([NSEW])';
const pairOf = (half: string): RegExp => new RegExp(`^${half}(?:\\s*[,;]\\s*|\\s+)${half}$`, 'i');
const SIDE_FIRST = pairOf(`${SIDE}\\s*${ANGLE}`);
const SIDE_LAST = pairOf(`${ANGLE}\\s*${SIDE}?`);

interface Angle {
  readonly degrees: number;
  readonly side: string;
}

function angleOf([whole = '', sign, ...parts]: readonly (string | undefined)[], side: string): Angle | undefined {
  const [degrees = 0, minutes = 0, seconds = 0] = [whole, ...parts].map((text) =>
    Number((text ?? '0').replace(',', '.')),
  );
  // `12 34` may be anything
  if (minutes >= 60 || seconds >= 60 || !(side || sign || /[.,]/.test(whole))) return undefined;
  const size = Math.abs(degrees) + minutes / 60 + seconds / 3600;
  return { side, degrees: /^-/.test(whole) || /[SW]/i.test(side) ? -size : size };
}

function anglesOf(text: string): readonly (Angle | undefined)[] {
  const first = SIDE_FIRST.exec(text);
  if (first) return [1, 6].map((at) => angleOf(first.slice(at + 1, at + 5), first[at] ?? ''));
  const last = SIDE_LAST.exec(text);
  return [1, 6].map((at) => (last?.[at] ? angleOf(last.slice(at, at + 4), last[at + 4] ?? '') : undefined));
}

/** North first, unless the sides say that it is the other way round. */
function positionOf(text: string): Coordinates | undefined {
  const [first, second] = anglesOf(text);
  if (!first || !second) return undefined;
  const sides = `${first.side}${second.side}`;
  const isTurned = /^[EW][NS]$/i.test(sides);
  const [lat, lng] = isTurned ? [second.degrees, first.degrees] : [first.degrees, second.degrees];
  if (!isTurned && !/^[NS]?[EW]?$/i.test(sides)) return undefined;
  return Math.abs(lat) <= 90 && Math.abs(lng) <= 180 ? { lat, lng } : undefined;
}

const PLUS_CODE = /^([2-9CFGHJMPQRVWX]{2,8})\+([2-9CFGHJMPQRVWX]{2,7})(?:[\s,]+(.+))?$/i;

function plusCodePlaceOf(text: string, near: Coordinates | undefined): ReadPlace | undefined {
  const [, head = '', tail = '', town] = PLUS_CODE.exec(text) ?? [];
  const isFull = head.length === 8;
  // where a short code's town is, is not known here
  const position = isFull || !town ? locationOf(`${head}+${tail}`, near) : undefined;
  if (!position) return undefined;
  const plusCode = `${plusCodeOf(position).slice(0, 8 - head.length)}${head}+${tail}`.toUpperCase();
  return { position, plusCode, ...(town && { address: town }) };
}

/** A road by its number, with its name in Chinese behind it: `A9`, `I-95`, `US 101`, `G2京沪高速`. */
const ROAD = /^((?:[A-Za-z]{1,4}-?\d{1,4}|[A-Z]{1,3} \d{1,4})[A-Za-z]?\p{Script=Han}*)(?![\p{L}\d.])(.*)$/u;
/** What stands on a marker, as what follows a road. A bare whole number may be an exit. */
const MARKER =
  /^[\s,]*(?:(?:km|miles?|mi|mm|公里|كم)\.?:?\s*(\d{1,4}(?:[.,]\d{1,3})?)|(\d{1,4}(?:[.,]\d{1,3})?)\s*(?:km|miles?|mi|公里|كم)|(\d{1,4}[.,]\d{1,3})|(K\s?\d{1,4}\+\d{1,3}))$/i;
/** The second half of a British or Canadian postcode, whose first looks like a road: `M25 3AB`, `K1A 0B1`. */
const POSTCODE = /^\s+\d[A-Z][A-Z\d](?![A-Z\d])/i;

function roadPlaceOf(text: string): ReadPlace | undefined {
  const [, road, rest = ''] = ROAD.exec(text.replace(/(\p{Script=Han})(?=K\d+\+)/u, '$1 ')) ?? [];
  if (!road || POSTCODE.test(rest)) return undefined;
  const marker = MARKER.exec(rest)?.slice(1).find(Boolean)?.replace(',', '.').replace(/\s/g, '').toUpperCase();
  return marker ? { road, marker } : { road: text };
}

/** In Western digits and signs, on one line. */
const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 15))
    .replace(/٫/g, '.')
    .replace(/،/g, ',')
    .replace(/[−–]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();

/** What a text says of a place; `{}` when it is empty. A short plus code is looked for near a point. */
export function readPlace(text: string, near?: Coordinates): ReadPlace {
  const line = plain(text);
  const position = positionOf(line);
  if (position) return { position, plusCode: plusCodeOf(position) };
  const address = text.replace(/\s+/g, ' ').trim().slice(0, MOST_CHARACTERS);
  return (
    plusCodePlaceOf(line, near) ??
    ((line.length <= MOST_CHARACTERS && roadPlaceOf(line)) || (address ? { address } : {}))
  );
}
