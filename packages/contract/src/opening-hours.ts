import * as v from 'valibot';
import { DAYS_OF_WEEK } from './days-of-week.ts';
import { PlainDate, PlainTime } from './primitives.ts';

export const DayOfWeek = v.picklist(DAYS_OF_WEEK);
export type DayOfWeek = v.InferOutput<typeof DayOfWeek>;

/**
 * One opening on given days (schema.org OpeningHoursSpecification). `closes` at or before `opens` is the next day.
 * Several entries for one day are several openings: a lunch break is two.
 */
export const OpeningHours = v.object({
  dayOfWeek: v.pipe(v.array(DayOfWeek), v.minLength(1)),
  opens: PlainTime,
  closes: PlainTime,
});
export type OpeningHours = v.InferOutput<typeof OpeningHours>;

/**
 * Hours that replace the regular ones from `validFrom` to `validThrough`, both included. Without `opens`: closed. Where
 * several hold for a date, those for the fewest dates count, and any without `dayOfWeek` before those with it.
 */
export const SpecialOpeningHours = v.object({
  validFrom: PlainDate,
  validThrough: PlainDate,
  /** Only these days of the range, as in a season; the other days keep the regular hours. `undefined`: every day. */
  dayOfWeek: v.optional(v.pipe(v.array(DayOfWeek), v.minLength(1))),
  opens: v.optional(PlainTime),
  closes: v.optional(PlainTime),
});
export type SpecialOpeningHours = v.InferOutput<typeof SpecialOpeningHours>;
