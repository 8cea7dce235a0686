/**
 * The car behind the app that shows the page: an Android app injects an object with `WebViewCompat.addWebMessageListener`,
 * limited to the page's origin. Messages are JSON texts; the README of this package has the table.
 */
import { engineClock, type MonotonicClock } from '../monotonic-clock.ts';
import type { Reading } from '../signals/reading.ts';
import type { SignalName, SignalValues } from '../signals/signals.ts';
import { VehicleError } from '../signals/vehicle-error.ts';
import { type AppMessage, readMessage } from './android-messages.ts';
import { inTime } from './in-time.ts';
import { createSignalHub, type Topic } from './signal-hub.ts';
import type { Destination, VehicleHost } from './vehicle-host.ts';

/** What the app injects: the JavaScript side of a `WebMessageListener`. */
export interface MessageBridge {
  postMessage(message: string): void;
  addEventListener(type: 'message', listener: (event: { data: unknown }) => void): void;
  removeEventListener(type: 'message', listener: (event: { data: unknown }) => void): void;
}

/** How to talk over it. */
export interface AndroidHostOptions {
  /** How long the app may take to answer, in milliseconds. Default 5,000. */
  timeoutMs?: number;
  /** Default: the engine's. */
  clock?: MonotonicClock;
}

interface Asked {
  resolve: (answer: AppMessage) => void;
  reject: (error: VehicleError) => void;
}

/** Makes a host of an app's bridge. The line stands as soon as the app has said hello. */
export function createAndroidHost(
  bridge: MessageBridge,
  { timeoutMs = 5_000, clock = engineClock }: AndroidHostOptions = {},
): VehicleHost {
  const asked = new Map<string, Asked>();
  const abilities = new Set<string>();
  let questions = 0;
  let hasWarned = false;
  let isClosed = false;

  const send = (message: object): void => {
    try {
      bridge.postMessage(JSON.stringify(message));
    } catch {
      // the app let go of the bridge
      hub.tellLink(false);
    }
  };
  const hub = createSignalHub(
    {
      now: () => clock.now(),
      // before the app's hello nobody listens there; then all topics are asked for
      onWanted: (topics: readonly Topic[]) => hub.isUp && send({ type: 'subscribe', topics }),
      onUnwanted: (topics: readonly Topic[]) => hub.isUp && send({ type: 'unsubscribe', topics }),
    },
    false,
  );
  const ask = (question: object, signal?: AbortSignal): Promise<AppMessage> => {
    if (isClosed) return Promise.reject(new VehicleError('aborted'));
    const id = `${++questions}`;
    const forget = (): void => void asked.delete(id);
    return inTime<AppMessage>(
      (resolve, reject) => {
        asked.set(id, { resolve, reject });
        send({ ...question, id });
        return forget;
      },
      { clock, timeoutMs, signal },
    );
  };
  const setDestination = async (destination: Destination): Promise<void> =>
    void (await ask({ type: 'set-destination', destination }));
  const call = async (phone: string): Promise<void> => void (await ask({ type: 'call', phone }));

  const onMessage = ({ data }: { data: unknown }): void => {
    const message = readMessage(data);
    switch (message?.type) {
      case 'hello':
        abilities.clear();
        for (const ability of message.can) abilities.add(ability);
        // an app that says hello again was started anew: it knows of no topics, and nobody knows for how long it was away
        hub.takeBack();
        hub.tellLink(false);
        return hub.tellLink(true);
      case 'link':
        return hub.tellLink(message.isUp);
      case 'signal':
        return hub.tell(message.name, hub.read(message.name, message.value));
      case 'restrictions':
        return hub.tellRestrictions(message);
      case 'value':
      case 'done':
        return asked.get(message.id)?.resolve(message);
      case 'error':
        return asked.get(message.id)?.reject(new VehicleError(message.code));
      default:
        if (!hasWarned) console.warn('A message of the app could not be read.');
        hasWarned = true;
    }
  };
  bridge.addEventListener('message', onMessage);
  send({ type: 'hello', version: 1 });

  const get = async <Name extends SignalName>(
    name: Name,
    { signal }: { signal?: AbortSignal } = {},
  ): Promise<Reading<SignalValues[Name]>> => {
    const answer = await ask({ type: 'get', name }, signal);
    return hub.read(name, answer.type === 'value' ? answer.value : undefined);
  };
  return {
    get,
    subscribe: hub.subscribe,
    onRestrictions: hub.onRestrictions,
    onLink: hub.onLink,
    get setDestination() {
      return abilities.has('set-destination') ? setDestination : undefined;
    },
    get call() {
      return abilities.has('call') ? call : undefined;
    },
    close() {
      isClosed = true;
      bridge.removeEventListener('message', onMessage);
      for (const { reject } of [...asked.values()]) reject(new VehicleError('aborted'));
      if (hub.isUp && hub.topics.length) send({ type: 'unsubscribe', topics: hub.topics });
      hub.close();
    },
  };
}
