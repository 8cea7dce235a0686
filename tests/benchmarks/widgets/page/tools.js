// Small helpers in the page, for the harness and the contenders. No library and nothing that Chromium 87 lacks.

/** Resolves once `test` holds, looked at every 4 ms; rejects after a limit. */
export async function until(test, limitMs, what) {
  const end = performance.now() + limitMs;
  while (!test()) {
    if (performance.now() > end) throw new Error(`waited too long for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 4));
  }
}

/** Resolves once what was changed so far is painted: a message comes right after the frame. */
export const nextPaint = () =>
  new Promise((resolve) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve();
      port2.postMessage(0);
    });
  });

/** Runs work in a task of its own, as a page would, not in that of the DevTools call. */
export const inTask = (work) =>
  new Promise((resolve, reject) => {
    setTimeout(() => Promise.resolve().then(work).then(resolve, reject));
  });

/** Calls `visit` for every element below a root, in open shadow roots too. */
function walk(root, visit) {
  for (const element of root.querySelectorAll('*')) {
    visit(element);
    if (element.shadowRoot) walk(element.shadowRoot, visit);
  }
}

/** All elements that match a selector, in open shadow roots too. */
export function deepFindAll(root, selector) {
  const found = [];
  walk(root, (element) => element.matches(selector) && found.push(element));
  return found;
}

/** How many elements there are, in open shadow roots too. */
export function countElements(root) {
  let count = 0;
  walk(root, () => {
    count += 1;
  });
  return count;
}
