/** The words of a calendar file, in the languages that Forecourt has. */

/** What stands in a file of one language. */
export interface CalendarWords {
  testDrive: string;
  service: string;
  /** The dealer's driver collects the car. */
  collection: string;
  /** The car comes back. */
  return: string;
  reference: string;
  /** What is done to the car. */
  work: string;
}

const EN: CalendarWords = {
  testDrive: 'Test drive',
  service: 'Service visit',
  collection: 'Car pick-up',
  return: 'Car return',
  reference: 'Reference',
  work: 'Work',
};

const WORDS: Readonly<Record<string, CalendarWords>> = {
  en: EN,
  de: {
    testDrive: 'Probefahrt',
    service: 'Werkstatttermin',
    collection: 'Abholung des Fahrzeugs',
    return: 'Rückgabe des Fahrzeugs',
    reference: 'Buchungsnummer',
    work: 'Arbeiten',
  },
  zh: {
    testDrive: '试驾',
    service: '到店保养维修',
    collection: '上门取车',
    return: '送车上门',
    reference: '预约编号',
    work: '服务项目',
  },
  ar: {
    testDrive: 'تجربة قيادة',
    service: 'موعد الصيانة',
    collection: 'استلام السيارة',
    return: 'إعادة السيارة',
    reference: 'رقم الحجز',
    work: 'الأعمال المطلوبة',
  },
};

/** The words of a language (BCP 47); English for one that Forecourt does not have. */
export function calendarWords(language: string): CalendarWords {
  return WORDS[language.split('-')[0]?.toLowerCase() ?? ''] ?? EN;
}
