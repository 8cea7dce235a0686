/** What tests and stories of widgets share. Not for production pages. */
import type { Context, ContextEvent } from '@lit/context';
import { SimulatedClock } from 'xstate';
import type { Environment, RecordStorage } from '../environment.ts';

export { Person, pick, readable, type Which } from './person.ts';
export { until } from './until.ts';

/** A storage in memory, like `sessionStorage` of a new tab. */
export function memoryStorage(): RecordStorage & { readonly entries: Map<string, string> } {
  const entries = new Map<string, string>();
  return {
    entries,
    getItem: (key) => entries.get(key) ?? null,
    setItem: (key, value) => void entries.set(key, value),
    removeItem: (key) => void entries.delete(key),
  };
}

/** An environment that is the same each time: a simulated clock, ids that count, a storage of its own. */
export interface TestEnvironment extends Environment {
  clock: SimulatedClock;
  storage: ReturnType<typeof memoryStorage>;
}

/** A test environment that starts at a moment (ISO 8601). */
export function testEnvironment(start: string, parts: Partial<Environment> = {}): TestEnvironment {
  const clock = new SimulatedClock();
  const origin = Date.parse(start);
  let ids = 0;
  return {
    now: () => origin + clock.now(),
    randomId: () => `00000000-0000-4000-8000-${String(++ids).padStart(12, '0')}`,
    random: () => 0.5,
    clock,
    storage: memoryStorage(),
    lasting: memoryStorage(),
    geolocation: undefined,
    offsetMinutes: () => 60,
    restrictions: {},
    ...parts,
  } as TestEnvironment;
}

/** A promise that the test settles. */
export interface Deferred<Value> {
  promise: Promise<Value>;
  resolve: (value: Value) => void;
  reject: (reason: unknown) => void;
}

export function deferred<Value>(): Deferred<Value> {
  let resolve!: (value: Value) => void;
  let reject!: (reason: unknown) => void;
  const promise = new Promise<Value>((res, rej) => {
    resolve = res;
    reject = rej;
  });
  return { promise, resolve, reject };
}

/** The events of some names that reach a target, in order, as `[name, detail]`. */
export function eventsOf(target: EventTarget, ...names: string[]): [string, unknown][] {
  const seen: [string, unknown][] = [];
  for (const name of names) target.addEventListener(name, (event) => seen.push([name, (event as CustomEvent).detail]));
  return seen;
}

/**
 * Answers widgets that ask for a context, as a provider around them would: those inside a target, or the target itself. Returns
 * what tells them of another value.
 */
export function provideTo<Value>(
  target: EventTarget,
  context: Context<unknown, Value>,
  value: Value,
): (next: Value) => void {
  const listeners = new Set<(now: Value) => void>();
  let current = value;
  target.addEventListener('context-request', (event) => {
    const request = event as ContextEvent<Context<unknown, Value>>;
    if (request.context !== context) return;
    request.stopPropagation();
    request.callback(current);
    if (request.subscribe) listeners.add(request.callback);
  });
  return (next) => {
    current = next;
    for (const listener of listeners) listener(next);
  };
}

/** The focused element, through open shadow roots. */
export function deepActiveElement(): Element | null {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active;
}
