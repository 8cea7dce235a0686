/** What survives a reload, and where it is kept. */
import { type Environment, loadRecord, type RecordSlot, removeRecord, saveRecord } from '@forecourt/core';
import { type BookingContext, type Draft, draftOf } from './booking.context.ts';

/**
 * What a host allows to be kept in the tab's storage: nothing; what was chosen; or also what was typed, which is personal
 * data.
 */
export type Persist = 'none' | 'choices' | 'all';

const HOUR_MS = 3_600_000;

/** Choices hold for a day, by which time most free times have changed. */
const slotOf = (name: string): RecordSlot => ({ name: `booking.${name}`, version: 1, ttlMs: 24 * HOUR_MS });

/** What was kept under a name: the type of booking, and the id of the widget if it has one. */
export function loadDraft(env: Environment, name: string, persist: Persist): Draft | undefined {
  return persist === 'none' ? undefined : (loadRecord(env.storage, slotOf(name), env.now()) as Draft | undefined);
}

/** Forgets what was kept. */
export const forgetDraft = (env: Environment, name: string): void => removeRecord(env.storage, slotOf(name));

/** What a draft is made of. */
const KEPT = [
  ...(['capabilities', 'model', 'dealer', 'slot', 'dropOff', 'timeZone', 'form'] as const),
  ...(['passed', 'held', 'attempt', 'booking'] as const),
] as const;

/** Whether there is anything new to keep: a click in the calendar is none, and writing takes a tenth of its time. */
export const isDraftChanged = (before: BookingContext | undefined, now: BookingContext): boolean =>
  KEPT.some((part) => before?.[part] !== now[part]);

/** Keeps the draft, or forgets it where the booking is made or nothing may be kept. */
export function saveDraft(
  env: Environment,
  name: string,
  context: BookingContext,
  persist: Persist,
  done: boolean,
): void {
  if (persist === 'none' || done) forgetDraft(env, name);
  // what was kept before stays until it is known what of it still holds
  else if (context.capabilities) {
    // an open attempt must not outlive the back end's memory of its key, which is a day, by its clock and ours
    const from = context.attempt ? context.attempt.begunAt - HOUR_MS : env.now();
    saveRecord(env.storage, slotOf(name), draftOf(context, persist === 'all'), from);
  }
}

/** The ids of the holds that no draft keeps: they are to be given back. */
export function holdsNotKept(held: BookingContext['held'] = {}, draft: Draft | undefined): string[] {
  const idsOf = (holds: BookingContext['held']): string[] =>
    Object.values(holds).flatMap((each) => (each ? [each.id] : []));
  const kept = idsOf(draft?.held ?? {});
  return idsOf(held).filter((id) => !kept.includes(id));
}
