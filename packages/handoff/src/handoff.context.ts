import type { HandoffErrorCode, HandoffRecord } from '@forecourt/contract';

/** What a QR code looks like: dark modules on a light ground, with a quiet zone around them. */
export interface Drawing {
  /** The length of a side, in modules, the quiet zone included. */
  size: number;
  /** The dark modules, as the data of an SVG path. */
  path: string;
}

/** A code that another device takes, as it is shown. */
export interface ShownCode {
  /** As `readHandoffCode` leaves it. */
  code: string;
  /** Until when it holds, by the clock of this device, in milliseconds since 1970. */
  until: number;
  /** `undefined`: there is no address to scan, or it could not be drawn. */
  drawing: Drawing | undefined;
}

/** Why something did not work; `no-code`: what was typed cannot be a code. */
export type HandoffFailure = HandoffErrorCode | 'no-code';

/** What both machines are given. */
export interface HandoffInput {
  /** A new idempotency key. */
  newKey: () => string;
  /** The time, in milliseconds since 1970. */
  now: () => number;
}

/** What the hand-off machine is given. */
export interface HandoffStart extends HandoffInput {
  /** Whether codes are taken here. */
  isReceiving: boolean;
}

/** What the hand-off machine knows. */
export interface HandoffContext {
  input: HandoffInput;
  /** What is offered to the phone, and the key of its request; `undefined`: nothing. */
  offered: { record: HandoffRecord; key: string } | undefined;
  /** The code of what is offered; `undefined`: there is none yet. */
  shown: ShownCode | undefined;
  offerFailure: HandoffFailure | undefined;
  /** Whether codes are taken here. */
  isReceiving: boolean;
  /** The code that came with the address or was typed, and the key of its request. */
  entered: { code: string; key: string } | undefined;
  /** What was begun elsewhere. */
  received: HandoffRecord | undefined;
  receiveFailure: HandoffFailure | undefined;
  /** The code of the car that this phone is paired with; `undefined`: none. */
  car: string | undefined;
  /** What was sent to the car last, and the key of its request. */
  sent: { record: HandoffRecord; key: string } | undefined;
  sendFailure: HandoffFailure | undefined;
}

/** What is asked of the machine. */
export type HandoffEvent =
  /** A widget offers what it has so far. */
  | { type: 'record.offer'; record: HandoffRecord }
  | { type: 'offer.retry' }
  | { type: 'offer.close' }
  /** Whether codes are taken here. */
  | { type: 'receiving.change'; isOn: boolean }
  /** A code that came with the address, or that a person typed. */
  | { type: 'code.enter'; text: string }
  | { type: 'code.retry' }
  /** The code of a car that came with the address, or that was kept. */
  | { type: 'car.pair'; code: string }
  | { type: 'car.forget' }
  | { type: 'record.send'; record: HandoffRecord }
  | { type: 'send.retry' };

/** What failed: making a code, taking one, pairing with a car, or sending to it. */
export type HandoffStep = 'offer' | 'receive' | 'pair' | 'send';

/** What the machine says, each once; they become DOM events, `forecourt-` in front and hyphens for dots. */
export type HandoffEmitted =
  | { type: 'handoff.offered' }
  | { type: 'handoff.received'; record: HandoffRecord }
  | { type: 'handoff.paired' }
  | { type: 'handoff.unpaired' }
  | { type: 'handoff.sent' }
  | { type: 'handoff.failed'; step: HandoffStep; code: HandoffFailure };
