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
    grid-template-columns: minmax(0, 1fr) fit-content(50%);
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
  .name:focus-visible,
  :host([data-car]) .name:focus {
    outline: none;
  }
  .name:focus-visible::after,
  :host([data-car]) .name:focus::after {
    outline: var(--_focus);
    outline-offset: 4px;
  }
  button.name:hover {
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
    gap: calc(2 * var(--_gap) - 2 * var(--_u)) calc(3 * var(--_u));
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
  :host([data-car]) .back {
    justify-self: start;
  }
  :host([data-car]) .rows {
    display: grid;
    gap: calc(2 * var(--_u));
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 560px), 1fr));
  }
  :host([data-car]) .rows > [data-wide],
  :host([data-car]) .rows > li:only-child {
    grid-column: 1 / -1;
  }
  :host([data-car]) .rows > li + li {
    border: 0;
  }
  :host([data-car]) .dealer {
    align-content: start;
    gap: var(--_gap);
    padding: 0;
    height: 100%;
    background: var(--_surface-2);
  }
  :host([data-car]) .row {
    padding: calc(3 * var(--_u)) calc(4 * var(--_u));
    min-height: var(--_target);
  }
  :host([data-car]) .quick {
    margin: 0;
    padding: 0 calc(2 * var(--_u)) calc(2 * var(--_u));
  }
  :host([data-car]) .name:focus::after {
    outline-offset: 2px;
  }
  @media (forced-colors: active) {
    .dealer[data-open] {
      outline: 2px solid Highlight;
    }
    :host([data-car]) .dealer {
      border: 1px solid CanvasText;
    }
  }
`;
