/**
 * Resolves when a condition holds; looks again every few milliseconds and gives up after four seconds. `what` says what was
 * waited for; a function is asked at the end.
 */
export async function until(
  condition: () => unknown,
  what: string | (() => string) = 'the condition',
  limitMs = 4000,
): Promise<void> {
  const end = performance.now() + limitMs;
  while (!condition()) {
    if (performance.now() > end) throw new Error(`waited in vain for ${typeof what === 'string' ? what : what()}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
