/** What a key of a knob, a cross of keys or a remote control may ask for. */
export type SpatialAction = 'next' | 'prev' | 'up' | 'down' | 'left' | 'right' | 'select' | 'back';

/**
 * The keys of each action, by `KeyboardEvent.key`, `code` or `keyCode`; with `Shift+` before a name where that is held. `[]`: none.
 */
export type SpatialKeys = { readonly [Action in SpatialAction]?: readonly (string | number)[] };

/** A cross of keys. Back is Escape on a keyboard, BrowserBack or GoBack on Linux units and on Android, 461 on webOS. */
const DEFAULT_KEYS: SpatialKeys = {
  up: ['ArrowUp'],
  down: ['ArrowDown'],
  left: ['ArrowLeft'],
  right: ['ArrowRight'],
  select: ['Enter'],
  back: ['Escape', 'BrowserBack', 'GoBack', 461],
};

/** Reads actions from keys; an action that the host names has its keys alone. */
export function keyReader(own: SpatialKeys = {}): (event: KeyboardEvent) => SpatialAction | undefined {
  const keys = Object.entries({ ...DEFAULT_KEYS, ...own }) as [SpatialAction, readonly (string | number)[]][];
  return ({ key, code, keyCode, shiftKey, altKey, ctrlKey, metaKey, isComposing }) => {
    if (altKey || ctrlKey || metaKey || isComposing) return undefined;
    const names = shiftKey ? [`Shift+${key}`, `Shift+${code}`] : [key, code, keyCode];
    return keys.find(([, list]) => names.some((name) => list.includes(name)))?.[0];
  };
}
