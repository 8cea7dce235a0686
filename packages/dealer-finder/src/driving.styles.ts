import { css, type CSSResult } from 'lit';

/** A driving car: fewer, larger, and nothing behind a scroll. It is in force with the next frame, so it is there from the start. */
export const drivingStyles: CSSResult = css`
  .widget[data-driving] {
    --_size: var(--forecourt-dealer-finder-text, 32px);
    --_size-2: var(--forecourt-dealer-finder-text-secondary, 24px);
    --_target: var(--forecourt-target-size, 76px);
    max-width: var(--forecourt-dealer-finder-width, 1920px);
  }
  /* in a car nothing is behind a scroll: the title and the way to look again share a line */
  .widget[data-driving] {
    flex-direction: row;
    flex-wrap: wrap;
    align-items: center;
    align-content: flex-start;
  }
  [data-driving] > * {
    flex: 1 0 100%;
    min-width: 0;
  }
  [data-driving] > header {
    flex: 1 1 auto;
    overflow-wrap: anywhere;
  }
  [data-driving] > .search {
    flex: 0 1 auto;
  }
  [data-driving] h2 {
    font-size: inherit;
  }
  [data-driving] .summary {
    min-height: 0;
  }
  [data-driving] .count {
    font-size: var(--_size-2);
    font-weight: 400;
  }
  [data-driving] .back {
    justify-self: start;
  }
  [data-driving] .rows {
    display: grid;
    gap: calc(2 * var(--_u));
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 560px), 1fr));
  }
  [data-driving] .rows > li:only-child {
    grid-column: 1 / -1;
  }
  [data-driving] .rows > li + li {
    border: 0;
  }
  [data-driving] .dealer {
    padding: 0;
    height: 100%;
  }
  [data-driving] .row {
    padding: calc(3 * var(--_u)) calc(4 * var(--_u));
    min-height: var(--_target);
    background: var(--_surface-2);
    border-radius: var(--_radius);
  }
  [data-driving] .row > .address {
    display: none;
  }
  [data-driving] .name:focus-visible::after {
    outline-offset: 2px;
  }
  @media (forced-colors: active) {
    [data-driving] .row {
      border: 1px solid CanvasText;
    }
  }
`;
