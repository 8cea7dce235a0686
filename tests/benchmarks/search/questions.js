// What is asked: points all over Europe, and texts as they grow under a person's hands.

import { foldText } from '@forecourt/contract';

const POINTS = 200;
const TEXTS = 16;
const LONGEST = 14;
/** The finder asks nothing for less. */
const SHORTEST = 2;

/** Points that lie between the dealers; the same in each run. */
export const points = Array.from({ length: POINTS }, (_, index) => ({
  near: { lat: 37 + ((index * 7.13) % 23), lng: -9 + ((index * 11.37) % 36) },
}));

/** Each beginning of some names and towns, key by key. */
export const keystrokes = (dealers) =>
  Array.from({ length: TEXTS }, (_, index) => {
    const { name, address } = dealers[(index * 7919) % dealers.length];
    const text = foldText(index % 2 ? address.locality : name).slice(0, LONGEST);
    return Array.from({ length: text.length - SHORTEST + 1 }, (_, more) => ({ q: text.slice(0, SHORTEST + more) }));
  }).flat();
