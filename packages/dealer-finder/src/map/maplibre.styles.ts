import { css, type CSSResult } from 'lit';

/** What MapLibre's own style sheet says, as far as a map of dealers needs it. */
export const mapLibreStyles: CSSResult = css`
  .maplibregl-canvas,
  .maplibregl-canvas-container,
  .marks {
    position: absolute;
    left: 0;
    top: 0;
  }
  .maplibregl-canvas-container {
    width: 100%;
    height: 100%;
  }
  .maplibregl-touch-zoom-rotate.maplibregl-touch-drag-pan {
    touch-action: none;
  }
`;
