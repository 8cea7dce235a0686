/** How a widget's testing kit brings it into one of its states, for every widget alike. */
import type { WidgetElement } from '@forecourt/core';
import type { Mounted, Setting, Widget } from './widgets.ts';

/** An element on its way into a state, as a testing kit makes it. */
interface Made<Method> {
  element: HTMLElement;
  api: { calls: Mounted['calls']; delay(method: Method, until: Promise<unknown>): void };
  arrive(): Promise<void>;
}

/** What a testing kit has, and what tests of all widgets know of it. */
interface Kit<Name extends string, Method> {
  states: Readonly<Record<Name, unknown>>;
  make(name: Name, properties: object, maker?: Document): Made<Method>;
  /** The method of the port that answers first. */
  first: Method;
  personal: Mounted['personal'];
}

/** Mounts each state of a widget. Its clock stands still, but where the way there takes time. */
export function mountsOf<Name extends string, Method>(kit: Kit<Name, Method>): Widget['states'] {
  const mount = async (name: Name, setting: Setting = {}): Promise<Mounted> => {
    const { parent = document.body, theme = 'light', storage, latencyMs, maker, watch } = setting;
    const parts = { ...setting.environment, ...(storage ? { storage } : {}) };
    const environment = Object.keys(parts).length ? { environment: parts } : {};
    const made = kit.make(name, { lang: 'en', theme, ...environment }, maker);
    const { api, arrive } = made;
    const element = made.element as WidgetElement<unknown>;
    if (latencyMs) api.delay(kit.first, new Promise((resolve) => setTimeout(resolve, latencyMs)));
    parent.append(element);
    await element.updateComplete;
    watch?.(element);
    await arrive();
    await element.updateComplete;
    return { element, calls: api.calls, personal: kit.personal };
  };
  const names = Object.keys(kit.states) as Name[];
  return Object.fromEntries(names.map((name) => [name, (setting?: Setting) => mount(name, setting)]));
}
