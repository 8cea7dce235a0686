import { css, type CSSResult } from 'lit';

/**
 * What the steps after the dealer add.
 *
 * @cssprop --forecourt-booking-day-size - The height of a day in the calendar. Default 44px.
 * @cssprop --forecourt-booking-slot-size - The least width of a time. Default 96px.
 */
export const laterStyles: CSSResult = css`
  .skeleton.grid {
    min-height: 372px;
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
  .slots.wide {
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 168px), 1fr));
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
  .hold {
    flex: 1 0 100%;
    min-height: 21px;
    text-align: end;
  }
  .wishes {
    display: grid;
    gap: calc(6 * var(--_u));
  }
  .wishes legend {
    padding-bottom: calc(2 * var(--_u));
  }
  .reason::first-letter {
    text-transform: uppercase;
  }
  .form {
    display: grid;
    align-items: start;
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
  .link {
    display: grid;
    gap: calc(2 * var(--_u));
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
  .notice li a {
    display: inline-flex;
    align-items: center;
    min-height: var(--_target);
  }
  @media (forced-colors: active) {
    td[aria-selected='true'] button {
      outline: 3px solid Highlight;
    }
  }
`;
