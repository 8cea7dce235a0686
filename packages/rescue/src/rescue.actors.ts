import type { RescueApi } from '@forecourt/contract';
import type { Environment } from '@forecourt/core';
import { fromCallback, fromPromise } from 'xstate';
import { keepOutgoing, type Locks } from './rescue.actors.keep.ts';
import { locateCar } from './rescue.actors.locate.ts';
import { inTurn } from './rescue.actors.turns.ts';
import type { RescueRecords } from './rescue.context.ts';
import type { RescueMachineEvent } from './rescue.events.ts';
import { failureOf } from './rescue.guards.ts';
import type { rescueMachine } from './rescue.machine.ts';
import { RECORD_KEY } from './rescue.records.ts';

/** What the actors need besides the port. */
export interface RescueWorld {
  env: () => Pick<Environment, 'geolocation' | 'now'>;
  /** The same that the machine has. */
  records: RescueRecords;
  /** Where the network, the other tabs and the page's being seen are heard of. Default: the page's window. */
  page?: PageEvents;
  /** What keeps tabs apart. Default: the browser's; where it has none, what was kept is read again before it is sent. */
  locks?: Locks | undefined;
}

/** A window, as far as it is listened to. */
export type PageEvents = Pick<Window, 'addEventListener' | 'removeEventListener'> & {
  readonly document: Pick<Document, 'addEventListener' | 'removeEventListener' | 'visibilityState'>;
};

type Tell = (event: RescueMachineEvent) => void;

/** Hears of the network, of other tabs, and of whether the page is looked at; returns what ends it. */
function listen(page: PageEvents, records: RescueRecords, tell: Tell): () => void {
  const onOnline = (): void => tell({ type: 'network.back' });
  const onVisibility = (): void =>
    tell({ type: page.document.visibilityState === 'hidden' ? 'page.hidden' : 'page.shown' });
  const onStorage = ({ key }: Pick<StorageEvent, 'key'>): void => {
    // a storage that was emptied takes back no call for help
    if (key !== RECORD_KEY) return;
    const { kept, outgoing, reference } = records.load();
    if (kept) tell({ type: 'case.found', kept });
    else if (outgoing) tell({ type: 'outgoing.found', outgoing });
    // what was refused there will be refused here, too
    else if (reference !== undefined) tell({ type: 'outgoing.gone' });
  };
  page.addEventListener('online', onOnline);
  page.addEventListener('storage', onStorage);
  page.document.addEventListener('visibilitychange', onVisibility);
  if (page.document.visibilityState === 'hidden') onVisibility();
  return () => {
    page.removeEventListener('online', onOnline);
    page.removeEventListener('storage', onStorage);
    page.document.removeEventListener('visibilitychange', onVisibility);
  };
}

/** So often in a row a connection may break without a word, until events are given up. */
const MOST_BREAKS = 2;

/** The machine's actors over a port. Each call has its actor's signal, so a state that is left aborts it. */
export const rescueActors = (
  api: RescueApi,
  world: RescueWorld,
): Parameters<typeof rescueMachine.provide>[0]['actors'] & object => {
  const { write, read } = inTurn();
  const create: RescueApi['createRescue'] = (request, options) => api.createRescue(request, options);
  return {
    surroundings: fromCallback<RescueMachineEvent>(({ sendBack }) =>
      listen(world.page ?? window, world.records, sendBack as Tell),
    ),
    keepOutgoing: fromPromise(({ input }) => keepOutgoing(input, world)),
    createRescue: fromPromise(({ input: { request, key }, signal }) =>
      create(request, { idempotencyKey: key, signal }),
    ),
    withdrawRescue: fromPromise(async ({ input: { request, key }, signal }) => {
      const { token = '', ...rescue } = await create(request, { idempotencyKey: key, signal });
      try {
        return { ...(await api.cancelRescue(rescue.id, { code: 'mistake' }, { token, signal })), token };
      } catch (error) {
        if (failureOf({ error }) === 'rescue-over') return { ...rescue, token };
        throw error;
      }
    }),
    followRescue: fromCallback<RescueMachineEvent, { id: string; token: string }>(({ input, sendBack }) => {
      const controller = new AbortController();
      const tell = sendBack as Tell;
      const follow = async (): Promise<void> => {
        let breaks = 0;
        let hasSpoken = false;
        const onConnection = (isConnected: boolean): void => {
          if (controller.signal.aborted) return;
          // connected is what has said something; who comes back has missed nothing while nothing is said
          if (!isConnected || hasSpoken) tell({ type: 'connection.changed', isLive: isConnected });
          if (isConnected) return;
          breaks += 1;
          if (breaks >= MOST_BREAKS) controller.abort();
        };
        const { id, token } = input;
        for await (const { rescue } of api.watchRescue(id, { token, signal: controller.signal, onConnection })) {
          if (controller.signal.aborted) return;
          breaks = 0;
          hasSpoken = true;
          tell({ type: 'connection.changed', isLive: true });
          tell({ type: 'case.heard', rescue });
        }
      };
      let isStopped = false;
      const end = (): void => {
        if (!isStopped) tell({ type: 'follow.ended' });
      };
      void follow().then(end, end);
      return () => {
        isStopped = true;
        controller.abort();
      };
    }),
    getRescue: fromPromise(({ input: { id, token }, signal: own }) =>
      read(own, (signal) => api.getRescue(id, { token, signal })),
    ),
    updateRescue: fromPromise(({ input: { kept, update }, signal }) =>
      write(signal, () => api.updateRescue(kept.id, update, { token: kept.token, signal })),
    ),
    cancelRescue: fromPromise(({ input: { kept, cancellation }, signal }) =>
      write(signal, () => api.cancelRescue(kept.id, cancellation, { token: kept.token, signal })),
    ),
    sendRescueMessage: fromPromise(({ input: { kept, text, key }, signal }) =>
      write(signal, () => api.sendRescueMessage(kept.id, { text }, { token: kept.token, idempotencyKey: key, signal })),
    ),
    locate: fromCallback<RescueMachineEvent>(({ sendBack }) => locateCar(world.env(), sendBack as Tell)),
  };
};
