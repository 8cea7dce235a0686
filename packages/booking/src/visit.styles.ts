import { css, type CSSResult } from 'lit';

/** What the views of service visits and door-to-door add. */
export const visitStyles: CSSResult = css`
  .item {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_u) calc(3 * var(--_u));
  }
  .item input {
    position: static;
    flex: none;
    width: 1.5em;
    height: 1.5em;
    opacity: 1;
    accent-color: var(--_accent);
  }
  .item input:focus-visible,
  :host([data-car]) .item input:focus {
    outline: none;
  }
  .item > :nth-child(2) {
    flex: 1 1 7.5em;
    min-width: 0;
  }
  /* below the text where there is no room beside it */
  .item .price {
    flex: none;
    max-width: 100%;
    padding-inline-start: calc(1.5em + 3 * var(--_u));
    margin-inline-start: auto;
  }
  .due {
    color: var(--_accent);
    font-size: var(--_size-2);
    font-weight: 600;
    margin-inline-end: var(--_u);
  }
  .codes,
  .group {
    display: grid;
    gap: calc(3 * var(--_u));
  }
  .body > .codes,
  .group + .group,
  .body > .estimate {
    margin-block-start: calc(2 * var(--_u));
  }
  legend + .choices,
  legend + .form {
    margin-block-start: calc(3 * var(--_u));
  }
  .beside {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    align-items: baseline;
    gap: var(--_u) calc(4 * var(--_u));
  }
  .estimate strong {
    font-size: 1.25em;
    font-weight: 600;
  }
  .verbatim {
    white-space: pre-line;
  }
  textarea {
    resize: vertical;
  }
`;
