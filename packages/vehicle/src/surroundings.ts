/** What those inside a car are told of the place that they are shown in. */
import { type Environment, stricter, type UxRestrictions } from '@forecourt/core';
import type { Profile } from './driving/profiles.ts';
import type { Known } from './facts.ts';
import { isOther } from './is-other.ts';

/** The signals that it goes by. */
export const SCREEN_SIGNALS = ['dayNightMode', 'driverPosition', 'currentLanguage'] as const;

const THEMES = { DAY: 'light', NIGHT: 'dark' } as const;
const SIDES = { LEFT: 'left', RIGHT: 'right', MIDDLE: undefined } as const;

/** What the page sets itself. */
export interface Said {
  profile: Profile;
  theme: 'light' | 'dark' | 'auto' | undefined;
  driverSide: 'left' | 'right' | undefined;
}

/** The environment inside, merged over that around. */
export function surroundings(
  outer: Partial<Environment>,
  restrictions: UxRestrictions,
  { profile, theme, driverSide }: Said,
  { dayNightMode, driverPosition }: Known,
): Partial<Environment> {
  const isSaid = theme === 'light' || theme === 'dark';
  return {
    ...outer,
    display: profile === 'none' ? (outer.display ?? 'page') : 'car',
    theme: isSaid ? theme : ((dayNightMode && THEMES[dayNightMode]) ?? outer.theme),
    driverSide: driverSide ?? (driverPosition && SIDES[driverPosition]) ?? outer.driverSide,
    restrictions: stricter(outer.restrictions ?? {}, restrictions),
  };
}

/** Whether two of them differ, so that those inside have to hear of it. */
export function differs(one: Partial<Environment>, other: Partial<Environment> = {}): boolean {
  const parts = Object.keys({ ...one, ...other }) as (keyof Environment)[];
  return parts.some((part) =>
    part === 'restrictions' ? isOther(one[part], other[part]) : !Object.is(one[part], other[part]),
  );
}
