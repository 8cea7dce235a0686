/** Subscriptions: wishes that stand as long as their subscriber, made known to each new line. */
import type { Clock } from '@forecourt/core';
import { VehicleError } from '../signals/vehicle-error.ts';
import type { VissAnswer, VissFilter, VissPoint } from './messages.ts';
import type { Requests } from './requests.ts';
import { backoffMs, pause } from './waiting.ts';

/** What a subscription tells. */
export interface VissSubscriber {
  /** The car has taken it: at first, and again on each new line. It need not tell the value that stands now. */
  onStart?: () => void;
  onPoints: (points: readonly VissPoint[]) => void;
  /** The car refuses it, until the next line or a refresh; or it tells that it has no value now. */
  onError?: (error: VehicleError) => void;
}

/** What subscriptions need. */
export interface SubscriptionsOptions {
  requests: Requests;
  clock: Clock;
  random: () => number;
}

/** The subscriptions of one client. */
export interface Subscriptions {
  /** Adds one; answers with a function that ends it. */
  add(path: string, filter: VissFilter, subscriber: VissSubscriber): () => void;
  /** A line is up: the car learns of all. */
  onUp(): void;
  /** A car tells something. */
  onEvent(event: VissAnswer): void;
  /** The line is lost, and what the car knew with it. */
  onLost(): void;
  /** Asks again for those that the car has refused. */
  refresh(): void;
}

interface Wish {
  path: string;
  filter: VissFilter;
  subscriber: VissSubscriber;
  /** Ends what is being asked for it. */
  abort: AbortController;
  /** What the car calls it; `undefined`: it does not know it. */
  id: string | undefined;
  isRefused: boolean;
  /** How often it ended since the last value. */
  ends: number;
}

/** Makes the subscriptions of one client. */
export function createSubscriptions({ requests, clock, random }: SubscriptionsOptions): Subscriptions {
  const wishes = new Set<Wish>();
  let isUp = false;

  const start = async (wish: Wish, waitMs = 0): Promise<void> => {
    const { signal } = (wish.abort = new AbortController());
    wish.isRefused = false;
    try {
      if (waitMs) await pause(waitMs, clock, signal);
      const { path, filter } = wish;
      const answer = await requests.send(
        { action: 'subscribe', path, filter },
        { signal, retries: Number.POSITIVE_INFINITY },
      );
      if (!answer.subscriptionId) throw new VehicleError('malformed', 'a subscription without an id');
      wish.id = answer.subscriptionId;
    } catch (error) {
      if (signal.aborted) return;
      wish.isRefused = true;
      return wish.subscriber.onError?.(error as VehicleError);
    }
    wish.subscriber.onStart?.();
  };

  /** Ends what is asked or told; the car may answer what it likes. */
  const stop = (wish: Wish): void => {
    const subscriptionId = wish.id;
    wish.abort.abort();
    wish.id = undefined;
    if (subscriptionId) requests.send({ action: 'unsubscribe', subscriptionId }, { retries: 0 }).catch(() => {});
  };

  return {
    add(path, filter, subscriber) {
      const abort = new AbortController();
      const wish: Wish = { path, filter, subscriber, abort, id: undefined, isRefused: false, ends: 0 };
      wishes.add(wish);
      if (isUp) void start(wish);
      return () => {
        if (wishes.delete(wish)) stop(wish);
      };
    },
    onUp() {
      isUp = true;
      for (const wish of wishes) void start(wish);
    },
    onEvent({ subscriptionId, points, error }) {
      const wish = [...wishes].find(({ id }) => id !== undefined && id === subscriptionId);
      if (!wish) return;
      if (!error) {
        wish.ends = 0;
        wish.subscriber.onPoints(points);
      } else if (error.code === 'unauthorized' || error.code === 'timed-out') {
        // The token or the time of the subscription is over, not its reason.
        stop(wish);
        void start(wish, backoffMs(wish.ends++, random));
      } else wish.subscriber.onError?.(error);
    },
    onLost() {
      isUp = false;
      for (const wish of wishes) {
        wish.abort.abort();
        wish.id = undefined;
      }
    },
    refresh() {
      if (isUp) for (const wish of wishes) if (wish.isRefused) void start(wish);
    },
  };
}
