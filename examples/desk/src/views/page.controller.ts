import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** How often "4 min" is computed anew. */
const TICK_MS = 20_000;

/** What the page tells the board. */
export interface PageEvents {
  onRoute: () => void;
  onKeyDown: (event: KeyboardEvent) => void;
  onNetwork: () => void;
  onTick: () => void;
}

/** Goes to another address without a step in the browser's history, at once. */
export const goInstead = (href: string): void => {
  history.replaceState(null, '', href);
  window.dispatchEvent(new HashChangeEvent('hashchange'));
};

/** Listens to the page around the board, as long as the board stands in it. */
export class PageController implements ReactiveController {
  private readonly events: PageEvents;
  private timer = 0;

  constructor(host: ReactiveControllerHost, events: PageEvents) {
    this.events = events;
    host.addController(this);
  }

  hostConnected(): void {
    const { onRoute, onKeyDown, onNetwork, onTick } = this.events;
    window.addEventListener('hashchange', onRoute);
    window.addEventListener('keydown', onKeyDown);
    window.addEventListener('online', onNetwork);
    window.addEventListener('offline', onNetwork);
    this.timer = window.setInterval(onTick, TICK_MS);
  }

  hostDisconnected(): void {
    const { onRoute, onKeyDown, onNetwork } = this.events;
    window.removeEventListener('hashchange', onRoute);
    window.removeEventListener('keydown', onKeyDown);
    window.removeEventListener('online', onNetwork);
    window.removeEventListener('offline', onNetwork);
    window.clearInterval(this.timer);
  }
}
