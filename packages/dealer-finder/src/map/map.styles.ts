import { css, type CSSResult } from 'lit';

/**
 * The look of a map and of what stands on it, in the finder's tokens, which come in by inheritance. What can be touched and
 * what is written on the map grow with the target size. The ground is the host's: marks have an edge of their own.
 */
export const mapStyles: CSSResult = css`
  :host {
    display: block;
    position: relative;
    height: 100%;
    color: var(--_text);
    font: 400 16px/1.25 var(--_font);
    --_ring: 0 0 0 1px var(--_border), 0 1px 4px rgba(0, 0, 0, 0.24);
  }
  .frame,
  .ground {
    position: absolute;
    top: 0;
    left: 0;
    width: 100%;
    height: 100%;
    overflow: hidden;
  }
  .ground {
    z-index: 0;
    direction: ltr;
    background: var(--_surface-2);
    cursor: grab;
    outline: none;
    -webkit-user-select: none;
    user-select: none;
    -webkit-tap-highlight-color: transparent;
  }
  .ground:active {
    cursor: grabbing;
  }
  .ground:focus-visible {
    outline: 3px solid var(--_accent);
    outline-offset: -3px;
  }

  /* one point of the map is at the middle of each mark */
  .mark {
    position: absolute;
    top: 0;
    left: 0;
    display: flex;
    align-items: center;
    justify-content: center;
    width: var(--_target);
    height: var(--_target);
    margin-top: calc(var(--_target) * (var(--_down) - 0.5));
    margin-left: calc(var(--_target) * (var(--_aside) - 0.5));
    padding: 0;
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    cursor: pointer;
    outline: none;
    z-index: 1;
  }
  .mark[aria-current] {
    z-index: 2;
  }
  .mark:hover,
  .mark:focus-visible {
    z-index: 3;
  }
  .dot,
  .count {
    flex: none;
    box-sizing: border-box;
    border-radius: 50%;
    box-shadow: var(--_ring);
    transition: transform var(--_fast);
  }
  .dot {
    width: calc(var(--_target) * 0.42);
    height: calc(var(--_target) * 0.42);
    border: calc(var(--_target) * 0.065) solid var(--_surface);
    background: var(--_accent);
  }
  .pin:hover .dot {
    transform: scale(1.2);
  }
  /* the selected one is another shape, larger and with its name: a drop whose tip is at the point */
  .pin[aria-current] .dot {
    display: flex;
    align-items: center;
    justify-content: center;
    width: calc(var(--_target) * 0.7);
    height: calc(var(--_target) * 0.7);
    border-radius: 50% 50% 50% 0;
    transform: translateY(calc(var(--_target) * -0.495)) rotate(-45deg);
  }
  .pin[aria-current] .dot::after {
    content: '';
    width: 36%;
    height: 36%;
    border-radius: 50%;
    background: var(--_surface);
  }
  .count {
    display: flex;
    align-items: center;
    justify-content: center;
    width: calc(var(--_target) * var(--_wide, 0.75));
    height: calc(var(--_target) * var(--_wide, 0.75));
    border: calc(var(--_target) * 0.05) solid var(--_accent);
    background: var(--_surface);
    font-size: calc(var(--_target) * 0.32);
    font-weight: 600;
    font-variant-numeric: tabular-nums;
    line-height: 1;
  }
  .digits-2 {
    --_wide: 0.84;
  }
  .digits-3 {
    --_wide: 0.96;
  }
  .digits-4 {
    --_wide: 1.14;
  }
  .digits-5 {
    --_wide: 1.34;
  }
  .cluster:hover .count {
    transform: scale(1.08);
  }
  .mark:focus-visible .dot,
  .mark:focus-visible .count {
    outline: 3px solid var(--_accent);
    outline-offset: 2px;
    box-shadow: 0 0 0 2px var(--_surface);
  }
  .label {
    position: absolute;
    bottom: calc(50% + var(--_target) * 0.36);
    left: 50%;
    box-sizing: border-box;
    max-width: 15em;
    padding: 0.3em 0.6em;
    border-radius: var(--_radius);
    background: var(--_surface);
    box-shadow: var(--_ring);
    font-size: calc(var(--_target) * 0.32);
    font-weight: 600;
    white-space: nowrap;
    overflow: hidden;
    text-overflow: ellipsis;
    transform: translateX(-50%);
    opacity: 0;
    pointer-events: none;
  }
  .pin[aria-current] .label {
    bottom: calc(50% + var(--_target) * 0.95);
  }
  .pin:hover .label,
  .pin:focus-visible .label,
  .pin[aria-current] .label {
    opacity: 1;
  }
  .center {
    position: absolute;
    top: 0;
    left: 0;
    box-sizing: border-box;
    width: 16px;
    height: 16px;
    margin: -8px 0 0 -8px;
    border: 2px solid var(--_surface);
    border-radius: 50%;
    background: var(--_text);
    box-shadow: 0 0 0 2px var(--_text);
    pointer-events: none;
  }

  .zooms {
    position: absolute;
    top: calc(3 * var(--_u));
    left: calc(3 * var(--_u));
    right: calc(3 * var(--_u));
    display: flex;
    flex-direction: column;
    align-items: flex-end;
    pointer-events: none;
    z-index: 1;
  }
  .zoom {
    position: relative;
    box-sizing: border-box;
    width: var(--_target);
    height: var(--_target);
    padding: 0;
    border: 0;
    background: var(--_surface);
    box-shadow: var(--_ring);
    color: var(--_text);
    cursor: pointer;
    pointer-events: auto;
  }
  .zoom:hover {
    background: var(--_surface-2);
  }
  .zoom.in {
    border-radius: var(--_radius) var(--_radius) 0 0;
    margin-bottom: 1px;
  }
  .zoom.out {
    border-radius: 0 0 var(--_radius) var(--_radius);
  }
  .zoom::before,
  .zoom.in::after {
    content: '';
    position: absolute;
    top: calc(50% - 1px);
    left: calc(50% - var(--_target) * 0.16);
    width: calc(var(--_target) * 0.32);
    height: 2px;
    background: currentColor;
  }
  .zoom.in::after {
    transform: rotate(90deg);
  }
  .zoom[aria-disabled='true'] {
    color: var(--_control);
    cursor: default;
  }
  .zoom:focus-visible {
    outline: 3px solid var(--_accent);
    outline-offset: 2px;
    z-index: 1;
  }

  .attribution {
    position: absolute;
    left: 0;
    right: 0;
    bottom: 0;
    display: flex;
    justify-content: flex-end;
    margin: 0;
    font-size: 12px;
    pointer-events: none;
    z-index: 1;
  }
  .attribution span {
    padding: 2px 8px;
    background: var(--_surface);
    color: var(--_text-2);
    pointer-events: auto;
  }
  .attribution a {
    color: inherit;
  }
  .attribution a:focus-visible {
    outline: 3px solid var(--_accent);
  }
  .still .dot,
  .still .count {
    transition: none;
  }
  @media (forced-colors: active) {
    .zoom,
    .label,
    .count {
      border: 1px solid ButtonText;
    }
    .dot,
    .center,
    .zoom::before,
    .zoom.in::after {
      background: ButtonText;
      border-color: ButtonFace;
      forced-color-adjust: none;
    }
    .pin[aria-current] .dot {
      background: Highlight;
    }
    .pin[aria-current] .dot::after {
      background: HighlightText;
    }
  }
`;
