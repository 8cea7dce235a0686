/** Where the car is, as it becomes known, and what of that is worth telling. */
import { distanceMeters } from '@forecourt/contract';
import { bestOf } from './place/fixes.ts';
import type { Fix, RescueContext } from './rescue.context.ts';
import { fixNow, placeNow } from './rescue.request.ts';

type Learned = Partial<RescueContext>;

/** The best fix so far, and the two before it. */
export function withFix({ fix: before, recent }: RescueContext, found: Fix): Learned {
  const fix = bestOf(before, found);
  if (fix === before) return { locateFailure: undefined };
  return { fix, recent: before ? [before, ...recent].slice(0, 2) : recent, locateFailure: undefined };
}

const radiusOf = ({ accuracyMeters = 1_000 }: Fix): number => accuracyMeters;

/** Whether the back end should hear of a fix: it is twice as exact as the one that it knows, or the car is elsewhere. */
export function isWorthTelling(context: Pick<RescueContext, 'fix' | 'toldFix' | 'input'>): boolean {
  const { toldFix } = context;
  // what would be told, which may be the car's: else it would be told again and again
  const fix = context.fix && fixNow(context);
  if (!fix) return false;
  if (!toldFix) return true;
  const isElsewhere = distanceMeters(fix, toldFix) > Math.max(50, radiusOf(fix) + radiusOf(toldFix));
  return isElsewhere || radiusOf(fix) <= radiusOf(toldFix) / 2;
}

/** The fix goes with what is to be told next. */
export const withFixUpdate = (context: RescueContext): Learned => {
  const place = placeNow(context);
  return { toldFix: fixNow(context), update: { ...context.update, ...(place && { place }) } };
};
