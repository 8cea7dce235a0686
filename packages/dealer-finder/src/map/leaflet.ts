/**
 * Leaflet, without what a map of dealers does not need: half of its weight, and no global. Its controls, popups and icons
 * stay out for another reason too: they write markup.
 */
import { restore } from './leaflet-quirk.ts';
import { Map } from 'leaflet/src/map/Map.js';
import 'leaflet/src/map/handler/Map.Drag.js';
import 'leaflet/src/map/handler/Map.TouchZoom.js';
import 'leaflet/src/map/handler/Map.DoubleClickZoom.js';
import 'leaflet/src/map/handler/Map.ScrollWheelZoom.js';
import { GridLayer } from 'leaflet/src/layer/tile/GridLayer.js';
import { TileLayer } from 'leaflet/src/layer/tile/TileLayer.js';
import { setPosition } from 'leaflet/src/dom/DomUtil.js';

restore();

export { GridLayer, Map as LeafletMap, setPosition, TileLayer };
