import type { RescueMessages } from '../en.ts';

/** The words of the first view in Arabic. */
export default {
  'widget.label': 'المساعدة على الطريق',
  'test.watermark': 'اختبار: لن يُرسَل أحد',
  'emergency.call': 'اتصال الطوارئ {{number}}',
  'emergency.police': 'الشرطة {{number}}',
  'emergency.ambulance': 'الإسعاف {{number}}',
  'emergency.fire': 'الإطفاء {{number}}',
  'help.text': 'هذا ليس اتصال طوارئ. عند وجود خطر على الحياة يُرجى الاتصال بالرقم {{number}}.',
  'help.button': 'طلب المساعدة',
  'help.hint': 'لمسة ثم تأكيد، أو ضغط مستمر لمدة {{seconds}} ث.',
  'help.tap': 'لم يُرسَل شيء بعد.',
  'confirm.title': 'طلب المساعدة على الطريق؟',
  'confirm.text': 'سيجري تحديد موقعك. لن يُرسَل شيء قبل موافقتك.',
  'confirm.yes': 'نعم، متابعة',
  'confirm.no': 'ليس الآن',
  'call.help': 'الاتصال بالمساعدة على الطريق',
  'send.unsent': 'لم يُرسَل بعد',
  'part.loading': 'لحظة من فضلك',
  'part.failed': 'تعذّر تحميل الباقي. يمكن الاتصال من دونه.',
  'failed.retry': 'إعادة المحاولة',
} satisfies RescueMessages;
