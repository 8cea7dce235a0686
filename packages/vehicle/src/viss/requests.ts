/** Requests and their answers, over whichever line is up: each ends in time, by its answer or by an error. */
import type { Clock } from '@forecourt/core';
import { VehicleError, type VehicleErrorCode } from '../signals/vehicle-error.ts';
import type { Line } from './line.ts';
import { type VissAnswer, type VissRequest, writeRequest } from './messages.ts';
import { backoffMs, pause } from './waiting.ts';

/** What requests need. */
export interface RequestsOptions {
  getToken: (() => string | undefined | Promise<string | undefined>) | undefined;
  timeoutMs: number;
  clock: Clock;
  random: () => number;
  /** A request was not answered, nor was anything else heard since it was sent. */
  onSilence: () => void;
}

/** One request. */
export interface RequestOptions {
  signal?: AbortSignal | undefined;
  /** How often it is tried again when the car was late or busy. */
  retries: number;
}

/** The requests of one client. */
export interface Requests {
  /** Sends a request as soon as a line is up. Rejects with a `VehicleError`. */
  send(request: VissRequest, options: RequestOptions): Promise<VissAnswer>;
  /** A line is up: sends what waits. */
  onUp(line: Line): void;
  /** Something was heard; `undefined`: nothing that can be read. */
  onAnswer(answer: VissAnswer | undefined): void;
  /** The line is lost: a `get` waits for the next one, anything else has failed. */
  onLost(): void;
  /** Ends all. */
  close(): void;
}

interface Pending {
  send(): void;
  onLost(): void;
  settle(outcome: VissAnswer | VehicleError): void;
}

const CAN_RETRY: ReadonlySet<VehicleErrorCode> = new Set(['timed-out', 'too-many-requests', 'server'] as const);

const ask = async (getToken: () => string | undefined | Promise<string | undefined>): Promise<string | undefined> => {
  try {
    return await getToken();
  } catch {
    throw new VehicleError('unauthorized', 'getToken failed');
  }
};

/** Makes the requests of one client. */
export function createRequests({ getToken, timeoutMs, clock, random, onSilence }: RequestsOptions): Requests {
  const pending = new Map<string, Pending>();
  let line: Line | undefined;
  let token: Promise<string | undefined> | undefined;
  let lastId = 0;
  /** Counts what was heard, so that silence can be told without a clock. */
  let heard = 0;
  let isClosed = false;

  const once = (
    request: VissRequest,
    authorization: Promise<string | undefined> | undefined,
    signal: AbortSignal | undefined,
  ): Promise<VissAnswer> =>
    new Promise((resolve, reject) => {
      const requestId = `${++lastId}`;
      let message: ((line: Line) => string) | undefined;
      let heardBefore: number | undefined;

      const settle = (outcome: VissAnswer | VehicleError): void => {
        clock.clearTimeout(timer);
        signal?.removeEventListener('abort', onAbort);
        pending.delete(requestId);
        if (outcome instanceof VehicleError) reject(outcome);
        else resolve(outcome);
      };
      const onAbort = (): void => settle(new VehicleError('aborted'));
      const timer = clock.setTimeout(() => {
        const isSilent = heardBefore === heard;
        settle(new VehicleError(heardBefore !== undefined ? 'timed-out' : message ? 'offline' : 'unauthorized'));
        if (isSilent) onSilence();
      }, timeoutMs);
      const send = (): void => {
        if (!line || !message || heardBefore !== undefined || !pending.has(requestId)) return;
        heardBefore = heard;
        line.send(message(line));
      };
      const ready = (value?: string): void => {
        message = ({ dialect }) => writeRequest(request, dialect, requestId, value);
        send();
      };
      const onLost = (): void => {
        if (request.action === 'get') heardBefore = undefined;
        else if (heardBefore !== undefined) settle(new VehicleError('offline'));
      };

      pending.set(requestId, { send, onLost, settle });
      if (isClosed || signal?.aborted) onAbort();
      else signal?.addEventListener('abort', onAbort);
      if (authorization) authorization.then(ready, settle);
      else ready();
    });

  const send = async (request: VissRequest, { signal, retries }: RequestOptions): Promise<VissAnswer> => {
    let isRefused = false;
    for (let attempt = 0; ; ) {
      // Who lets go of what it has shows no token for it.
      const used = getToken && request.action !== 'unsubscribe' ? (token ??= ask(getToken)) : undefined;
      try {
        return await once(request, used, signal);
      } catch (error) {
        const { code } = error as VehicleError;
        if (code === 'unauthorized' && used && !isRefused) {
          isRefused = true;
          // Of several requests that were refused together, the first asks for all.
          if (token === used) token = undefined;
          continue;
        }
        if (attempt >= retries || !CAN_RETRY.has(code)) throw error;
        await pause(backoffMs(attempt++, random), clock, signal);
      }
    }
  };

  return {
    send,
    onUp(up) {
      line = up;
      for (const each of [...pending.values()]) each.send();
    },
    onAnswer(answer) {
      heard++;
      // An event may carry the id of the request that led to it, and is no answer.
      if (answer?.action === 'subscription') return;
      const asked = pending.get(answer?.requestId ?? '');
      if (answer && asked) asked.settle(answer.error ?? answer);
      // Its time was over, and it may have been asked again: two of the same would be one too many.
      else if (answer?.action === 'subscribe' && answer.subscriptionId) {
        const { subscriptionId } = answer;
        send({ action: 'unsubscribe', subscriptionId }, { retries: 0 }).catch(() => {});
      }
    },
    onLost() {
      line = undefined;
      for (const each of [...pending.values()]) each.onLost();
    },
    close() {
      isClosed = true;
      for (const each of [...pending.values()]) each.settle(new VehicleError('aborted'));
    },
  };
}
