/** How a case of roadside help is read: whatever else a newer back end says of it, its status is not lost. */
import { Rescue, RescueHelper, RescueMessage } from '@forecourt/contract';
import * as v from 'valibot';
import { fittingOf, lenient } from './reading.ts';

/** The codes that a problem of these resources can end in. */
export const CODES =
  /(?:^|\/)(rescue-over|idempotency-key-reused|conflict|invalid|not-found|unauthorized|unavailable)$/;

/** What both sides read of a case, member by member. */
export const entries = {
  ...Rescue.entries,
  helper: v.optional(lenient(RescueHelper)),
  messages: v.optional(fittingOf(RescueMessage), []),
};
