import { css, type CSSResult } from 'lit';

/**
 * What the first view needs; what only later ones use comes with them.
 *
 * @cssprop --forecourt-rescue-width - How wide the widget grows. Default 640px; in a car 1600 dp.
 */
export const rescueStyles: CSSResult = css`
  .widget {
    display: flex;
    flex-direction: column;
    gap: calc(6 * var(--_u));
    max-width: var(--forecourt-rescue-width, 640px);
    margin-inline: auto;
    padding: calc(6 * var(--_u));
  }
  :host([data-car]) .widget {
    max-width: var(--forecourt-rescue-width, calc(1600 * var(--_dp)));
    gap: calc(4 * var(--_u));
  }
  .watermark {
    padding: calc(2 * var(--_u)) calc(4 * var(--_u));
    border: calc(2 * var(--_dp)) dashed var(--_control);
    border-radius: var(--_radius);
    font-weight: 600;
    text-align: center;
  }
  .emergencies {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_gap);
  }
  .emergency {
    flex: auto;
    padding-inline: calc(2 * var(--_u));
    background: var(--_danger-soft);
    color: var(--_danger);
    font-variant-numeric: tabular-nums;
  }
  /* the same as a link in a car, which is no line of text */
  :host([data-car]) .button {
    justify-content: center;
  }
  [data-first] > .emergency:first-child {
    flex-basis: 100%;
    min-height: calc(1.5 * var(--_target));
    background: var(--_danger);
    color: var(--_surface);
    font-size: calc(1.25 * var(--_size));
  }
  [tabindex='-1']:focus {
    outline: none;
  }
  .widget svg {
    flex: none;
    width: 1.25em;
    height: 1.25em;
    fill: currentColor;
  }
  [dir='rtl'] svg {
    transform: scaleX(-1);
  }
  .body {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(5 * var(--_u));
  }
  :host([data-car]) .body {
    gap: calc(4 * var(--_u));
  }
  .body h2 + p {
    margin-block-start: calc(-3 * var(--_u));
  }
  :host([data-car]) .body h2 + p {
    margin-block-start: calc(-2 * var(--_u));
  }
  .help {
    position: relative;
    width: 100%;
    min-height: calc(2 * var(--_target));
    overflow: hidden;
    font-size: calc(1.25 * var(--_size));
    user-select: none;
    -webkit-user-select: none;
    -webkit-touch-callout: none;
    touch-action: manipulation;
  }
  :host([data-car]) .help {
    min-height: calc(1.5 * var(--_target));
  }
  .help::before {
    content: '';
    position: absolute;
    top: 0;
    bottom: 0;
    inset-inline-start: 0;
    width: 0;
    background: currentColor;
    opacity: 0.25;
  }
  .help + .muted {
    margin-block-start: calc(-3 * var(--_u));
    text-align: center;
  }
  @media (prefers-reduced-motion: no-preference) {
    /* as long as the button is held until nothing more is asked; a car shows nothing that moves */
    :host(:not([data-car])) .help[data-holding]::before {
      width: 100%;
      transition: width 2s linear;
    }
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(2 * var(--_u)) calc(3 * var(--_u));
  }
  .actions > .primary {
    flex: 1 1 10em;
    max-width: 24em;
    margin-inline-start: auto;
  }
  @media (max-width: 479px) {
    .actions > .primary,
    .actions > .secondary {
      flex: auto;
      max-width: none;
    }
  }
  .actions:empty {
    display: none;
  }
  @media (forced-colors: active) {
    .emergency {
      border-color: LinkText;
    }
    .help[data-holding] {
      outline: 3px solid Highlight;
    }
  }
`;
