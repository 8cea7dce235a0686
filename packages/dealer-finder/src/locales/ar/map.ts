import type { DealerFinderMessages } from '../en.ts';

/** The words that come with the map; in Modern Standard Arabic. */
export default {
  'map.label': 'خريطة الوكلاء',
  'map.zoomIn': 'تكبير',
  'map.zoomOut': 'تصغير',
  'map.cluster_zero': 'لا يوجد وكلاء هنا',
  'map.cluster_one': 'وكيل واحد هنا',
  'map.cluster_two': 'وكيلان هنا',
  'map.cluster_few': '{{count}} وكلاء هنا',
  'map.cluster_many': '{{count}} وكيلًا هنا',
  'map.cluster_other': '{{count}} وكيل هنا',
  'map.area': 'البحث في هذه المنطقة',
} satisfies DealerFinderMessages;
