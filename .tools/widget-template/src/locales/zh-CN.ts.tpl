import type { {{Name}}Messages } from './en.ts';

export default {
  'widget.label': '{{Title}}',
  'status.loading': '正在加载',
  'failed.text': '操作未成功，请检查网络连接。',
  'failed.retry': '重试',
} satisfies {{Name}}Messages;
