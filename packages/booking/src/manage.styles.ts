import { css, type CSSResult } from 'lit';

/** What the views of changing and cancelling add. */
export const manageStyles: CSSResult = css`
  .present {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 calc(3 * var(--_u));
  }
  .present button {
    margin-inline-start: calc(-2 * var(--_u));
  }
  .danger {
    background: var(--_danger);
    color: var(--_surface);
  }
`;
