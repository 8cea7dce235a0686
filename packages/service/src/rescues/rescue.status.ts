/** The way of a case: forward, some of it passed over, and never back. */
import { isRescueOver, type RescueStatus, rescueProgress } from '@forecourt/contract';

/** What a step from one status to another is. */
export type Step = 'forward' | 'unchanged' | 'behind' | 'over';

/** What it is to go from one status to another. What is over stays so; that it is may be told again. */
export function stepTo(from: RescueStatus, to: RescueStatus): Step {
  if (from === to) return 'unchanged';
  if (isRescueOver(from)) return 'over';
  return rescueProgress(to) > rescueProgress(from) ? 'forward' : 'behind';
}

/** The status of a case that is given to a station: one that is further already stays where it is. */
export function statusOnceAssigned(status: RescueStatus): RescueStatus {
  return stepTo(status, 'assigned') === 'forward' ? 'assigned' : status;
}
