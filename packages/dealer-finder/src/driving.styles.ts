import { css, type CSSResult } from 'lit';

/** A driving car: fewer, larger, and nothing behind a scroll. It is in force with the next frame, so it is there from the start. */
export const drivingStyles: CSSResult = css`
  /* in a car nothing is behind a scroll: the title and the way to look again share a line */
  :host([data-car]) .widget {
    max-width: var(--forecourt-dealer-finder-width, 60em);
    flex-direction: row;
    flex-wrap: wrap;
    align-items: center;
    align-content: flex-start;
  }
  :host([data-car]) .widget > * {
    flex: 1 0 100%;
    min-width: 0;
  }
  :host([data-car]) .widget > header {
    flex: 1 1 auto;
    overflow-wrap: anywhere;
  }
  :host([data-car]) .widget > .search {
    flex: 0 1 auto;
  }
  :host([data-car]) h2 {
    font-size: inherit;
  }
  :host([data-car]) .summary {
    min-height: 0;
  }
  :host([data-car]) .count {
    font-size: var(--_size-2);
    font-weight: 400;
  }
`;
