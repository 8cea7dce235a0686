/** Keeps a request before it is sent. Of several tabs that do so at the same time, one wins, and the others send the same. */
import type { KeptRecord, Outgoing, RescueRecords } from './rescue.context.ts';

/** The browser's locks, as far as they are used. */
export interface Locks {
  request<Answer>(name: string, work: () => Promise<Answer>): Promise<Answer>;
}

/** What came of keeping a request. */
export type Kept = KeptRecord & { isKept: boolean };

/** How long until what another tab has written is seen here, in milliseconds. */
const SETTLING_MS = 20;

/** The browser's locks; `undefined`: it has none, or not for this page. */
function browserLocks(): Locks | undefined {
  const { locks } = navigator as { locks?: LockManager };
  return locks && { request: async (name, work) => locks.request(name, work) };
}

function keep(outgoing: Outgoing, records: RescueRecords): Kept {
  const there = records.load();
  if (there.kept) return { kept: there.kept, isKept: true };
  // one that another tab is about to take back is not what is wanted here
  if (there.outgoing && !there.outgoing.isWithdrawn) return { outgoing: there.outgoing, isKept: true };
  return { outgoing, isKept: records.save({ outgoing }) };
}

/** Keeps a request, or finds the one or the case that was there before. */
export async function keepOutgoing(
  outgoing: Outgoing,
  { records, ...world }: { records: RescueRecords; locks?: Locks | undefined },
): Promise<Kept> {
  const locks = 'locks' in world ? world.locks : browserLocks();
  const work = async (): Promise<Kept> => keep(outgoing, records);
  if (locks) {
    try {
      return await locks.request('forecourt.rescue', work);
    } catch {
      // not allowed here: as where there are none
    }
  }
  const first = await work();
  if (!first.isKept) return first;
  // whoever wrote last is the one
  await new Promise((resolve) => setTimeout(resolve, SETTLING_MS));
  return keep(outgoing, records);
}
