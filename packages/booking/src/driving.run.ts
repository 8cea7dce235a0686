import { MachineController } from '@forecourt/core';
import type { ReactiveElement } from 'lit';
import type { Driver, DriverWorld } from './booking.driver.ts';
import { drivingActors } from './driving.actors.ts';
import { drivingMachine } from './driving.machine.ts';

/** Runs the machine of the driver for a widget. */
export const runDriving = (host: ReactiveElement, { known, port, env, onEmit }: DriverWorld): Driver =>
  new MachineController<typeof drivingMachine>(host, {
    machine: () => {
      const api = port();
      return api ? drivingMachine.provide({ actors: drivingActors(api) }) : drivingMachine;
    },
    input: () => ({ known, maxItems: () => env().restrictions.maxItems }),
    onEmit,
    clock: () => env().clock,
  });
