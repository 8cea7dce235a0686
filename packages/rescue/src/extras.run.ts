import type { RescueApi } from '@forecourt/contract';
import { type Environment, MachineController } from '@forecourt/core';
import type { ReactiveElement } from 'lit';
import { extrasActors } from './extras.actors.ts';
import { type ExtrasEmitted, type ExtrasEvent, extrasMachine, type ExtrasSnapshot } from './extras.machine.ts';

/** What the extras need of their element. */
export interface ExtrasHost {
  port: () => RescueApi | undefined;
  env: () => Environment;
  onEmit: (event: ExtrasEmitted) => void;
}

/** What runs the machine of the extras. */
export interface Extras {
  readonly snapshot: ExtrasSnapshot | undefined;
  send: (event: ExtrasEvent) => void;
  /** Forgets all of it, as when a case is over. */
  restart: () => void;
}

/** Runs the machine of the extras for an element. */
export const runExtras = (host: ReactiveElement, { port, env, onEmit }: ExtrasHost): Extras =>
  new MachineController<typeof extrasMachine>(host, {
    machine: () => {
      const api = port();
      return api
        ? extrasMachine.provide({
            actors: extrasActors(api, { newKey: () => env().randomId(), clock: () => env().clock }),
          })
        : extrasMachine;
    },
    input: () => undefined,
    onEmit,
    clock: () => env().clock,
  });
