import { fromPromise } from 'xstate';
import type { {{camel}}Machine } from './{{name}}.machine.ts';

/** What the widget shows. */
export interface {{Name}}Content {
  /** Rendered as text, never as markup. */
  text: string;
}

/** What the widget asks of a back end. It moves to `@forecourt/contract` with its resource. */
export interface {{Name}}Api {
  /** What to show; rejects with `ApiError<CommonErrorCode>`. */
  load(options: { signal: AbortSignal }): Promise<{{Name}}Content>;
}

/** The machine's actors over a port. Each call has its actor's signal, so a state that is left aborts it. */
export const {{camel}}Actors = (api: {{Name}}Api): Parameters<typeof {{camel}}Machine.provide>[0]['actors'] & object => ({
  load: fromPromise(({ signal }) => api.load({ signal })),
});
