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
}

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
  maxItems: 6,
};

/** The strict profile while a car is not parked: as above, but a transcript of speech may be shown. */
export const STRICT_DRIVING: UxRestrictions = { ...FULLY_RESTRICTED, noVoiceTranscription: false };
