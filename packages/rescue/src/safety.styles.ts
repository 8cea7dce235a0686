import { css, type CSSResult } from 'lit';

/** Steps to read in a hurry: one under the other, each with its number. */
export const safetyStyles: CSSResult = css`
  .safety {
    display: grid;
    gap: calc(2 * var(--_u));
  }
  .safety ol {
    display: grid;
    gap: calc(2 * var(--_u));
    padding-inline-start: 1.5em;
    list-style: decimal;
  }
  .safety li::marker {
    color: var(--_text-2);
    font-weight: 600;
  }
  .safety details + details {
    margin-block-start: calc(-2 * var(--_u));
  }
  :host([data-car]) .safety details + details {
    margin-block-start: 0;
  }
`;
