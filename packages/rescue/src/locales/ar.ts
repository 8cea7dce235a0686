import type { RescueMessages } from './en.ts';

export default {
  'widget.label': 'Rescue',
  'status.loading': 'جارٍ التحميل',
  'failed.text': 'لم تنجح العملية. يُرجى التحقق من اتصالك.',
  'failed.retry': 'إعادة المحاولة',
} satisfies RescueMessages;
