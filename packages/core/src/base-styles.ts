import { css, type CSSResult } from 'lit';

/**
 * The look of native elements inside every widget: text, buttons, fields, choices, notices, skeletons. First of a widget's
 * sheets: it resets what the page would hand down.
 */
export const baseStyles: CSSResult = css`
  /* the base too: a page's own rule for the tag, such as "* { all: unset }", is stronger than :host */
  :host,
  [part~='base'] {
    all: initial;
    display: block;
    box-sizing: border-box;
    color: var(--_text);
    font: 400 16px/1.5 var(--_font);
    -webkit-text-size-adjust: 100%;
    text-align: start;
  }
  :host {
    background: var(--_surface);
  }
  /* boxes and bars that the browser draws follow the theme */
  [part~='base'] {
    color-scheme: inherit;
  }
  :host([hidden]),
  [hidden] {
    display: none !important;
  }
  *,
  *::before,
  *::after {
    box-sizing: inherit;
  }
  h2,
  h3,
  p,
  ul,
  ol,
  dl,
  dd,
  fieldset,
  legend {
    margin: 0;
    padding: 0;
    border: 0;
    min-width: 0;
  }
  ul,
  ol {
    list-style: none;
  }
  h2 {
    font-size: 28px;
    font-weight: 600;
    line-height: 1.2;
    letter-spacing: -0.01em;
  }
  h2:lang(ar),
  h2:lang(zh) {
    letter-spacing: 0;
  }
  h3,
  legend {
    font-size: 16px;
    font-weight: 600;
    line-height: 1.3;
  }
  h2:focus,
  h3:focus {
    outline: none;
  }
  .muted,
  small {
    color: var(--_text-2);
    font-size: 14px;
  }
  .numbers {
    font-variant-numeric: tabular-nums;
  }
  .visually-hidden {
    position: absolute;
    width: 1px;
    height: 1px;
    margin: -1px;
    overflow: hidden;
    clip: rect(0 0 0 0);
    white-space: nowrap;
  }
  button,
  input,
  select,
  textarea {
    font: inherit;
    color: inherit;
    letter-spacing: inherit;
    margin: 0;
  }
  button,
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: calc(2 * var(--_u));
    min-height: var(--_target);
    padding: calc(2 * var(--_u)) calc(5 * var(--_u));
    border: 1px solid transparent;
    border-radius: var(--_radius);
    background: none;
    font-weight: 600;
    line-height: 1.25;
    text-align: center;
    text-decoration: none;
    cursor: pointer;
    transition: background-color var(--_fast), border-color var(--_fast);
  }
  .primary {
    background: var(--_accent);
    color: var(--_accent-text);
  }
  .primary:hover {
    opacity: 0.92;
  }
  .primary[aria-disabled='true'] {
    background: var(--_surface-2);
    color: var(--_text-2);
    opacity: 1;
    cursor: default;
  }
  .secondary {
    border-color: var(--_control);
  }
  .secondary:hover,
  .quiet:hover {
    background: var(--_surface-2);
  }
  .quiet {
    flex: none;
    color: var(--_accent);
    padding-inline: calc(2 * var(--_u));
  }
  a {
    color: var(--_accent);
  }
  button:focus-visible,
  input:focus-visible,
  select:focus-visible,
  textarea:focus-visible,
  a:focus-visible {
    outline: 3px solid var(--_accent);
    outline-offset: 2px;
  }
  .field {
    display: grid;
    gap: var(--_u);
  }
  .field label {
    font-weight: 600;
    font-size: 14px;
  }
  input[type='text'],
  input[type='email'],
  input[type='tel'],
  input[type='search'],
  textarea,
  select {
    width: 100%;
    min-height: var(--_target);
    padding: calc(2 * var(--_u)) calc(3 * var(--_u));
    border: 1px solid var(--_control);
    border-radius: var(--_radius);
    background: var(--_surface);
    text-align: start;
  }
  [aria-invalid='true'] {
    border-color: var(--_danger);
    box-shadow: inset 0 0 0 1px var(--_danger);
  }
  .error {
    color: var(--_danger);
    font-size: 14px;
  }
  .check {
    display: flex;
    gap: calc(3 * var(--_u));
    align-items: flex-start;
    min-height: var(--_target);
    padding-block: calc(2 * var(--_u));
  }
  .check input {
    flex: none;
    width: 24px;
    height: 24px;
    accent-color: var(--_accent);
  }
  .notice {
    display: grid;
    gap: calc(2 * var(--_u));
    justify-items: start;
    padding: calc(4 * var(--_u));
    border-radius: var(--_radius);
    background: var(--_surface-2);
  }
  .notice.bad {
    background: var(--_danger-soft);
  }
  .skeleton {
    border-radius: var(--_radius);
    background: var(--_surface-2);
    color: transparent;
  }
  @media (forced-colors: active) {
    .primary,
    .notice,
    .skeleton {
      border: 1px solid ButtonText;
    }
  }
`;
