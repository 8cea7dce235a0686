import type { DealerFinderMessages } from './en.ts';

export default {
  'widget.label': 'Dealer finder',
  'status.loading': 'جارٍ التحميل',
  'failed.text': 'لم تنجح العملية. يُرجى التحقق من اتصالك.',
  'failed.retry': 'إعادة المحاولة',
} satisfies DealerFinderMessages;
