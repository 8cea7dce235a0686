import { randomInt } from 'node:crypto';

/** Digits and letters that are not mistaken for one another when read aloud or copied by hand: no 0 O 1 I L U. */
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A short text to say on the phone: `K7P-2QX`. One of 729 million; whether it is new is for the database to say. */
function createReference(): string {
  const letters = Array.from({ length: 6 }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
  return `${letters.slice(0, 3)}-${letters.slice(3)}`;
}

/** Inserts under a new reference until it is one that no other has; a second one is almost never needed. */
export async function insertReferenced<Row>(insert: (reference: string) => Promise<Row | undefined>): Promise<Row> {
  for (let attempt = 0; attempt < 10; attempt++) {
    const inserted = await insert(createReference());
    if (inserted) return inserted;
  }
  throw new Error('no free reference was found');
}

/** A reference as it is stored, from one that a person may have typed: `k7p 2qx`. */
export function readReference(text: string): string {
  const letters = text.toUpperCase().replace(/[\s-]/g, '');
  return `${letters.slice(0, 3)}-${letters.slice(3)}`;
}
