import { css, type CSSResult } from 'lit';

/** The map that the widget draws itself. */
export const sketchStyles: CSSResult = css`
  .sketch {
    display: grid;
    gap: calc(2 * var(--_u));
    margin: 0;
    padding: calc(2 * var(--_u)) calc(2 * var(--_u)) calc(4 * var(--_u));
    border-radius: var(--_radius);
    background: var(--_surface-2);
  }
  .sketch figcaption {
    padding-inline: calc(2 * var(--_u));
  }
  /* a unit of the drawing is a twelfth of the size of its words */
  .widget .sketch svg {
    width: calc(248 / 12 * var(--_size-2));
    max-width: 100%;
    height: auto;
    margin: auto;
    /* north is up and east is right, however a line runs */
    transform: none;
  }
  .sketch circle {
    fill: none;
    stroke: var(--_control);
    stroke-dasharray: 2 3;
  }
  .sketch text {
    fill: var(--_text);
    font-size: 12px;
    font-weight: 600;
    text-anchor: middle;
    /* over a ring */
    paint-order: stroke;
    stroke: var(--_surface-2);
    stroke-width: 8px;
    stroke-linejoin: round;
  }
  .sketch .far {
    fill: var(--_text-2);
    font-weight: 400;
  }
  .sketch .car path {
    fill: var(--_text);
  }
  .sketch .truck path {
    fill: var(--_accent);
  }
  @media (forced-colors: active) {
    .sketch {
      border: 1px solid CanvasText;
    }
    .sketch svg {
      forced-color-adjust: none;
    }
    .sketch circle {
      stroke: CanvasText;
    }
    .widget .sketch text {
      fill: CanvasText;
      stroke: Canvas;
    }
    .sketch .car path {
      fill: CanvasText;
    }
    .sketch .truck path {
      fill: Highlight;
    }
  }
`;
