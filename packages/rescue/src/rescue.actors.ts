import { fromPromise } from 'xstate';
import type { rescueMachine } from './rescue.machine.ts';

/** What the widget shows. */
export interface RescueContent {
  /** Rendered as text, never as markup. */
  text: string;
}

/** What the widget asks of a back end. It moves to `@forecourt/contract` with its resource. */
export interface RescueApi {
  /** What to show; rejects with `ApiError<CommonErrorCode>`. */
  load(options: { signal: AbortSignal }): Promise<RescueContent>;
}

/** The machine's actors over a port. Each call has its actor's signal, so a state that is left aborts it. */
export const rescueActors = (api: RescueApi): Parameters<typeof rescueMachine.provide>[0]['actors'] & object => ({
  load: fromPromise(({ signal }) => api.load({ signal })),
});
