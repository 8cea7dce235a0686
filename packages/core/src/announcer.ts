import { html, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';

/**
 * One polite live region that stays in the document while views come and go: screen readers miss text in a region that
 * is inserted together with its words.
 */
export class Announcer implements ReactiveController {
  private readonly host: ReactiveControllerHost;
  private text = '';

  constructor(host: ReactiveControllerHost) {
    this.host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.text = '';
  }

  /** Says a text once; the same text again stays silent until another came between. */
  say(text: string): void {
    if (text === this.text) return;
    this.text = text;
    this.host.requestUpdate();
  }

  /** The region; a widget renders it in every state, at the same place. */
  render(): TemplateResult {
    return html`<div class="visually-hidden" role="status" aria-live="polite">${this.text}</div>`;
  }
}
