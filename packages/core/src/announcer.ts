import { html, type ReactiveController, type ReactiveElement, type TemplateResult } from 'lit';

/**
 * One polite live region that stays in the document while views come and go: screen readers miss text in a region that
 * is inserted together with its words.
 */
export class Announcer implements ReactiveController {
  private readonly host: ReactiveElement;
  private text = '';

  constructor(host: ReactiveElement) {
    this.host = host;
    host.addController(this);
  }

  /** Says a text once; the same text again stays silent until another came between. */
  say(text: string): void {
    this.text = text;
    this.hostUpdated();
  }

  hostUpdated(): void {
    // written past the template: a text that follows from a render must not cost another one
    const region = this.host.renderRoot?.querySelector('[role="status"]');
    if (region && region.textContent !== this.text) region.textContent = this.text;
  }

  /** The region; a widget renders it in every state, at the same place. */
  render(): TemplateResult {
    return html`<div class="visually-hidden" role="status" aria-live="polite"></div>`;
  }
}
