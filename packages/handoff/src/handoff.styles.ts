import { css, type CSSResult } from 'lit';

/**
 * What both elements look like.
 *
 * @cssprop --forecourt-handoff-width - How wide the panel grows. Default 800px.
 * @cssprop --forecourt-handoff-qr-size - The length of a side of the QR code. Default 240px; in a car 320 dp.
 */
export const handoffStyles: CSSResult = css`
  :host {
    --_qr: var(--forecourt-handoff-qr-size, 240px);
  }
  :host([data-car]) {
    --_qr: var(--forecourt-handoff-qr-size, calc(320 * var(--_dp)));
  }
  .widget {
    position: relative;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(6 * var(--_u));
    max-width: var(--forecourt-handoff-width, 800px);
    margin-inline: auto;
    padding: calc(6 * var(--_u));
    background: var(--_surface);
    overflow-wrap: anywhere;
  }
  :host([data-car]) .widget {
    max-width: var(--forecourt-handoff-width, none);
  }
  .panel {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(4 * var(--_u));
  }
  .card {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(4 * var(--_u)) calc(6 * var(--_u));
  }
  .qr {
    flex: none;
    width: var(--_qr);
    max-width: 100%;
    height: auto;
    border-radius: var(--_radius);
    forced-color-adjust: none;
  }
  .side {
    display: grid;
    flex: 1 1 220px;
    gap: calc(2 * var(--_u));
    min-width: 0;
  }
  .code {
    font-size: calc(1.5 * var(--_size-title));
    font-weight: 600;
    font-variant-numeric: tabular-nums;
    letter-spacing: 0.04em;
    line-height: 1.2;
  }
  .form {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(4 * var(--_u));
    max-width: 480px;
  }
  .form input[type='text'] {
    text-transform: uppercase;
    letter-spacing: 0.04em;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: calc(2 * var(--_u)) var(--_gap);
  }
  .arrivals {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(3 * var(--_u));
  }
  .arrival {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(3 * var(--_u)) calc(4 * var(--_u));
    padding: calc(4 * var(--_u));
    border-radius: var(--_radius);
    background: var(--_surface-2);
  }
  .name {
    font-weight: 600;
  }
`;

/** The page inside keeps the look of the page: nothing of ours is handed down but the tokens. */
export const wrapperStyles: CSSResult = css`
  :host,
  :host([data-car]) {
    all: unset;
    display: block;
  }
  .widget:not([data-shown]) {
    padding: 0;
  }
`;
