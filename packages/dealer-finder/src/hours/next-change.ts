import type { Dealer } from '@forecourt/contract';
import { openingStatus } from './opening-status.ts';

/** The next moment at which the hours of some dealer, or of a department of it, read otherwise; `undefined`: none does. */
export function nextChange(dealers: readonly Dealer[], now: number): number | undefined {
  const moments = dealers.flatMap((dealer) =>
    [undefined, ...(dealer.departments ?? []).map(({ kind }) => kind)].flatMap(
      (kind) => openingStatus(dealer, kind, now)?.changesAt ?? [],
    ),
  );
  return moments.length ? Math.min(...moments) : undefined;
}
