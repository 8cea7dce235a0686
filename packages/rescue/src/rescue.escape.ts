import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Hears of the Escape key, wherever the focus is: what is about to happen is stopped from anywhere. */
export class EscapeKey implements ReactiveController {
  private readonly onEscape: () => boolean;

  /** `onEscape`: whether there was something to stop; then nobody else hears of the key. */
  constructor(host: ReactiveControllerHost, onEscape: () => boolean) {
    this.onEscape = onEscape;
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('keydown', this.onKey);
  }

  hostDisconnected(): void {
    document.removeEventListener('keydown', this.onKey);
  }

  private readonly onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && this.onEscape()) event.preventDefault();
  };
}
