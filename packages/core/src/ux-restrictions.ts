/**
 * What a driver may not be asked to do right now. The names and numbers are those of Android Automotive's
 * CarUxRestrictions, so that a head unit can hand its own on; `undefined` or `{}` is no restriction.
 */
export interface UxRestrictions {
  /** No text entry at all. */
  noKeyboard?: boolean;
  /** No list filtered by typed characters. */
  noFiltering?: boolean;
  /** No dial pad; a call by one tap stays. */
  noDialpad?: boolean;
  /** No moving pictures, above one frame a second. */
  noVideo?: boolean;
  /** No forms, sign-in, pairing or consent texts. */
  noSetup?: boolean;
  /** No message texts. */
  noTextMessage?: boolean;
  /** No transcript of speech. */
  noVoiceTranscription?: boolean;
  /** The longest text, in characters; `undefined` is any length. Android's default while moving is 120. */
  maxStringLength?: number;
  /** How many items may be shown at once; `undefined` is any number. Lists in a moving car show 6. */
  maxItems?: number;
  /** How many items over all lists of one task; `undefined` is any number. Android's default while moving is 21. */
  maxCumulativeItems?: number;
  /** How many lists deep a task may lead; `undefined` is any number. Android's default while moving is 3. */
  maxDepth?: number;
}

/** Whether a driver is kept from something right now. */
export const isRestricted = (restrictions: UxRestrictions): boolean =>
  Object.values(restrictions).some((value) => value !== undefined && value !== false);

/** Everything forbidden: what holds while the driving state is not known. */
export const FULLY_RESTRICTED: UxRestrictions = {
  noKeyboard: true,
  noFiltering: true,
  noDialpad: true,
  noVideo: true,
  noSetup: true,
  noTextMessage: true,
  noVoiceTranscription: true,
  maxStringLength: 120,
  maxItems: 3,
  maxCumulativeItems: 21,
  maxDepth: 3,
};

/** The strict profile while a car is not parked: as above, but a transcript of speech may be shown, and lists are longer. */
export const STRICT_DRIVING: UxRestrictions = { ...FULLY_RESTRICTED, noVoiceTranscription: false, maxItems: 6 };

/** What is forbidden where both hold: what either forbids, and of two numbers the smaller. */
export function stricter(one: UxRestrictions, other: UxRestrictions): UxRestrictions {
  const both: Record<string, boolean | number> = {};
  for (const [name, value] of [...Object.entries(one), ...Object.entries(other)] as [string, boolean | number][]) {
    const before = both[name];
    if (typeof value === 'number') both[name] = Math.min(value, typeof before === 'number' ? before : value);
    else if (value) both[name] = true;
  }
  return both;
}
