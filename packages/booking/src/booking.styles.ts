import { css, type CSSResult } from 'lit';

/**
 * What the first view needs; what only later ones use comes with them.
 *
 * @cssprop --forecourt-booking-width - How wide the widget grows. Default 800px; in a car 1600 dp.
 */
export const bookingStyles: CSSResult = css`
  .widget {
    display: flex;
    flex-direction: column;
    gap: calc(6 * var(--_u));
    max-width: var(--forecourt-booking-width, 50em);
    min-height: 480px;
    margin-inline: auto;
    padding: calc(6 * var(--_u));
  }
  header {
    display: grid;
    gap: calc(3 * var(--_u));
  }
  .progress {
    display: flex;
    align-items: center;
    gap: calc(3 * var(--_u));
  }
  .progress ol {
    display: flex;
    gap: var(--_u);
    flex: 1;
    max-width: 12.5em;
  }
  .progress li {
    flex: 1;
    height: calc(4 * var(--_dp));
    border-radius: calc(2 * var(--_dp));
    background: var(--_border);
  }
  .progress li[data-done] {
    background: var(--_accent);
  }
  .chosen {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_gap) calc(5 * var(--_u));
  }
  .chosen li {
    display: flex;
    align-items: center;
    gap: var(--_u);
    min-width: 0;
    overflow-wrap: anywhere;
  }
  .body {
    flex: 1;
    display: grid;
    align-content: start;
    gap: calc(4 * var(--_u));
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: calc(3 * var(--_u));
    align-items: center;
  }
  .actions .primary {
    flex: 1 1 12.5em;
    max-width: 24em;
    margin-inline-start: auto;
  }
  .choices {
    display: grid;
    gap: calc(3 * var(--_u));
    grid-template-columns: repeat(auto-fill, minmax(min(100%, var(--_column, 220px)), 1fr));
  }
  .choices.wide {
    grid-template-columns: minmax(0, 1fr);
    gap: calc(2 * var(--_u));
  }
  .choice {
    position: relative;
    display: grid;
    gap: var(--_u);
    align-content: start;
    padding: calc(4 * var(--_u));
    min-height: var(--_target);
    border-radius: var(--_radius);
    background: var(--_surface-2);
    cursor: pointer;
    overflow-wrap: anywhere;
    transition: background-color var(--_fast);
  }
  .choice strong {
    font-weight: 600;
  }
  .choice img {
    width: 100%;
    height: auto;
    object-fit: contain;
  }
  .choice input,
  .time input {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
    margin: 0;
    opacity: 0;
    cursor: pointer;
  }
  .choice[data-chosen],
  .time[data-chosen] {
    background: var(--_accent-soft);
    box-shadow: inset 0 0 0 2px var(--_accent);
  }
  .choice:focus-within,
  .time:focus-within {
    outline: var(--_focus);
    outline-offset: 2px;
  }
  .order {
    min-height: var(--_target);
  }
  .skeleton.card {
    min-height: calc(9 * var(--_u) + var(--_line) * (var(--_size) + var(--_size-2)));
  }
  .skeleton.row {
    min-height: calc(9 * var(--_u) + var(--_line) * (var(--_size) + var(--_size-2)) + 3px);
  }
  .order ~ * .skeleton.row {
    min-height: calc(10 * var(--_u) + var(--_line) * (var(--_size) + 2 * var(--_size-2)));
  }
  .progress.empty {
    min-height: calc(var(--_line) * var(--_size-2));
  }
  :host([data-car]) {
    --_column: calc(320 * var(--_dp));
  }
  :host([data-car]) .chosen {
    font-size: var(--_size-2);
  }
  @media (forced-colors: active) {
    .choice,
    .time {
      border: 1px solid CanvasText;
    }
    .choice[data-chosen],
    .time[data-chosen] {
      outline: 3px solid Highlight;
    }
    .progress li[data-done] {
      background: Highlight;
    }
  }
`;
