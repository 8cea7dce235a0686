const LIMIT_MS = 30_000;

/** Waits until an expression is true in a page, for drivers that cannot wait by themselves. */
export async function poll(evaluate, expression) {
  for (const end = Date.now() + LIMIT_MS; Date.now() < end; ) {
    if (await evaluate(`Boolean(${expression})`)) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`waited in vain for ${expression}`);
}
