import { css, type CSSResult } from 'lit';

/**
 * What the first view needs; what only later ones use comes with them.
 *
 * @cssprop --forecourt-booking-width - How wide the widget grows. Default 800px.
 */
export const bookingStyles: CSSResult = css`
  .widget {
    display: flex;
    flex-direction: column;
    gap: calc(6 * var(--_u));
    max-width: var(--forecourt-booking-width, 800px);
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
    max-width: 200px;
  }
  .progress li {
    flex: 1;
    height: 4px;
    border-radius: 2px;
    background: var(--_border);
  }
  .progress li[data-done] {
    background: var(--_accent);
  }
  .chosen {
    display: flex;
    flex-wrap: wrap;
    gap: calc(1 * var(--_u)) calc(5 * var(--_u));
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
    flex: 1 1 200px;
    max-width: 360px;
    margin-inline-start: auto;
  }
  .choices {
    display: grid;
    gap: calc(3 * var(--_u));
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 220px), 1fr));
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
    outline: 3px solid var(--_accent);
    outline-offset: 2px;
  }
  .order {
    min-height: var(--_target);
  }
  .skeleton.card {
    min-height: 81px;
  }
  .skeleton.row {
    min-height: 84px;
  }
  .order ~ * .skeleton.row {
    min-height: 106px;
  }
  .progress.empty {
    min-height: 21px;
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
