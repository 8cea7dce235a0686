import type { BookingApi } from '@forecourt/contract';
import { fromPromise } from 'xstate';
import type { drivingMachine } from './driving.machine.ts';

/** The driving machine's one call; it has its actor's signal, so that a state that is left aborts it. */
export const drivingActors = (api: BookingApi): Parameters<typeof drivingMachine.provide>[0]['actors'] & object => ({
  findSlots: fromPromise(({ input, signal }) => api.findSlots(input, { signal })),
});
