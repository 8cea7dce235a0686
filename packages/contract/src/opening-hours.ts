import * as v from 'valibot';
import { PlainDate, PlainTime } from './primitives.ts';

/** The schema.org names of the days, Monday first. */
export const DAYS_OF_WEEK = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;
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

/** Hours that replace the regular ones from `validFrom` to `validThrough`, both included. Without `opens`: closed. */
export const SpecialOpeningHours = v.object({
  validFrom: PlainDate,
  validThrough: PlainDate,
  opens: v.optional(PlainTime),
  closes: v.optional(PlainTime),
});
export type SpecialOpeningHours = v.InferOutput<typeof SpecialOpeningHours>;
