import type { Clock } from '@forecourt/core';
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** How often ages are written anew, in milliseconds. */
const TICK_MS = 5_000;

/** Draws an element now and then, as long as it shows how old something is. */
export class Ticker implements ReactiveController {
  private readonly host: ReactiveControllerHost;
  private readonly clockOf: () => Clock | undefined;
  private stop: (() => void) | undefined;

  constructor(host: ReactiveControllerHost, clockOf: () => Clock | undefined) {
    this.host = host;
    this.clockOf = clockOf;
    host.addController(this);
  }

  /** Says whether something ages on the screen; to be called after each update. */
  keep(isNeeded: boolean): void {
    if (!isNeeded) return this.hostDisconnected();
    if (this.stop) return;
    const clock = this.clockOf() ?? window;
    const timer = clock.setTimeout(() => {
      this.stop = undefined;
      this.host.requestUpdate();
    }, TICK_MS);
    this.stop = () => clock.clearTimeout(timer as number);
  }

  hostDisconnected(): void {
    this.stop?.();
    this.stop = undefined;
  }
}
