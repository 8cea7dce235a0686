import { type CodeName, takeCode } from './addresses.ts';

/**
 * Takes a code out of the address of the page: nobody is to share it, or to find it in a list of pages. `undefined`: there
 * is none.
 */
export function takeFromPage(name: CodeName): string | undefined {
  const found = takeCode(location.hash, name);
  if (!found) return undefined;
  try {
    history.replaceState(history.state, '', location.pathname + location.search + found.rest);
  } catch {
    // a frame that may not change its address keeps it; the code is used once all the same
  }
  return found.code;
}
