/** The words that come with the map; in English. */
export default {
  'map.label': 'Map of the dealers',
  'map.zoomIn': 'Zoom in',
  'map.zoomOut': 'Zoom out',
  'map.cluster_one': '{{count}} dealer here',
  'map.cluster_other': '{{count}} dealers here',
  'map.area': 'Search this area',
} as const;
