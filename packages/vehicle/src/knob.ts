import { warnOnce } from '@forecourt/core';
import type { ReactiveController, ReactiveElement } from 'lit';

/** Lets the keys of a knob or a cross move the focus, while an element wants it and is on the page. Fetched when it does. */
export class Knob implements ReactiveController {
  private readonly host: ReactiveElement;
  private readonly isWanted: () => boolean;
  private stop: (() => void) | undefined;

  constructor(host: ReactiveElement, isWanted: () => boolean) {
    this.host = host;
    this.isWanted = isWanted;
    host.addController(this);
  }

  hostConnected(): void {
    void this.follow();
  }

  hostUpdated(): void {
    void this.follow();
  }

  hostDisconnected(): void {
    this.end();
  }

  private end(): void {
    this.stop?.();
    this.stop = undefined;
  }

  private async follow(): Promise<void> {
    if (!this.isWanted()) return this.end();
    if (this.stop) return;
    try {
      const { startSpatialNavigation } = await import('./spatial/index.ts');
      if (!this.stop && this.isWanted() && this.host.isConnected) this.stop = startSpatialNavigation();
    } catch {
      // the next update asks again
      warnOnce(this.host, 'spatial-navigation could not be fetched.');
    }
  }
}
