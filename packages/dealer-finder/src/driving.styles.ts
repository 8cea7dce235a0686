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
`;
