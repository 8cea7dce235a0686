import { css, type CSSResult } from 'lit';

/** A low screen, or a narrow panel, while the car moves: what a driver needs, and nothing behind a scroll. */
export const roomStyles: CSSResult = css`
  /* a low screen: the title is heard, and the count stands beside the way to look again; in a panel it is heard too */
  :host([data-room]) .widget {
    gap: calc(2 * var(--_u));
    padding: calc(3 * var(--_u));
    position: relative;
  }
  :host([data-room]) header,
  :host([data-room~='narrow']) .search ~ .results .summary,
  :host([data-room~='detail']) .summary {
    position: absolute;
    left: 0;
    right: 0;
    height: 0;
    min-height: 0;
    overflow: hidden;
  }
  :host([data-room]) .results:not([data-split]) {
    display: contents;
  }
  :host([data-room]) .summary {
    flex: 1 1 8em;
  }
  :host([data-room]) .results > :not(.summary) {
    flex: 1 0 100%;
  }
  :host([data-room~='detail']) .search {
    display: none;
  }
  :host([data-room~='narrow']) .row > * {
    grid-area: auto / 1 / auto / -1;
  }
  :host([data-room~='narrow']) .row,
  :host([data-room~='narrow']) .rows .detail {
    padding-inline: calc(2 * var(--_u));
  }
  :host([data-room~='narrow']) .row > .far {
    justify-items: start;
    padding: 0;
  }
  :host([data-room~='narrow']) .secondary {
    padding-inline: calc(2 * var(--_u));
  }
  :host([data-room~='narrow']) .detail .numbers {
    font-size: var(--_size-2);
  }
  :host([data-room~='narrow']) .pager {
    flex-wrap: nowrap;
  }
  :host([data-room~='narrow']) .pager > * {
    padding-inline: var(--_u);
    font-size: var(--_size-2);
    text-align: center;
    overflow-wrap: anywhere;
  }
`;
