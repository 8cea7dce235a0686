import { html, type TemplateResult } from 'lit';

/**
 * A polite live region that says a text when it changes. A widget renders it in every state at the same place: screen
 * readers miss a text whose region comes together with it.
 */
export const liveRegion = (text: string): TemplateResult =>
  html`<div class="visually-hidden" role="status" aria-live="polite">${text}</div>`;
