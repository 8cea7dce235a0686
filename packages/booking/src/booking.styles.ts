import { css, type CSSResult } from 'lit';

/**
 * @cssprop --forecourt-booking-width - How wide the widget grows. Default 800px.
 * @cssprop --forecourt-booking-day-size - The height of a day in the calendar. Default 44px.
 * @cssprop --forecourt-booking-slot-size - The least width of a time. Default 96px.
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
  .skeleton.card {
    min-height: 81px;
  }
  .skeleton.row {
    min-height: 84px;
  }
  .skeleton.grid {
    min-height: 372px;
  }
  .progress.empty {
    min-height: 21px;
  }
  .columns {
    display: flex;
    flex-wrap: wrap;
    gap: calc(6 * var(--_u)) calc(10 * var(--_u));
    align-items: flex-start;
  }
  .calendar {
    flex: 1 1 300px;
    min-width: 0;
  }
  .times {
    flex: 1 1 220px;
    min-width: 0;
    display: grid;
    gap: calc(3 * var(--_u));
    align-content: start;
  }
  .month {
    display: flex;
    align-items: center;
    justify-content: space-between;
    margin-bottom: calc(2 * var(--_u));
  }
  .month button {
    min-width: var(--_target);
    padding: 0;
    color: var(--_text);
  }
  .month button[aria-disabled='true'] {
    opacity: 0.4;
    cursor: default;
  }
  .month svg {
    width: 20px;
    height: 20px;
  }
  [dir='rtl'] .month svg {
    transform: scaleX(-1);
  }
  table {
    width: 100%;
    border-collapse: collapse;
    table-layout: fixed;
  }
  th {
    padding: var(--_u) 0;
    font-size: 14px;
    font-weight: 400;
    color: var(--_text-2);
  }
  td {
    padding: 1px;
  }
  td button {
    width: 100%;
    min-width: 24px;
    min-height: var(--forecourt-booking-day-size, 44px);
    padding: 0;
    font-variant-numeric: tabular-nums;
  }
  td button:hover {
    background: var(--_surface-2);
  }
  td button[aria-disabled='true'] {
    font-weight: 400;
    color: var(--_text-2);
  }
  td[aria-selected='true'] button {
    background: var(--_accent);
    color: var(--_accent-text);
  }
  td[aria-selected='true'] button[aria-disabled='true'] {
    background: var(--_surface-2);
    color: var(--_text-2);
  }
  .slots {
    display: grid;
    gap: calc(2 * var(--_u));
    grid-template-columns: repeat(auto-fill, minmax(min(100%, var(--forecourt-booking-slot-size, 96px)), 1fr));
  }
  .time {
    position: relative;
    display: grid;
    place-items: center;
    align-content: center;
    min-height: var(--_target);
    padding: var(--_u) calc(2 * var(--_u));
    border-radius: var(--_radius);
    background: var(--_surface-2);
    font-variant-numeric: tabular-nums;
    text-align: center;
  }
  .reason::first-letter {
    text-transform: uppercase;
  }
  .form {
    display: grid;
    gap: calc(4 * var(--_u));
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 260px), 1fr));
  }
  .form > .full {
    grid-column: 1 / -1;
  }
  .pair {
    display: flex;
    flex-wrap: wrap;
    gap: 0 calc(6 * var(--_u));
  }
  .summary {
    display: grid;
    gap: calc(4 * var(--_u));
  }
  .summary > div {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    column-gap: calc(3 * var(--_u));
    overflow-wrap: anywhere;
  }
  .summary dt,
  .summary dd:nth-child(2) {
    grid-column: 1;
  }
  .summary dd:nth-child(3) {
    grid-area: 1 / 2 / span 2;
    align-self: center;
  }
  .reference {
    font-size: 20px;
    font-weight: 600;
    letter-spacing: 0.04em;
  }
  .notice ul {
    display: grid;
    gap: var(--_u);
  }
  @media (forced-colors: active) {
    .choice,
    .time {
      border: 1px solid CanvasText;
    }
    .choice[data-chosen],
    .time[data-chosen],
    td[aria-selected='true'] button {
      outline: 3px solid Highlight;
    }
    .progress li[data-done] {
      background: Highlight;
    }
  }
`;
