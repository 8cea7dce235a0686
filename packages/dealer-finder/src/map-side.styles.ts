import { css, type CSSResult } from 'lit';

/** What the map adds to the first view; what is inside of it is its adapter's. */
export const mapSideStyles: CSSResult = css`
  .map {
    overflow: hidden;
  }
  .area {
    position: absolute;
    z-index: 1;
    top: calc(3 * var(--_u));
    left: calc(3 * var(--_u));
    right: calc(3 * var(--_u));
    width: max-content;
    max-width: calc(100% - 6 * var(--_u));
    margin: 0 auto;
  }
`;
