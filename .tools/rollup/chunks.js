// How modules are shared out: what every widget needs at once is the runtime; the rest goes with its widget.

import { widgets } from '../workspace.js';

/** The widget that a module is part of; `undefined`: it is shared. */
export const widgetOf = (id) => {
  const name = /[\\/]packages[\\/]([^\\/]+)[\\/]/.exec(id)?.[1];
  return widgets.includes(name) ? name : undefined;
};

const isElements = (id) => /[\\/]packages[\\/]elements[\\/]/.test(id);

/**
 * A `manualChunks` function. Shared modules that a root imports statically become `runtime`; those that are only
 * imported on demand (other languages) stay chunks of their own.
 * @param isRoot Whether a module is where a page begins to use a widget.
 */
export function sharedChunks(isRoot) {
  let atOnce;
  return (id, { getModuleIds, getModuleInfo }) => {
    atOnce ??= staticGraph([...getModuleIds()].filter(isRoot), getModuleInfo);
    return atOnce.has(id) && !widgetOf(id) && !isElements(id) && !isRoot(id) ? 'runtime' : undefined;
  };
}

/** The modules that some modules import statically, themselves included. */
function staticGraph(roots, getModuleInfo) {
  const seen = new Set();
  const queue = [...roots];
  for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
    if (seen.has(id)) continue;
    seen.add(id);
    queue.push(...(getModuleInfo(id)?.importedIds ?? []));
  }
  return seen;
}
