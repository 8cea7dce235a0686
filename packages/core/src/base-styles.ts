import { css, type CSSResult } from 'lit';

/**
 * The look of native elements inside every widget: text, buttons, fields, choices, notices, skeletons. First of a widget's
 * sheets: it resets what the page would hand down.
 *
 * In a car the focus is seen however it came, since a rotary knob sets it without what browsers take for a keyboard; large
 * words break in a narrow panel; and the widget and its primary action are on the driver's side, however a line runs.
 */
export const baseStyles: CSSResult = css`
  /* the base too: a page's own rule for the tag, such as "* { all: unset }", is stronger than :host */
  :host,
  [part~='base'] {
    all: initial;
    display: block;
    box-sizing: border-box;
    color: var(--_text);
    font: 400 var(--_size) / var(--_line) var(--_font);
    -webkit-text-size-adjust: 100%;
    text-align: start;
  }
  :host {
    background: var(--_surface);
  }
  :host([data-car]) [part~='base'] {
    overflow-wrap: anywhere;
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
    font-size: var(--_size-title);
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
    font-size: inherit;
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
    font-size: var(--_size-2);
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
    max-width: 100%;
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
  :host([data-car]) a,
  :host([data-car]) summary {
    display: inline-flex;
    align-items: center;
    min-height: var(--_target);
  }
  :host([data-car]) a,
  :host([data-car]) button {
    min-width: var(--_target);
  }
  :host([data-car]) :focus:not([tabindex='-1']),
  button:focus-visible,
  input:focus-visible,
  select:focus-visible,
  textarea:focus-visible,
  a:focus-visible {
    outline: var(--_focus);
    outline-offset: 2px;
  }
  :host([data-driver='left']) [part~='base'],
  :host([data-driver='left']) .actions > .primary {
    margin-left: 0;
  }
  :host([data-driver='right']) [part~='base'],
  :host([data-driver='right']) .actions > .primary {
    margin-right: 0;
  }
  .field {
    display: grid;
    gap: var(--_u);
  }
  .field label {
    font-weight: 600;
    font-size: var(--_size-2);
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
    font-size: var(--_size-2);
  }
  .check {
    display: flex;
    gap: calc(3 * var(--_u));
    align-items: flex-start;
    min-height: var(--_target);
    padding-block: calc(2 * var(--_u));
  }
  :host([data-car]) .check + .check {
    margin-block-start: var(--_gap);
  }
  .check input {
    flex: none;
    width: 1.5em;
    height: 1.5em;
    accent-color: var(--_accent);
  }
  .notice {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
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
