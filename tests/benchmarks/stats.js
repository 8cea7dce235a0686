// Medians and quantiles of samples.

/** The value below which a share `q` (0 to 1) of the list lies, between two values by proportion; `undefined` for `[]`. */
export function quantile(list, q) {
  const sorted = [...list].sort((a, b) => a - b);
  const at = (sorted.length - 1) * q;
  const low = sorted[Math.floor(at)];
  const high = sorted[Math.ceil(at)];
  return low === undefined ? undefined : low + (high - low) * (at - Math.floor(at));
}

/** The middle of a list; `undefined` for `[]`. */
export const median = (list) => quantile(list, 0.5);

/** For each field that is a number in every record: its median. `{}` for `[]`. */
export function medians(records) {
  const fields = Object.keys(records[0] ?? {}).filter((field) => records.every((each) => Number.isFinite(each[field])));
  return Object.fromEntries(fields.map((field) => [field, median(records.map((each) => each[field]))]));
}
