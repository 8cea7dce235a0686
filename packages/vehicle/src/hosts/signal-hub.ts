/** What the hosts share: who listens to what, and the last that a car said of it. */
import type { Reading } from '../signals/reading.ts';
import { SIGNALS, type SignalName, type SignalValues } from '../signals/signals.ts';
import type { HostRestrictions, VehicleHost } from './vehicle-host.ts';

/** What can be listened to. */
export type Topic = SignalName | 'restrictions';

type SignalListener = Parameters<VehicleHost['subscribe']>[1];
type AnyReading = Reading<SignalValues[SignalName]>;

/** How a host hears of topics that are listened to for the first time, and of those that nobody listens to any more. */
export interface TopicSource {
  now: () => number;
  onWanted: (topics: readonly Topic[]) => void;
  onUnwanted: (topics: readonly Topic[]) => void;
}

/** Hands what a car says to those who listen. */
export interface SignalHub {
  readonly subscribe: VehicleHost['subscribe'];
  readonly onRestrictions: NonNullable<VehicleHost['onRestrictions']>;
  readonly onLink: NonNullable<VehicleHost['onLink']>;
  /** The topics that somebody listens to. */
  readonly topics: readonly Topic[];
  readonly isUp: boolean;
  /** A reading of what the car sent for a signal. */
  read<Name extends SignalName>(name: Name, raw: unknown): Reading<SignalValues[Name]>;
  /** Tells a reading; one that nobody listens to is dropped. */
  tell(name: SignalName, reading: AnyReading): void;
  /** Tells what the platform forbids. */
  tellRestrictions(said: unknown): void;
  /** Takes back what was told: signals have no value, and what is forbidden cannot be read. */
  takeBack(): void;
  /** Tells whether the line to the car stands. */
  tellLink(isUp: boolean): void;
  /** Tells that the line is down, and nothing after that. */
  close(): void;
}

/** Whether something from outside is the name of a signal. */
export const isSignalName = (name: unknown): name is SignalName =>
  typeof name === 'string' && Object.prototype.hasOwnProperty.call(SIGNALS, name);

/** Makes one; `isUp`: whether the line stands from the start. */
export function createSignalHub({ now, onWanted, onUnwanted }: TopicSource, isUp: boolean): SignalHub {
  const listeners = new Map<Topic, Set<(said: unknown) => void>>();
  const last = new Map<Topic, unknown>();
  const links = new Set<(isUp: boolean) => void>();
  let isLineUp = isUp;

  const listen = (topics: readonly Topic[], listenerOf: (topic: Topic) => (said: unknown) => void): (() => void) => {
    const mine = [...new Set(topics)].map((topic) => [topic, listenerOf(topic)] as const);
    const fresh = mine.map(([topic]) => topic).filter((topic) => !listeners.has(topic));
    for (const [topic, listener] of mine) listeners.set(topic, (listeners.get(topic) ?? new Set()).add(listener));
    const known = mine.filter(([topic]) => last.has(topic));
    if (fresh.length) onWanted(fresh);
    for (const [topic, listener] of known) listener(last.get(topic));
    return () => {
      const gone = mine.filter(([topic, listener]) => {
        const all = listeners.get(topic);
        return all?.delete(listener) && !all.size && listeners.delete(topic);
      });
      for (const [topic] of gone) last.delete(topic);
      if (gone.length) onUnwanted(gone.map(([topic]) => topic));
    };
  };
  const hand = (topic: Topic, said: unknown): void => {
    const all = listeners.get(topic);
    if (!all) return;
    last.set(topic, said);
    for (const listener of [...all]) listener(said);
  };

  const tellLink = (isUp: boolean): void => {
    if (isUp === isLineUp) return;
    isLineUp = isUp;
    // what was said before is told to nobody who comes later
    if (!isUp) last.clear();
    for (const listener of [...links]) listener(isUp);
    if (isUp && listeners.size) onWanted([...listeners.keys()]);
  };

  return {
    subscribe: (names, listener: SignalListener) =>
      listen(names, (name) => (reading) => listener(name as SignalName, reading as never)),
    onRestrictions: (listener) => listen(['restrictions'], () => (said) => listener(said as HostRestrictions)),
    onLink(listener) {
      links.add(listener);
      listener(isLineUp);
      return () => void links.delete(listener);
    },
    get topics() {
      return [...listeners.keys()];
    },
    get isUp() {
      return isLineUp;
    },
    read: (name, raw) => ({ value: SIGNALS[name].read(raw) as never, at: now() }),
    tell: hand,
    tellRestrictions: (said) => hand('restrictions', said),
    takeBack() {
      for (const topic of [...last.keys()]) {
        hand(topic, topic === 'restrictions' ? undefined : { value: undefined, at: now() });
      }
    },
    tellLink,
    close() {
      tellLink(false);
      listeners.clear();
      links.clear();
    },
  };
}
