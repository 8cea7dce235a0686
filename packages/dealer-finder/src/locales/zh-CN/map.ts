import type { DealerFinderMessages } from '../en.ts';

/** The words that come with the map; in Simplified Chinese. */
export default {
  'map.label': '经销商地图',
  'map.zoomIn': '放大',
  'map.zoomOut': '缩小',
  'map.cluster_other': '此处有 {{count}} 家经销商',
  'map.area': '搜索此区域',
} satisfies DealerFinderMessages;
