import type { {{Name}}Messages } from './en.ts';

export default {
  'widget.label': '{{Title}}',
  'status.loading': 'جارٍ التحميل',
  'failed.text': 'لم تنجح العملية. يُرجى التحقق من اتصالك.',
  'failed.retry': 'إعادة المحاولة',
} satisfies {{Name}}Messages;
