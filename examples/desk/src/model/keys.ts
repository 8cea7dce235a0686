/** Which key does what. */
import { LEAD_STATUSES, type LeadStatus } from '@forecourt/contract';

export type Command =
  | { type: 'move'; by: 1 | -1 }
  | { type: 'open' }
  | { type: 'close' }
  | { type: 'search' }
  | { type: 'help' }
  | { type: 'lead'; leadStatus: LeadStatus };

/** Where the focus is when a key is pressed. */
export type Place = 'list' | 'text' | 'control' | 'elsewhere';

export interface KeyPress {
  key: string;
  /** Whether Ctrl, Alt or the command key is held. */
  modified: boolean;
  place: Place;
  /** Whether single letters, digits and signs are commands; staff can switch that off. */
  shortcuts: boolean;
}

/** The command of a key, or `undefined` when the key is not the desk's. */
export const commandOf = ({ key, modified, place, shortcuts }: KeyPress): Command | undefined => {
  if (modified || place === 'text') return undefined;
  if (key === 'Escape') return { type: 'close' };
  if (place !== 'control') {
    if (key === 'ArrowDown') return { type: 'move', by: 1 };
    if (key === 'ArrowUp') return { type: 'move', by: -1 };
    // In the list Enter is the link's own.
    if (key === 'Enter' && place === 'elsewhere') return { type: 'open' };
  }
  if (!shortcuts) return undefined;
  const leadStatus = LEAD_STATUSES['1234'.indexOf(key)];
  if (key.length === 1 && leadStatus) return { type: 'lead', leadStatus };
  switch (key) {
    case 'j':
      return { type: 'move', by: 1 };
    case 'k':
      return { type: 'move', by: -1 };
    case '/':
      return { type: 'search' };
    case '?':
      return { type: 'help' };
    default:
      return undefined;
  }
};

/** The row after or before `currentId`; at the ends it stays. Without a current row it is the first. */
export const neighbour = (ids: readonly string[], currentId: string | undefined, by: 1 | -1): string | undefined => {
  const at = currentId === undefined ? -1 : ids.indexOf(currentId);
  if (at < 0) return ids[0];
  return ids[Math.max(0, Math.min(ids.length - 1, at + by))];
};
