import type { DealerFinderMessages } from '../en.ts';

/** The words that come with the map; in German. */
export default {
  'map.label': 'Karte der Händler',
  'map.zoomIn': 'Vergrößern',
  'map.zoomOut': 'Verkleinern',
  'map.cluster_one': '{{count}} Händler hier',
  'map.cluster_other': '{{count}} Händler hier',
  'map.area': 'In diesem Ausschnitt suchen',
} satisfies DealerFinderMessages;
