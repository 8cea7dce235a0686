// A test that fails is looked at once more by itself: decision 0014.

/** More files than these are no bad luck. */
const MOST_FILES = 3;

/**
 * The files in which tests failed, read from what a runner printed: our reporter of browser tests says `failed in FILE`,
 * node:test `test at FILE:1:2`. `undefined`: none is named, or so many that there is no need to look again.
 */
export function failedFilesIn(text) {
  const files = new Set([...text.matchAll(/^(?:failed in (\S+)|test at (\S+?):\d+:\d+)$/gm)].map(([, a, b]) => a ?? b));
  return files.size && files.size <= MOST_FILES ? [...files] : undefined;
}
