/**
 * As many of a list as may be shown at once, in its order: a moving car shows few. Those to keep, such as what was
 * chosen, come before the others.
 */
export function limit<Item>(
  items: readonly Item[],
  most: number | undefined,
  isKept: (item: Item) => boolean,
): readonly Item[] {
  if (most === undefined || items.length <= most) return items;
  const shown = [...items.filter(isKept), ...items.filter((item) => !isKept(item))].slice(0, most);
  return items.filter((item) => shown.includes(item));
}
