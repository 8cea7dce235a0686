import { html, type TemplateResult } from 'lit';

/**
 * A polite live region that says a text when it changes. A widget renders it in every state at the same place: screen
 * readers miss a text whose region comes together with it.
 */
export const liveRegion = (text: string): TemplateResult =>
  html`<div class="visually-hidden" role="status" aria-live="polite">${text}</div>`;

/** A live region that says a text at once, in the middle of a sentence if need be: for what cannot wait. Rendered as above. */
export const urgentRegion = (text: string): TemplateResult =>
  html`<div class="visually-hidden" aria-live="assertive" aria-atomic="true">${text}</div>`;
