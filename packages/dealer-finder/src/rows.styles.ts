import { css, type CSSResult } from 'lit';

/** What the dealers of the list add to the first view. */
export const rowsStyles: CSSResult = css`
  .far,
  .mine {
    font-size: var(--_size-2);
  }
  .row {
    position: relative;
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: var(--_u) calc(4 * var(--_u));
  }
  .row > * {
    grid-column: 1 / -1;
  }
  .row > h3 {
    grid-column: 1;
  }
  .row > .far {
    grid-area: 1 / 2;
    display: grid;
    justify-items: end;
    padding-block: 0.2em;
  }
  .name {
    display: block;
    width: 100%;
    min-height: 0;
    /* as high as a target, in the room of its text */
    margin-block: calc((1.25em - var(--_target)) / 2);
    padding: calc((var(--_target) - 1.25em) / 2) 0;
    border: 0;
    text-align: start;
  }
  /* the whole row opens the dealer */
  .name::after {
    content: '';
    position: absolute;
    top: 0;
    bottom: 0;
    left: 0;
    right: 0;
    border-radius: var(--_radius);
  }
  .name:focus-visible {
    outline: none;
  }
  .name:focus-visible::after {
    outline: 3px solid var(--_accent);
    outline-offset: 4px;
  }
  .name:hover {
    color: var(--_accent);
  }
  .mine {
    display: flex;
    align-items: center;
    gap: var(--_u);
    color: var(--_accent);
    font-weight: 600;
  }
  .mine .icon-star,
  [aria-pressed='true'] .icon-star {
    fill: currentColor;
  }
  .quick {
    display: flex;
    flex-wrap: wrap;
    gap: 0 calc(3 * var(--_u));
    margin-inline-start: calc(-2 * var(--_u));
    margin-bottom: calc(-2 * var(--_u));
    font-size: var(--_size-2);
  }
  .quick .button {
    font-weight: 400;
  }
  .more {
    justify-self: center;
    margin-top: calc(2 * var(--_u));
  }
  .pager {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: calc(2 * var(--_u));
  }
  .badge::before {
    content: '';
    display: inline-block;
    width: 0.6em;
    height: 0.6em;
    margin-inline-end: 0.5em;
    border: 2px solid currentColor;
    border-radius: 50%;
  }
  .badge {
    color: var(--_text-2);
    font-size: var(--_size-2);
  }
  .badge[data-tone='open'],
  .badge[data-tone='soon'] {
    color: var(--_success);
  }
  .badge[data-tone='open']::before {
    background: currentColor;
  }
  /* half full: not for much longer */
  .badge[data-tone='soon']::before {
    background: linear-gradient(currentColor, currentColor) left / 50% 100% no-repeat;
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
    .dealer[data-open] {
      outline: 2px solid Highlight;
    }
    [data-driving] .row {
      border: 1px solid CanvasText;
    }
  }
`;
