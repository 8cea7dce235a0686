import { fromPromise } from 'xstate';
import type { dealerFinderMachine } from './dealer-finder.machine.ts';

/** What the widget shows. */
export interface DealerFinderContent {
  /** Rendered as text, never as markup. */
  text: string;
}

/** What the widget asks of a back end. It moves to `@forecourt/contract` with its resource. */
export interface DealerFinderApi {
  /** What to show; rejects with `ApiError<CommonErrorCode>`. */
  load(options: { signal: AbortSignal }): Promise<DealerFinderContent>;
}

/** The machine's actors over a port. Each call has its actor's signal, so a state that is left aborts it. */
export const dealerFinderActors = (
  api: DealerFinderApi,
): Parameters<typeof dealerFinderMachine.provide>[0]['actors'] & object => ({
  load: fromPromise(({ signal }) => api.load({ signal })),
});
