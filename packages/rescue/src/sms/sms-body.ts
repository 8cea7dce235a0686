/**
 * The text message that calls for help where the network carries no more: one message, so nothing of it is late or lost. One
 * takes 160 characters of the GSM 7 bit alphabet (3GPP TS 23.038, 6.2.1), and 70 as soon as a single character is not in it.
 */
import type { Coordinates, RescueKind } from '@forecourt/contract';

/** What the message says. What is not known is left out. */
export interface SmsFacts {
  readonly plusCode?: string;
  readonly plate?: string;
  readonly kind?: RescueKind;
  /** The kind, or what is wrong, in the person's words. Where they cannot be written in one message, `kind` stands for them. */
  readonly kindText?: string;
  /** Said in degrees as well, for who has no map that knows plus codes. */
  readonly position?: Coordinates;
  /** Where it is, as the person wrote it: `A9 km 514.5`. */
  readonly place?: string;
  /** The number of a case. */
  readonly reference?: string;
  /** A demonstration: nobody is sent. */
  readonly test: boolean;
}

const BASIC =
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà';
/** Those after an escape: each takes the place of two. */
const EXTENDED = '^{}\\[~]|€\f';

/** How many of the 160 places a text takes; `undefined`: it cannot be written in the GSM alphabet. */
export function gsmLength(text: string): number | undefined {
  let length = 0;
  for (const character of text) {
    if (EXTENDED.includes(character)) length += 2;
    else if (BASIC.includes(character)) length += 1;
    else return undefined;
  }
  return length;
}

const MOST_GSM = 160;
const MOST_OTHER = 70;
/** No plate is longer. */
const MOST_PLATE = 15;

/** Greek and Cyrillic letters on plates are those that look like Latin ones (Vienna Convention on Road Traffic, annex 2). */
const ALIKE = 'ΑΒΕΖΗΙΚΜΝΟΡΤΥΧАВЕКМНОРСТУХІ';
const LATIN = 'ABEZHIKMNOPTYXABEKMHOPCTYXI';

/** A character as the GSM alphabet can show it: a letter without its accent, if need be. */
const gsmLetter = (letter: string): string =>
  gsmLength(letter) ? letter : (LATIN[ALIKE.indexOf(letter)] ?? letter.normalize('NFD').charAt(0));

/** A text on one line, in the GSM alphabet if that can write all of it. */
function written(text: string): string {
  const line = text
    .normalize('NFC')
    .replace(/[\u200b-\u200f\u2066-\u2069]/g, '')
    .replace(/[‐-―]/g, '-')
    .replace(/[‘’]/g, "'")
    .replace(/[“”„]/g, '"')
    .replace(/\s+/g, ' ')
    .trim();
  const gsm = [...line].map(gsmLetter).join('');
  return gsmLength(gsm) === undefined ? line : gsm;
}

const plateOf = (plate: string): string => [...written(plate.toUpperCase())].slice(0, MOST_PLATE).join('');

/**
 * What to send: who reads it knows by its beginning that it is a call for help. Plus code and plate are always in it, the rest
 * as far as it fits. A plate that only other letters can write makes it a message of 70.
 */
export function smsBody({ plusCode, plate, kind, kindText, position, place, reference, test }: SmsFacts): string {
  const head = [`${test ? 'TEST ' : ''}ROADSIDE HELP`, plusCode, plate && plateOf(plate)].filter(Boolean).join(', ');
  const isGsm = gsmLength(head) !== undefined;
  const fits = (text: string): boolean =>
    isGsm ? (gsmLength(text) ?? MOST_GSM + 1) <= MOST_GSM : text.length <= MOST_OTHER;

  let body = head;
  const add = (...ways: readonly (string | undefined)[]): void => {
    const longer = ways.map((text) => text && `${body}, ${written(text)}`).find((text) => text && fits(text));
    if (longer) body = longer;
  };
  add(kindText, kind);
  add(reference);
  add(place);
  add(position && `${position.lat.toFixed(5)} ${position.lng.toFixed(5)}`);
  return body;
}
