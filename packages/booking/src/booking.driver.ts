import type { BookingApi } from '@forecourt/contract';
import type { Environment, LocaleController } from '@forecourt/core';
import type { ReactiveElement } from 'lit';
import type { BookingContext } from './booking.context.ts';
import type { BookingEmitted } from './booking.events.ts';
import type { DrivingEvent, DrivingSnapshot } from './driving.machine.ts';
import type { BookingMessageKey } from './locales/en.ts';
import { adoptPart } from './views/lazy.ts';
import { isDriving } from './views/view.ts';

/** What a driver may do, at a moment. */
export interface Driving {
  snapshot: DrivingSnapshot;
  send: (event: DrivingEvent) => void;
}

/** What the part for drivers needs of its widget. */
export interface DriverWorld {
  /** What the booking machine knows. */
  known: () => BookingContext;
  port: () => BookingApi | undefined;
  env: () => Environment;
  onEmit: (event: BookingEmitted) => void;
  /** Called when another view is about to come. */
  onTurn: () => void;
}

/** What runs the machine of the driver. */
export interface Driver {
  readonly snapshot: DrivingSnapshot | undefined;
  send: (event: DrivingEvent) => void;
  restart: () => void;
}

/**
 * What stands in place of the steps while a car drives. It is fetched on a car's screen, before the car drives: then it has
 * to be there with the next frame.
 */
export function driverOf(host: ReactiveElement, locale: LocaleController<BookingMessageKey>, world: DriverWorld) {
  let isComing = false;
  let runner: Driver | undefined;
  return {
    /** What the driver may do; `undefined`: the part is not there yet. */
    get driving(): Driving | undefined {
      const snapshot = runner?.snapshot;
      if (!snapshot) return undefined;
      const send = (event: DrivingEvent): void => {
        if (snapshot.can(event)) world.onTurn();
        runner?.send(event);
      };
      return { snapshot, send };
    },
    /** Fetches the part where it is or may soon be needed. What cannot be had is asked for again with a later update. */
    fetch(): void {
      const env = world.env();
      if (isComing || !(env.display === 'car' || isDriving(env))) return;
      isComing = true;
      adoptPart(host, locale, 'driving').then(
        ({ runDriving }) => {
          runner = runDriving(host, world);
        },
        () => {
          isComing = false;
        },
      );
    },
    /** Leaves the times: who has parked, or said yes, begins from the start. A wish to be reminded stays. */
    leave(): void {
      if (runner?.snapshot?.matches({ times: 'resting' }) === false) runner.send({ type: 'leave' });
    },
    /** Forgets all of it. */
    restart: (): void => runner?.restart(),
  };
}
