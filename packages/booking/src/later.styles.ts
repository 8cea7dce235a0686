import { css, type CSSResult } from 'lit';

/**
 * What the steps after the dealer add.
 *
 * @cssprop --forecourt-booking-day-size - The height of a day in the calendar. Default 44px; in a car never below 76 dp.
 * @cssprop --forecourt-booking-slot-size - The least width of a time. Default 96px; in a car never below 132 dp.
 */
export const laterStyles: CSSResult = css`
  .skeleton.grid {
    min-height: max(372px, 7.5 * var(--_target));
  }
  .columns {
    display: flex;
    flex-wrap: wrap;
    gap: calc(6 * var(--_u)) calc(10 * var(--_u));
    align-items: flex-start;
  }
  .calendar {
    flex: 1 1 var(--_month, 300px);
    min-width: 0;
  }
  .times {
    flex: 1 1 var(--_column, 220px);
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
    text-align: center;
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
    width: 1.25em;
    height: 1.25em;
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
    font-size: var(--_size-2);
    font-weight: 400;
    color: var(--_text-2);
  }
  td {
    padding: 1px;
  }
  td button {
    width: 100%;
    min-width: 24px;
    min-height: var(--_day, var(--forecourt-booking-day-size, 44px));
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
    grid-template-columns: repeat(auto-fill, minmax(min(100%, var(--_slot, var(--forecourt-booking-slot-size, 96px))), 1fr));
  }
  .slots.wide {
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 10.5em), 1fr));
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
    min-height: calc(var(--_line) * var(--_size-2));
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
    grid-template-columns: repeat(auto-fit, minmax(min(100%, var(--_column, 260px)), 1fr));
  }
  .form > .full {
    grid-column: 1 / -1;
  }
  .pair {
    display: flex;
    flex-wrap: wrap;
    gap: calc(2 * var(--_gap) - 2 * var(--_u)) calc(6 * var(--_u));
  }
  :host([data-car]) .pair > .check {
    margin: 0;
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
    font-size: 1.25em;
    font-weight: 600;
    letter-spacing: 0.04em;
  }
  .notice ul {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_gap);
  }
  .notice li a {
    display: inline-flex;
    align-items: center;
    min-height: var(--_target);
  }
  :host([data-car]) {
    --_day: max(var(--forecourt-booking-day-size, 0px), var(--_target));
    --_slot: max(var(--forecourt-booking-slot-size, 0px), 132 * var(--_dp));
    --_month: calc(7 * var(--_target) + 14 * var(--_u));
  }
  :host([data-car]) td {
    padding: var(--_u);
  }
  /* seven targets have no room: the days follow one another, each with its weekday */
  @media (max-width: 639px) {
    :host([data-car]) thead,
    :host([data-car]) td:empty {
      display: none;
    }
    :host([data-car]) tbody {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(calc(var(--_target) + 2 * var(--_u)), 1fr));
    }
    :host([data-car]) tr {
      display: contents;
    }
    :host([data-car]) .month h3 {
      font-size: var(--_size-2);
    }
    :host([data-car]) td button {
      flex-direction: column;
      gap: 0;
    }
    :host([data-car]) td button::before {
      content: attr(data-weekday);
      font-size: var(--_size-2);
      font-weight: 400;
    }
  }
  @media (forced-colors: active) {
    td[aria-selected='true'] button {
      outline: 3px solid Highlight;
    }
  }
`;
