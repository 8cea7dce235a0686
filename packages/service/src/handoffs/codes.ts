/**
 * The codes and secrets of hand-offs. They are derived from an id and a secret of the service, so that a repeated POST gets
 * the same again although neither is stored; a code is found by a keyed hash, for there are too few codes for a plain one to
 * hide them.
 */
import { createHmac } from 'node:crypto';
import { HANDOFF_CODE_ALPHABET } from '@forecourt/contract';

/** Makes and recognises codes. */
export class Codes {
  readonly #secret: string;

  constructor(secret: string) {
    this.#secret = secret;
  }

  /** The code of a thing: 8 characters, 40 bits. Whether it is new is for the database to say. */
  codeOf(id: string): string {
    const bytes = this.#derive(`handoff code ${id}`);
    return Array.from(bytes.subarray(0, 8), (byte) => HANDOFF_CODE_ALPHABET[byte % 32]).join('');
  }

  /** The secret of a thing: 32 bytes as base64url. */
  secretOf(id: string): string {
    return this.#derive(`handoff secret ${id}`).toString('base64url');
  }

  /** What a code is found by, in hex. */
  hash(code: string): string {
    return this.#derive(`handoff hash ${code}`).toString('hex');
  }

  #derive(text: string): Buffer {
    return createHmac('sha256', this.#secret).update(text).digest();
  }
}
