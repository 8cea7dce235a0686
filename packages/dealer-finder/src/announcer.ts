import type { Clock } from '@forecourt/core';
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** How long something stays as it is before it is said, in milliseconds. */
const CALM_MS = 500;

/**
 * Says when a text is due in a live region: half a second after the last change, so that a person who types hears one count
 * and not twenty.
 */
export class Announcer implements ReactiveController {
  private readonly host: ReactiveControllerHost;
  private readonly clockOf: () => Clock | undefined;
  private last = '';
  private due: string | undefined;
  private stop: (() => void) | undefined;

  constructor(host: ReactiveControllerHost, clockOf: () => Clock | undefined) {
    this.host = host;
    this.clockOf = clockOf;
    host.addController(this);
  }

  /** Whether what has this key is to be said. */
  isDue(key: string): boolean {
    return this.due === key;
  }

  /** Notes what there is to say, after each update. */
  note(key: string): void {
    if (key === this.last) return;
    this.last = key;
    this.stop?.();
    const clock = this.clockOf() ?? window;
    const timer = clock.setTimeout(() => {
      this.due = key;
      this.host.requestUpdate();
    }, CALM_MS);
    this.stop = () => clock.clearTimeout(timer as number);
  }

  hostDisconnected(): void {
    this.stop?.();
    this.last = '';
  }
}
