import { css, type CSSResult } from 'lit';

/** What a person opens adds to the first view. */
export const laterStyles: CSSResult = css`
  .proposals {
    position: absolute;
    z-index: 2;
    top: calc(100% + var(--_u));
    left: 0;
    right: 0;
    max-height: max(420px, 6 * var(--_target));
    padding: calc(2 * var(--_u));
    overflow-y: auto;
    border: 1px solid var(--_control);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  .proposals > li > .muted {
    display: block;
    padding: calc(2 * var(--_u)) calc(2 * var(--_u)) var(--_u);
  }
  [role='option'] {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 calc(2 * var(--_u));
    min-height: var(--_target);
    padding: var(--_u) calc(2 * var(--_u));
    border-radius: var(--_radius);
    cursor: pointer;
    overflow-wrap: anywhere;
  }
  [role='option']:hover {
    background: var(--_surface-2);
  }
  [role='option'][aria-selected='true'] {
    background: var(--_accent-soft);
    box-shadow: inset 0 0 0 2px var(--_accent);
  }
  .panel {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 13.75em), 1fr));
    gap: calc(4 * var(--_u)) calc(6 * var(--_u));
    padding: calc(4 * var(--_u));
    border-radius: var(--_radius);
    background: var(--_surface-2);
  }
  .panel legend {
    padding-bottom: var(--_u);
  }
  .panel .check {
    gap: calc(2 * var(--_u));
    overflow-wrap: anywhere;
  }
  .panel .check .muted {
    flex: none;
    line-height: calc(1.5 * var(--_size));
  }
  .panel .actions {
    grid-column: 1 / -1;
    justify-content: flex-end;
  }
  .actions,
  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: calc(2 * var(--_u));
  }
  .quiet[aria-disabled='true'] {
    color: var(--_text-2);
    cursor: default;
  }
  .chip {
    padding-inline: calc(3 * var(--_u));
    background: var(--_accent-soft);
    font-size: var(--_size-2);
    font-weight: 400;
    text-align: start;
    overflow-wrap: anywhere;
  }
  .chip .icon {
    width: 1em;
    height: 1em;
  }
  bdi.chip {
    display: block;
    padding-block: calc(2 * var(--_u));
    border-radius: var(--_radius);
  }
  /* the ground reaches over the edges of the list, the text does not */
  .dealer[data-open] {
    --_edge: calc(3 * var(--_u));
    background: var(--_surface-2);
    box-shadow: var(--_edge) 0 var(--_surface-2), calc(-1 * var(--_edge)) 0 var(--_surface-2);
  }
  :host([data-car]) .dealer[data-open] {
    box-shadow: none;
  }
  :host([data-car]) .facts section {
    gap: var(--_gap);
  }
  .dealer[data-open] .secondary:hover,
  .dealer[data-open] .quiet:hover {
    background: var(--_surface);
  }
  .detail {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(5 * var(--_u));
    padding-block: calc(3 * var(--_u)) calc(2 * var(--_u));
  }
  .detail a.secondary {
    color: var(--_text);
  }
  .facts {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 17.5em), 1fr));
    gap: calc(5 * var(--_u)) calc(10 * var(--_u));
  }
  .stack,
  .facts section {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    align-content: start;
    gap: calc(4 * var(--_u));
  }
  .facts section {
    justify-items: start;
    gap: var(--_u);
  }
  h4 {
    margin: 0;
    font-size: var(--_size-2);
    font-weight: 600;
  }
  .facts,
  .facts .button {
    font-size: var(--_size-2);
  }
  .facts .button {
    margin-inline-start: calc(-2 * var(--_u));
    font-weight: 400;
  }
  details {
    width: 100%;
  }
  summary {
    width: max-content;
    max-width: 100%;
    padding-block: calc(2.5 * var(--_u));
    border-radius: var(--_radius);
    color: var(--_accent);
    cursor: pointer;
  }
  summary:focus-visible {
    outline: var(--_focus);
    outline-offset: 2px;
  }
  table {
    width: 100%;
    border-collapse: collapse;
  }
  th,
  td {
    padding: 2px 0;
    vertical-align: top;
    text-align: start;
    font-weight: 400;
  }
  td {
    text-align: end;
  }
  td span {
    display: block;
    overflow-wrap: anywhere;
  }
  [data-today] > * {
    font-weight: 600;
  }
  .detail .actions > * {
    flex: 1 1 auto;
    max-width: 25em;
  }
  :host([data-car]) .detail {
    padding: 0 calc(4 * var(--_u)) calc(4 * var(--_u));
  }
  :host([data-car]) .actions > * {
    flex: 1 1 280px;
    max-width: none;
  }
  @media (forced-colors: active) {
    .panel,
    .proposals {
      border: 1px solid CanvasText;
    }
    [role='option'][aria-selected='true'] {
      outline: 3px solid Highlight;
      outline-offset: -3px;
    }
    .chip {
      border-color: ButtonText;
    }
  }
`;
