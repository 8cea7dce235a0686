import { css, type CSSResult } from 'lit';

/** What Leaflet's own style sheet says, as far as a map of dealers needs it. */
export const leafletStyles: CSSResult = css`
  .leaflet-pane,
  .leaflet-tile,
  .leaflet-tile-container,
  .leaflet-layer {
    position: absolute;
    left: 0;
    top: 0;
  }
  .leaflet-touch-drag.leaflet-touch-zoom {
    touch-action: none;
  }
  .leaflet-tile {
    visibility: hidden;
    -webkit-user-drag: none;
  }
  .leaflet-tile-loaded {
    visibility: inherit;
  }
  .leaflet-tile-pane {
    z-index: 0;
  }
  .leaflet-marker-pane {
    z-index: 1;
  }
  .leaflet-zoom-animated {
    transform-origin: 0 0;
  }
  .leaflet-zoom-anim .leaflet-zoom-animated {
    will-change: transform;
    transition: transform 0.2s cubic-bezier(0, 0, 0.25, 1);
  }
`;
