import type { DealerFinderMessages } from '../en.ts';

/** The words that come with the map; in Simplified Chinese. */
export default {
  'map.label': '经销商地图',
  'map.zoomIn': '放大',
  'map.zoomOut': '缩小',
  'map.cluster_other': '此处有 {{count}} 家经销商',
  'map.area': '搜索此区域',
  'map.failed': '目前无法显示地图。列表中有全部经销商。',
} satisfies DealerFinderMessages;
