import { css, type CSSResult } from 'lit';

/**
 * What the first view needs; what only later ones use comes with them.
 *
 * @cssprop --forecourt-dealer-finder-width - How wide the widget grows. Default 1280px, and 800px without a map.
 */
export const dealerFinderStyles: CSSResult = css`
  .widget {
    display: flex;
    flex-direction: column;
    gap: calc(4 * var(--_u));
    max-width: var(--forecourt-dealer-finder-width, 800px);
    min-height: 480px;
    margin-inline: auto;
    padding: calc(6 * var(--_u));
  }
  .widget[data-mapped] {
    max-width: var(--forecourt-dealer-finder-width, 1280px);
  }
  .icon {
    flex: none;
    width: 1.25em;
    height: 1.25em;
  }
  [dir='rtl'] .icon-near,
  [dir='rtl'] .icon-route {
    transform: scaleX(-1);
  }
  .search {
    display: flex;
    flex-wrap: wrap;
    align-items: flex-end;
    gap: calc(3 * var(--_u));
  }
  .field {
    flex: 1 1 280px;
    min-width: 0;
    max-width: 640px;
  }
  .box {
    position: relative;
    display: flex;
    align-items: center;
  }
  .box > .icon {
    position: absolute;
    inset-inline-start: calc(3 * var(--_u));
    color: var(--_text-2);
    pointer-events: none;
  }
  .box input[type='text'] {
    padding-inline: calc(10 * var(--_u)) var(--_target);
  }
  .box > button {
    position: absolute;
    inset-inline-end: 0;
    min-width: var(--_target);
    padding: 0;
    color: var(--_text-2);
  }
  .search > button {
    flex: 0 1 auto;
  }
  .results {
    flex: 1;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    align-content: start;
    gap: calc(2 * var(--_u)) calc(6 * var(--_u));
  }
  /* where the map is gone, nothing moves aside */
  [data-mapped] > .results:not([data-split]) {
    max-width: 752px;
  }
  .results[data-split] {
    grid-template-columns: minmax(0, 5fr) minmax(0, 7fr);
    grid-template-rows: auto 1fr;
    align-items: start;
  }
  .list {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(2 * var(--_u));
    min-width: 0;
  }
  /* the room for the map is there before the map is */
  .map-side {
    position: relative;
    z-index: 0;
  }
  .map {
    position: relative;
    height: 400px;
    border-radius: var(--_radius);
    background: var(--_surface-2);
  }
  [data-split] > .map-side {
    grid-area: 1 / 2 / span 2;
    position: sticky;
    top: calc(4 * var(--_u));
  }
  [data-split] .map {
    height: 640px;
    max-height: calc(100vh - 8 * var(--_u));
  }
  .summary {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0 calc(4 * var(--_u));
    min-height: var(--_target);
  }
  .count {
    font-weight: 600;
    overflow-wrap: anywhere;
  }
  .count:focus {
    outline: none;
  }
  .rows > li + li {
    border-top: 1px solid var(--_border);
  }
  .dealer {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_u);
    padding-block: calc(3 * var(--_u));
    border-radius: var(--_radius);
    overflow-wrap: anywhere;
  }
  .dealer > .skeleton {
    min-height: 117px;
  }
  .secondary[aria-disabled='true'] {
    color: var(--_text-2);
    cursor: default;
  }
`;
