import { apiErrorCodeOf } from '@forecourt/contract';
import type { HandoffFailure } from './handoff.context.ts';

const OWN = [
  'handoff-not-found',
  'handoff-used',
  'handoff-expired',
  'inbox-not-found',
  'inbox-closed',
  'too-many-attempts',
] as const;

/** Why a call of the port failed, from the event that says so. */
export function failureOf(event: unknown): HandoffFailure {
  const { error } = event as { error?: unknown };
  return apiErrorCodeOf(error, OWN);
}

/** Whether the same may go better the next time. */
export const canRetry = (failure: HandoffFailure | undefined): boolean =>
  !failure || ['offline', 'timeout', 'unavailable', 'malformed', 'conflict'].includes(failure);

/** Whether a car's inbox is gone, so that its code is of no use any more. */
export const isCarGone = (failure: HandoffFailure): boolean =>
  failure === 'inbox-not-found' || failure === 'inbox-closed';
