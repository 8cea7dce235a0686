import type { RescueMessages } from './en.ts';

export default {
  'widget.label': 'Rescue',
  'status.loading': '正在加载',
  'failed.text': '操作未成功，请检查网络连接。',
  'failed.retry': '重试',
} satisfies RescueMessages;
