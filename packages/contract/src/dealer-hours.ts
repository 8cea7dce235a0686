/** What the desk changes in the list of dealers. */
import * as v from 'valibot';
import { Department } from './dealer.ts';
import { OpeningHours, SpecialOpeningHours } from './opening-hours.ts';

/** The hours of one dealer, house and departments; they replace what was there. `undefined`: not known. */
export const DealerHours = v.object({
  openingHours: v.optional(v.array(OpeningHours)),
  specialOpeningHours: v.optional(v.array(SpecialOpeningHours)),
  /** Those of departments that the dealer has, by their kind; a department that is not named keeps its own. */
  departments: v.optional(v.array(v.omit(Department, ['phone']))),
});
export type DealerHours = v.InferOutput<typeof DealerHours>;

/** A file with dealers. */
export const DealerImport = v.object({
  /** JSON with schema.org or our own words, GeoJSON, or CSV with a header line. */
  format: v.picklist(['json', 'geojson', 'csv']),
  text: v.pipe(v.string(), v.maxLength(20_000_000)),
  /** Whether only to say what would happen. */
  dryRun: v.optional(v.boolean()),
});
export type DealerImport = v.InferOutput<typeof DealerImport>;

/** What an import did, or would do. */
export const DealerImportReport = v.object({
  imported: v.number(),
  updated: v.number(),
  unchanged: v.number(),
  /** The rows that were left out, at most 200 of them: the number as the file's owner sees it, and why. */
  rejected: v.array(v.object({ row: v.number(), reason: v.string() })),
  /** How many were left out in all. */
  rejectedCount: v.number(),
});
export type DealerImportReport = v.InferOutput<typeof DealerImportReport>;
