import type { Leaf, Signal, Value, VssMajor } from './signal.ts';
import { signals } from './signals.ts';

/** A leaf of the tree that a car serves, and how its value comes from the signal behind it. */
export interface ServedLeaf extends Leaf {
  signal: Signal;
  write: (value: Value) => Value;
  read: (value: Value) => Value;
}

const same = (value: Value) => value;

/** The minor release that the simulator knows of each major one. */
export const VSS_MINOR: Readonly<Record<VssMajor, number>> = { 3: 1, 4: 2, 5: 1, 6: 0 };

/** The leaves of a release line, by path, in the order of the paths. */
export function treeOf(major: VssMajor): ReadonlyMap<string, ServedLeaf> {
  const leaves = signals.flatMap((signal) => leavesOf(signal, major));
  return new Map(leaves.sort((a, b) => (a.path < b.path ? -1 : 1)).map((leaf) => [leaf.path, leaf]));
}

function leavesOf(signal: Signal, major: VssMajor): ServedLeaf[] {
  const { start: _, since = 3, until = 6, earlier = [], ...leaf } = signal;
  const older = earlier
    .filter((entry) => (entry.since ?? 3) <= major && major <= entry.until)
    .map(({ since: _since, until: _until, write = same, read = same, ...changes }) => ({
      ...leaf,
      ...changes,
      signal,
      write,
      read,
    }));
  const isThere = since <= major && major <= until && !older.some(({ path }) => path === leaf.path);
  return isThere ? [...older, { ...leaf, signal, write: same, read: same }] : older;
}

/** The leaves that a path means: the leaf itself, or all below a branch; a `*` stands for one part. `[]`: nothing. */
export function leavesAt(tree: ReadonlyMap<string, ServedLeaf>, path: string): ServedLeaf[] {
  const parts = path.split('.');
  return [...tree.values()].filter((leaf) => {
    const own = leaf.path.split('.');
    return own.length >= parts.length && parts.every((part, i) => part === '*' || part === own[i]);
  });
}

/** The branch or leaf at a path as metadata says it; `undefined`: nothing is there. */
export function metadataAt(
  tree: ReadonlyMap<string, ServedLeaf>,
  path: string,
  wanted: readonly string[] = [],
): Record<string, unknown> | undefined {
  const leaves = leavesAt(tree, path);
  const depth = path.split('.').length;
  return leaves.length && !path.includes('*') ? nodes(leaves, depth - 1, wanted) : undefined;
}

function nodes(leaves: readonly ServedLeaf[], depth: number, wanted: readonly string[]): Record<string, unknown> {
  const byName = new Map<string, ServedLeaf[]>();
  for (const leaf of leaves) {
    const name = leaf.path.split('.')[depth] ?? '';
    byName.set(name, [...(byName.get(name) ?? []), leaf]);
  }
  return Object.fromEntries(
    [...byName].map(([name, group]) => {
      const [first] = group;
      const isLeaf = first !== undefined && group.length === 1 && first.path.split('.').length === depth + 1;
      const facts = isLeaf ? leafFacts(first) : { type: 'branch', description: words(name) };
      const chosen = wanted.length
        ? Object.fromEntries(Object.entries(facts).filter(([key]) => wanted.includes(key)))
        : facts;
      return [name, isLeaf ? chosen : { ...chosen, children: nodes(group, depth + 1, wanted) }];
    }),
  );
}

function leafFacts({ path, kind, datatype, unit, allowed, min, max }: ServedLeaf) {
  return {
    type: kind,
    datatype,
    description: words(path.slice(path.lastIndexOf('.') + 1)),
    ...(unit && { unit }),
    ...(allowed?.length && { allowed }),
    ...(min !== undefined && { min: String(min) }),
    ...(max !== undefined && { max: String(max) }),
  };
}

/** `SelectedGear` as "Selected gear". */
function words(name: string): string {
  const apart = name.replace(/([a-z])([A-Z])/g, '$1 $2');
  return `${apart.replace(/ [A-Z](?=[a-z])/g, (start) => start.toLowerCase())}.`;
}
