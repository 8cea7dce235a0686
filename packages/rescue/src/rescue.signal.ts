import { type Environment, isCar } from '@forecourt/core';

/** How the device vibrates when a status changes: on, off and on, in milliseconds. */
const VIBRATION_MS = [200, 100, 200];

/** A changed status is felt and heard where the host wants that; a car has its own sounds. */
export function signal(
  { vibrate, sound }: { vibrate: boolean; sound: (() => void) | undefined },
  env: Environment,
): void {
  const isStill = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  if (vibrate && !isStill) (navigator as Partial<Navigator>).vibrate?.(VIBRATION_MS);
  if (!isCar(env)) sound?.();
}
