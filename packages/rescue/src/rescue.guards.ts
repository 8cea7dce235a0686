/** What the machine asks of what it knows. */
import { apiErrorCodeOf, canCancelRescue, isRescueOver, rescueProgress } from '@forecourt/contract';
import type { FieldProblem, KeptCase, Outgoing, RescueContext, RescueFailure } from './rescue.context.ts';

/** Why a call of the port failed, from the event that says so. */
export const failureOf = (event: unknown): RescueFailure =>
  apiErrorCodeOf((event as { error?: unknown }).error, ['rescue-over'] as const);

/** Which of the person's fields a back end complains of; the first part of each pointer says. */
export function problemsIn(event: unknown): FieldProblem[] {
  const { errors = [] } = ((event as { error?: unknown }).error ?? {}) as { errors?: readonly { pointer: string }[] };
  const pointers = errors.map(({ pointer }) => pointer);
  return (['phone', 'place', 'symptom'] as const)
    .filter((field) => pointers.some((pointer) => pointer.split('/').includes(field)))
    .map((field) => ({ field, problem: 'invalid' }));
}

/** Whether no retry helps. */
export const isFinal = (failure: RescueFailure): boolean =>
  ['invalid', 'not-found', 'unauthorized', 'idempotency-key-reused', 'rescue-over'].includes(failure);

/**
 * Whether a request is refused for good. Where an earlier try may have arrived, only the back end's own word counts: fields that it
 * names, or a key that it knows. Any other 4xx may come from somebody in between, such as the page of a hotel's network.
 */
export function isSendRefused({ tries }: Pick<RescueContext, 'tries'>, event: unknown): boolean {
  const failure = failureOf(event);
  const { errors } = (event as { error?: { errors?: readonly unknown[] } }).error ?? {};
  const isItsOwn = failure === 'idempotency-key-reused' || (failure === 'invalid' && !!errors?.length);
  return isFinal(failure) && (tries < 2 || isItsOwn);
}

/** Whether the case is over. */
export const isOver = ({ rescue }: RescueContext): boolean => !!rescue && isRescueOver(rescue.status);

/** Whether it can still be cancelled: until help is there. */
export const canCancel = ({ rescue }: RescueContext): boolean => !rescue || canCancelRescue(rescue.status);

/** Whether it is of use to know where the car is: until help has found it. */
export const isFixNeeded = ({ rescue }: RescueContext): boolean =>
  !rescue || (!isRescueOver(rescue.status) && rescueProgress(rescue.status) < rescueProgress('arrived'));

/** What is to be sent; a state that sends has it. */
export function outgoingOf({ outgoing }: RescueContext): Outgoing {
  if (!outgoing) throw new Error('there is nothing to send');
  return outgoing;
}

/** The case that goes on; a state that follows it has it. */
export function keptOf({ kept }: RescueContext): KeptCase {
  if (!kept) throw new Error('there is no case');
  return kept;
}

/** How long until the next try, in milliseconds: exponential with full jitter, from 1 s to 30 s. */
export const backOff = ({ tries, input }: RescueContext): number =>
  input.random() * Math.min(30_000, 1_000 * 2 ** Math.max(0, tries - 1));

/** How soon to ask again for each status, in seconds, where the back end does not say so itself. */
const POLL_SECONDS: Readonly<Record<string, number>> = {
  requested: 10,
  received: 10,
  assigned: 15,
  arrived: 30,
  towing: 30,
};

/** How soon to ask again, in milliseconds: between 5 s and 30 s. */
export const pollMs = ({ rescue }: RescueContext): number =>
  1_000 * Math.min(30, Math.max(5, rescue?.pollSeconds ?? POLL_SECONDS[rescue?.status ?? ''] ?? 5));
