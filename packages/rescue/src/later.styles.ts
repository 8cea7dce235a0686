import { css, type CSSResult } from 'lit';

/** What follows the first view. */
export const laterStyles: CSSResult = css`
  .group,
  .answers,
  .safety {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(3 * var(--_u));
    align-content: start;
  }
  .group + .group,
  .group + .actions,
  .actions + .group {
    padding-block-start: calc(5 * var(--_u));
    border-block-start: 1px solid var(--_border);
  }
  /* in a car nothing is between what is pressed first and what may be left out */
  :host([data-car]) .actions + .group {
    padding-block-start: 0;
    border: 0;
  }
  /* as wide as the screen: in reach of either seat, and of a knob from all above it */
  .now > .primary,
  .now > .secondary:first-child {
    flex: auto;
    max-width: none;
  }
  /* the last press is in reach from anywhere on a long screen */
  .last {
    bottom: 0;
    padding-block: calc(3 * var(--_u));
    background: var(--_surface);
    border-block-start: 1px solid var(--_border);
  }
  @media (min-height: 480px) {
    :host(:not([data-car])) .last {
      position: sticky;
    }
    /* what has the focus is not behind it */
    :focus {
      scroll-margin-block-end: calc(3 * var(--_target));
    }
  }
  summary {
    min-height: var(--_target);
    padding-block: calc(2 * var(--_u));
    font-weight: 600;
    cursor: pointer;
  }
  details.group {
    display: block;
  }
  /* what a browser puts around the content of a details element does not hand it on */
  details > * {
    box-sizing: border-box;
  }
  /* nor does each browser take it off the page when it is closed */
  details:not([open]) > :not(summary) {
    display: none;
  }
  details.group[open] > * + * {
    margin-block-start: calc(3 * var(--_u));
  }
  .group > h2 + p {
    margin-block-start: calc(-1 * var(--_u));
  }
  .line {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_gap) calc(3 * var(--_u));
  }
  /* its word starts where all else does: its padding and border stand out */
  .line > .quiet:first-child,
  .actions > .quiet:first-child {
    margin-inline-start: calc(-2 * var(--_u) - 1px);
  }
  .answers button {
    min-height: calc(1.25 * var(--_target));
  }
  .answers .urgent {
    border-color: var(--_danger);
    color: var(--_danger);
  }
  :host([data-car]) .answers {
    grid-template-columns: repeat(auto-fit, minmax(min(100%, calc(400 * var(--_dp))), 1fr));
    gap: var(--_gap);
  }
  .tiles {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, var(--_tile, 140px)), 1fr));
    gap: calc(2 * var(--_u));
  }
  :host([data-car]) .tiles {
    --_tile: calc(320 * var(--_dp));
    gap: var(--_gap);
  }
  .tile {
    min-height: calc(1.25 * var(--_target));
    padding-inline: calc(2 * var(--_u));
    background: var(--_surface-2);
    font-weight: 400;
    overflow-wrap: anywhere;
  }
  .tile[aria-pressed='true'],
  .choice:hover {
    background: var(--_accent-soft);
  }
  .tile[aria-pressed='true'] {
    box-shadow: inset 0 0 0 calc(2 * var(--_dp)) var(--_accent);
    font-weight: 600;
  }
  .facts {
    display: grid;
    gap: calc(2 * var(--_u));
  }
  .facts > div {
    display: flex;
    flex-wrap: wrap;
    gap: 0 calc(2 * var(--_u));
  }
  .facts dt {
    flex: 0 0 7em;
    color: var(--_text-2);
    font-size: var(--_size-2);
    line-height: calc(var(--_line) * var(--_size));
  }
  .facts dd {
    flex: 1 1 10em;
    min-width: 0;
    overflow-wrap: anywhere;
    font-variant-numeric: tabular-nums;
  }
  .code {
    font-weight: 600;
    font-size: calc(1.25 * var(--_size));
    user-select: all;
    -webkit-user-select: all;
  }
  .card {
    padding: calc(4 * var(--_u));
    border-radius: var(--_radius);
    background: var(--_surface-2);
  }
  .countdown {
    display: grid;
    justify-items: center;
    gap: calc(2 * var(--_u));
    text-align: center;
  }
  .count {
    font-size: calc(5 * var(--_size));
    font-weight: 600;
    line-height: 1.1;
  }
  /* a press in a hurry: as large as in a car, everywhere */
  .stop {
    width: 100%;
    min-height: max(76px, var(--_target));
    font-size: calc(1.25 * var(--_size));
  }
  /* what is done is thick, not of another colour alone */
  .progress {
    display: flex;
    align-items: center;
    gap: var(--_u);
    max-width: 20em;
  }
  .progress span {
    flex: 1;
    height: calc(2 * var(--_dp));
    background: var(--_control);
  }
  .progress span[data-done] {
    height: calc(6 * var(--_dp));
    border-radius: calc(3 * var(--_dp));
    background: var(--_accent);
  }
  .eta {
    display: grid;
    gap: var(--_u);
    padding: calc(4 * var(--_u));
    border-radius: var(--_radius);
    background: var(--_surface-2);
  }
  .eta .numbers {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 calc(3 * var(--_u));
  }
  .eta strong {
    font-size: calc(2.25 * var(--_size));
    font-weight: 600;
    line-height: 1.2;
  }
  .stale {
    color: var(--_danger);
    font-size: var(--_size-2);
    font-weight: 600;
  }
  .messages,
  .dealers {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(2 * var(--_u));
  }
  .body p:empty {
    display: none;
  }
  .messages li {
    justify-self: start;
    max-width: 85%;
    padding: calc(2 * var(--_u)) calc(3 * var(--_u));
    border-radius: var(--_radius);
    background: var(--_surface-2);
    overflow-wrap: anywhere;
  }
  .messages [dir='auto'] {
    white-space: pre-line;
  }
  .messages li[data-from='customer'] {
    justify-self: end;
    background: var(--_accent-soft);
  }
  .choice {
    display: grid;
    justify-content: start;
    justify-items: start;
    gap: 0;
    width: 100%;
    padding: calc(3 * var(--_u)) calc(4 * var(--_u));
    background: var(--_surface-2);
    font-weight: 400;
    text-align: start;
  }
  .file {
    position: relative;
    justify-self: start;
    cursor: pointer;
  }
  .file:focus-within,
  summary:focus-visible {
    outline: var(--_focus);
    outline-offset: 2px;
  }
  .file + .muted {
    margin-block-start: calc(-1 * var(--_u));
  }
  progress {
    width: 100%;
    max-width: 20em;
    accent-color: var(--_accent);
  }
  textarea {
    resize: vertical;
  }
  @media (forced-colors: active) {
    .tile,
    .choice,
    .card,
    .eta,
    .messages li {
      border: 1px solid CanvasText;
    }
    .tile[aria-pressed='true'] {
      outline: 3px solid Highlight;
    }
    .progress span[data-done] {
      background: Highlight;
    }
  }
`;
