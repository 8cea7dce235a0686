import { type CSSResult, css } from 'lit';

export const rescueStyles: CSSResult = css`
  .widget {
    display: grid;
    gap: calc(4 * var(--_u));
    padding: calc(6 * var(--_u));
  }
`;
