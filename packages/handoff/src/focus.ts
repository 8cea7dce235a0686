import type { LitElement, ReactiveController } from 'lit';

/** What has the focus, through open shadow roots; `null`: nothing. */
export function focused(): HTMLElement | null {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active === document.body ? null : (active as HTMLElement | null);
}

/** Keeps the focus inside an element: when what has it goes, it moves to the title of the panel that it was in. */
export class FocusKeeper implements ReactiveController {
  private readonly host: LitElement;
  private had: Element | null = null;
  private panel: Element | null = null;

  constructor(host: LitElement) {
    this.host = host;
    host.addController(this);
  }

  hostUpdate(): void {
    this.had = this.host.shadowRoot?.activeElement ?? null;
    this.panel = this.had?.closest('.panel, .widget') ?? null;
  }

  hostUpdated(): void {
    if (this.had && !this.had.isConnected) this.panel?.querySelector('h2')?.focus();
  }
}
