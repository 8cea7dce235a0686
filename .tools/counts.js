// How many tests a step ran, read from what its runner printed.

/**
 * The passed and failed tests named in a text: the last line `N passed, N failed`, else node:test's totals.
 * `undefined`: it names none.
 */
export function countsIn(text) {
  const plain = [...text.matchAll(/^(\d+) passed, (\d+) failed\s*$/gm)].at(-1);
  if (plain) return { passed: Number(plain[1]), failed: Number(plain[2]) };
  const total = (word) => [...text.matchAll(new RegExp(`^ℹ ${word} (\\d+)$`, 'gm'))].at(-1)?.[1];
  if (total('pass') === undefined) return undefined;
  return { passed: Number(total('pass')), failed: Number(total('fail')) + Number(total('cancelled') ?? 0) };
}
