import type { DealerFinderMessages } from '../en.ts';

/** The words that come with the map; in German. */
export default {
  'map.label': 'Karte der Händler',
  'map.zoomIn': 'Vergrößern',
  'map.zoomOut': 'Verkleinern',
  'map.cluster_one': '{{count}} Händler hier',
  'map.cluster_other': '{{count}} Händler hier',
  'map.area': 'In diesem Ausschnitt suchen',
  'map.failed': 'Die Karte kann zurzeit nicht angezeigt werden. In der Liste stehen alle Händler.',
} satisfies DealerFinderMessages;
