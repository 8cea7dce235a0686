/** How many turns of promises are waited for: a search among dealers that are there takes 18. */
const MOST_TURNS = 50;

/** Waits for what comes within the task, and not for what takes longer. */
export async function withinTask(isThere: () => boolean): Promise<void> {
  for (let turns = 0; turns < MOST_TURNS && !isThere(); turns += 1) await Promise.resolve();
}
