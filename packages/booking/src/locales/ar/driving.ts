import type { BookingMessages } from '../en.ts';

/** The words for somebody who drives, in Modern Standard Arabic. */
export default {
  'driving.next': 'موعدك القادم',
  'driving.times': 'عرض المواعيد المتاحة',
  'driving.call': 'الاتصال بـ{{name}}',
  'driving.callDealer': 'الاتصال بالوكيل',
  'driving.remind': 'تذكيري بعد ركن السيارة',
  'driving.reminded': 'سنذكّرك بعد ركن السيارة.',
  'driving.phone': 'المتابعة على الهاتف',
  'driving.finding': 'جارٍ البحث عن مواعيد متاحة',
  'driving.choose': 'ما الموعد المناسب لك؟',
  'driving.none': 'لا تتوفر مواعيد حاليًا',
  'driving.ask': 'حجز {{time}}؟',
  'driving.return': 'الإعادة: {{time}}',
  'driving.yes': 'نعم، حجز',
  'driving.no': 'لا، مواعيد أخرى',
  'driving.booking': 'جارٍ الحجز',
  'driving.notTwice': 'لن يتكرر الحجز.',
  'driving.test-drive': 'تجربة قيادة',
  'driving.service': 'موعد صيانة',
  'driving.pickup': 'استلام السيارة',
  'driving.wanted': 'كانت لديك رغبة في الحجز.',
  'driving.goOn': 'متابعة',
} satisfies BookingMessages;
