/** What the tests that look at a page from outside call in it. */
import { until } from '@forecourt/core/testing.js';
import { targetFaults, textFaults } from './car-layout.ts';
import { overflowsOf } from './layout.ts';
import { type Mounted, type Setting, states, widgets } from './widgets.ts';

/** The widget on a car's screen. */
let shown: Mounted['element'] | undefined;

/** The widgets that were taken away. */
const gone: WeakRef<object>[] = [];

const page = {
  names: states.map(([name]) => name),
  firsts: widgets.map(({ tag, first }) => `${tag}: ${first}`),
  /** Of these, where a widget is taken away with a request on its way, and when it is done. */
  ends: widgets.flatMap(({ tag, busy, done }) => [`${tag}: ${busy}`, `${tag}: ${done}`]),

  /** Mounts a widget in a state, in place of what was there. */
  async show(name: string, setting: Setting = {}): Promise<void> {
    document.body.replaceChildren();
    await mount(name, setting);
  },

  /** Mounts a widget in a state, moves it and takes it away, so many times. */
  async churn(name: string, times: number): Promise<void> {
    for (let i = 0; i < times; i += 1) {
      const { element } = await mount(name);
      gone.push(new WeakRef(element));
      document.body.appendChild(document.createElement('div')).append(element);
      await element.updateComplete;
      document.body.replaceChildren();
      await new Promise((resolve) => setTimeout(resolve));
    }
  },

  /** How far a page moves while a widget loads its first view (cumulative layout shift), with text below it. */
  async shift(name: string): Promise<number> {
    let sum = 0;
    const observer = new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) sum += (entry as PerformanceEntry & { value: number }).value;
    });
    document.body.replaceChildren(document.createElement('div'), document.createElement('p'));
    (document.body.lastChild as Element).textContent = 'Below the widget';
    const painted = (): Promise<void> => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    const loaded = mount(name, { parent: document.body.firstElementChild as Element, latencyMs: 100 });
    await painted();
    observer.observe({ type: 'layout-shift' });
    await loaded;
    await painted();
    await painted();
    observer.disconnect();
    return sum;
  },

  /** Shows a widget in a state on a car's screen with so many pixels to a dp, in place of what was there. */
  async showInCar(name: string, dp: number, driverSide: 'left' | 'right', theme: 'light' | 'dark'): Promise<void> {
    document.body.style.margin = '0';
    document.documentElement.style.setProperty('--car-dp', String(dp));
    document.body.replaceChildren();
    shown = (await mount(name, { theme, environment: { display: 'car', driverSide } })).element;
  },

  /** Lets the widget speak a language. */
  async speak(lang: string): Promise<void> {
    if (!shown) return;
    shown.lang = lang;
    const base = shown.shadowRoot?.querySelector('[part~="base"]') as HTMLElement;
    await until(() => base.lang === lang, `the words of ${lang}`);
    await shown.updateComplete;
  },

  /** What a driver would trip over, in the window as it is. */
  async carFaults(dp: number): Promise<string[]> {
    // what a new size of the window leads to is drawn in the next frame
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    const root = shown?.shadowRoot;
    if (!root) return ['nothing is shown'];
    // the text in a field may be longer than the field
    const overflows = overflowsOf(root.host).filter((part) => !/^(input|textarea)/.test(part));
    return [...overflows.map((part) => `${part} has no room`), ...targetFaults(root, dp), ...textFaults(root, dp)];
  },

  /** How many of the widgets taken away are still in memory. */
  alive: (): number => gone.filter((each) => each.deref()).length,

  /** The shadow root of the widget on the page. */
  get root(): ShadowRoot {
    return document.body.firstElementChild?.shadowRoot as ShadowRoot;
  },
};
export type Page = typeof page;

function mount(name: string, setting?: Setting): Promise<Mounted> {
  const way = states.find(([each]) => each === name)?.[1];
  if (!way) throw new Error(`there is no state ${name}`);
  return way(setting);
}

declare global {
  interface Window {
    tests: Page;
  }
}
window.tests = page;
