import type { HandoffApi, HandoffRecord } from '@forecourt/contract';
import { fromPromise } from 'xstate';
import { failureOf } from './failures.ts';
import type { handoffMachine } from './handoff.machine.ts';
import { type CodeMaker, showCode } from './shown-code.ts';

/** The machine's actors over a port. Each call has its actor's signal, so a state that is left aborts it. */
export const handoffActors = (
  api: HandoffApi,
  maker: CodeMaker,
): Parameters<typeof handoffMachine.provide>[0]['actors'] & object => ({
  makeCode: fromPromise(
    async ({
      input: { record, key },
      signal,
    }: {
      input: { record: HandoffRecord; key: string };
      signal: AbortSignal;
    }) => showCode(await api.createHandoff(record, { idempotencyKey: key, signal }), maker),
  ),
  redeemHandoff: fromPromise(async ({ input: { code, key }, signal }) => {
    try {
      return await api.redeemHandoff(code, { idempotencyKey: key, signal });
    } catch (error) {
      if (failureOf({ error }) !== 'handoff-not-found') throw error;
      // one that was typed may be the code of a car
      await api.checkInbox(code, { signal }).catch(() => Promise.reject(error as Error));
      return undefined;
    }
  }),
  checkInbox: fromPromise(({ input: { car }, signal }) => api.checkInbox(car, { signal })),
  sendToCar: fromPromise(({ input: { car, record, key }, signal }) =>
    api.sendToCar(car, record, { idempotencyKey: key, signal }),
  ),
});
