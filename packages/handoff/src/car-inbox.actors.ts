import type { CarInboxItem, HandoffApi, InboxKey } from '@forecourt/contract';
import { fromCallback, fromPromise } from 'xstate';
import type { Arrival, CarInboxEvent, carInboxMachine } from './car-inbox.machine.ts';
import { type CodeMaker, showCode } from './shown-code.ts';

/** A place that came; `undefined`: what came is none, so a car's screen has no use for it. */
const arrivalOf = ({ id, record }: CarInboxItem): Arrival | undefined =>
  record.kind === 'destination' ? { id, destination: record } : undefined;

/** Watches an inbox until it is told to end; each item and each break of the line becomes an event. */
async function watch(
  api: HandoffApi,
  key: InboxKey,
  signal: AbortSignal,
  tell: (event: CarInboxEvent) => void,
): Promise<void> {
  const onConnection = (isConnected: boolean): void => tell({ type: 'connection.changed', isConnected });
  try {
    for await (const item of api.watchInbox(key, { signal, onConnection })) {
      const arrival = arrivalOf(item);
      if (arrival) tell({ type: 'destination.arrived', arrival });
    }
  } catch (error) {
    if (!signal.aborted) tell({ type: 'watch.ended', error });
  }
}

/** The machine's actors over a port. Each call has its actor's signal, so a state that is left aborts it. */
export const carInboxActors = (
  api: HandoffApi,
  maker: CodeMaker,
): Parameters<typeof carInboxMachine.provide>[0]['actors'] & object => ({
  openInbox: fromPromise(async ({ input: { key }, signal }: { input: { key: string }; signal: AbortSignal }) => {
    const { code, secret, ...made } = await api.openInbox({ idempotencyKey: key, signal });
    return { key: { code, secret }, shown: await showCode({ code, ...made }, maker) };
  }),
  watchInbox: fromCallback<CarInboxEvent, InboxKey>(({ input, sendBack }) => {
    const controller = new AbortController();
    void watch(api, input, controller.signal, sendBack as (event: CarInboxEvent) => void);
    return () => controller.abort();
  }),
  closeInbox: fromPromise(({ input, signal }) => api.closeInbox(input, { signal })),
});
