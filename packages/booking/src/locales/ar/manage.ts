import type { BookingMessages } from '../en.ts';

/** The words of changing and cancelling a booking; in Modern Standard Arabic. */
export default {
  'change.begin': 'تغيير الموعد',
  'change.present': 'الموعد الحالي: {{time}}',
  'change.keep': 'الإبقاء على هذا الموعد',
  'change.move': 'تغيير الموعد إلى {{time}}',
  'manage.cancelled': 'تم إلغاء هذا الموعد.',
  'manage.past': 'انتهى هذا الموعد.',
  'manage.closed': 'لم يعد تغيير هذا الموعد ممكنًا هنا. يُرجى الاتصال بالوكيل.',
  'cancel.begin': 'إلغاء الموعد',
  'cancel.title.explaining': 'هل المطلوب إلغاء الموعد؟',
  'cancel.title.waiting': 'سيُلغى الموعد بعد ثوانٍ',
  'cancel.title.sending': 'جارٍ الإلغاء',
  'cancel.title.done': 'تم إلغاء موعدك',
  'cancel.unsent': 'لم يُرسل الإلغاء بعد. يُرجى البقاء في هذه الصفحة حتى يُرسل.',
  'cancel.reason': 'السبب (اختياري)',
  'cancel.reason.time': 'الموعد غير مناسب',
  'cancel.reason.not-needed': 'لم تعد هناك حاجة إليه',
  'cancel.reason.price': 'السعر',
  'cancel.reason.elsewhere': 'وقع الاختيار على جهة أخرى',
  'cancel.reason.other': 'سبب آخر',
  'cancel.text': 'بكلماتك (اختياري)',
  'cancel.keep': 'الإبقاء على الموعد',
  'cancel.now': 'الإلغاء الآن',
  'cancel.undo': 'تراجع',
  'cancel.again': 'يُرجى إعادة المحاولة، فلا ضرر من تكرار الإلغاء.',
} satisfies BookingMessages;
