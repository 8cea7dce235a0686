/** A code as it is shown: how long it holds, and its address as a picture. */
import type { HandoffCreated } from '@forecourt/contract';
import type { Drawing, ShownCode } from './handoff.context.ts';

/** Who makes a code shown. */
export interface CodeMaker {
  /** The time, in milliseconds since 1970. */
  now: () => number;
  /** The address that is scanned for a code; `undefined`: none. */
  addressOf: (code: string) => string | undefined;
}

/** What an answer that has a code says of it. The picture is fetched and drawn before the code is shown: nothing moves. */
export async function showCode(
  { code, expiresAt, secondsLeft }: HandoffCreated,
  { now, addressOf }: CodeMaker,
): Promise<ShownCode> {
  // the clock of a car may be wrong; a code that has just come holds for a while
  const until =
    secondsLeft === undefined ? Math.max(Date.parse(expiresAt), now() + 60_000) : now() + secondsLeft * 1000;
  return { code, until, drawing: await drawn(addressOf(code)) };
}

/** The code can also be typed, so where the picture cannot be had it is left out. */
const drawn = (address: string | undefined): Promise<Drawing | undefined> | undefined =>
  address === undefined
    ? undefined
    : import('./qr.ts').then(
        ({ draw }) => draw(address),
        () => undefined,
      );
