import { css, type CSSResult } from 'lit';

/** What somebody who drives sees: few and large things, none of which moves. */
export const drivingStyles: CSSResult = css`
  .driving,
  .driving h2,
  .driving button,
  .driving .button {
    font-size: calc(32px * var(--car-dp, 1));
    line-height: 1.25;
    transition: none;
  }
  .driving {
    display: grid;
    gap: calc(16px * var(--car-dp, 1));
  }
  .driving .muted {
    font-size: calc(24px * var(--car-dp, 1));
  }
  .driving p,
  .driving h2 {
    overflow-wrap: anywhere;
  }
  .driving ul {
    display: grid;
    gap: calc(12px * var(--car-dp, 1));
    grid-template-columns: repeat(auto-fit, minmax(min(100%, calc(320px * var(--car-dp, 1))), 1fr));
  }
  .driving li {
    display: grid;
  }
  .driving button,
  .driving .button {
    min-height: calc(76px * var(--car-dp, 1));
    min-width: calc(76px * var(--car-dp, 1));
    padding: 0 calc(8px * var(--car-dp, 1));
    overflow-wrap: anywhere;
  }
  .driving .button {
    color: inherit;
  }
  .driving [part='proposal'] {
    font-weight: 400;
  }
`;
