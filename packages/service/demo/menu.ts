/** What the made-up workshops do: names in four languages, prices in euros, and how dear the same is elsewhere. */
import type { DemoCountry } from './cities.ts';

/** A text in the languages of the demonstration. */
export type Texts = Readonly<Record<'en' | 'de' | 'zh-CN' | 'ar', string>>;

/** An item of the menu; `euros` is missing where the dealer names the price. */
export interface ItemRow {
  id: string;
  name: Texts;
  description?: Texts;
  minutes: number;
  euros?: number;
  priceFrom?: boolean;
  energies?: readonly string[];
}

const WITH_ENGINE = ['plug-in-hybrid', 'hybrid', 'petrol', 'diesel'];
const WITH_HIGH_VOLTAGE = ['electric', 'plug-in-hybrid', 'hybrid'];

/** The items; the id is the maintenance code too. */
export const ITEMS: readonly ItemRow[] = [
  {
    id: 'inspection',
    name: { en: 'Inspection', de: 'Inspektion', 'zh-CN': '常规检查', ar: 'فحص دوري' },
    description: {
      en: 'The maintenance of the service plan, with a check of all fluids, lights and wear parts.',
      de: 'Die Wartung nach Serviceplan mit Prüfung aller Flüssigkeiten, Leuchten und Verschleißteile.',
      'zh-CN': '按保养计划进行维护，检查油液、灯光和易损件。',
      ar: 'صيانة حسب خطة الخدمة مع فحص السوائل والأضواء وقطع الاستهلاك.',
    },
    minutes: 90,
    euros: 240,
  },
  {
    id: 'oil-service',
    name: { en: 'Oil service', de: 'Ölservice', 'zh-CN': '机油保养', ar: 'تغيير الزيت' },
    description: {
      en: 'New engine oil and a new oil filter.',
      de: 'Neues Motoröl und neuer Ölfilter.',
      'zh-CN': '更换机油和机油滤清器。',
      ar: 'زيت محرك جديد وفلتر زيت جديد.',
    },
    minutes: 60,
    euros: 150,
    energies: WITH_ENGINE,
  },
  {
    id: 'brakes',
    name: { en: 'Brake pads, front', de: 'Bremsbeläge vorn', 'zh-CN': '更换前制动片', ar: 'فحمات الفرامل الأمامية' },
    minutes: 90,
    euros: 360,
    priceFrom: true,
  },
  {
    id: 'brake-fluid',
    name: { en: 'Brake fluid', de: 'Bremsflüssigkeit', 'zh-CN': '更换制动液', ar: 'سائل الفرامل' },
    minutes: 60,
    euros: 95,
  },
  {
    id: 'tyres',
    name: { en: 'Change of wheels', de: 'Räderwechsel', 'zh-CN': '更换车轮', ar: 'تبديل الإطارات' },
    description: {
      en: 'Summer or winter wheels, with the wheels that come off cleaned and checked.',
      de: 'Sommer- oder Winterräder; die abgenommenen Räder werden gereinigt und geprüft.',
      'zh-CN': '更换夏季或冬季车轮，并清洁和检查拆下的车轮。',
      ar: 'إطارات صيفية أو شتوية، مع تنظيف الإطارات المنزوعة وفحصها.',
    },
    minutes: 30,
    euros: 60,
  },
  {
    id: 'battery-check',
    name: {
      en: '12-volt battery check',
      de: '12-Volt-Batterietest',
      'zh-CN': '12伏蓄电池检测',
      ar: 'فحص بطارية 12 فولت',
    },
    minutes: 30,
    euros: 25,
  },
  {
    id: 'high-voltage-check',
    name: {
      en: 'High-voltage battery check',
      de: 'Hochvoltbatterie-Check',
      'zh-CN': '动力电池检测',
      ar: 'فحص البطارية عالية الجهد',
    },
    description: {
      en: 'State of health of the battery, with a written report.',
      de: 'Gesundheitszustand der Batterie mit schriftlichem Bericht.',
      'zh-CN': '检测电池健康状态并出具书面报告。',
      ar: 'حالة البطارية مع تقرير مكتوب.',
    },
    minutes: 60,
    euros: 140,
    energies: WITH_HIGH_VOLTAGE,
  },
  {
    id: 'air-conditioning',
    name: { en: 'Air-conditioning service', de: 'Klimaservice', 'zh-CN': '空调保养', ar: 'صيانة المكيف' },
    minutes: 60,
    euros: 130,
  },
  {
    id: 'software-update',
    name: { en: 'Software update', de: 'Software-Update', 'zh-CN': '软件升级', ar: 'تحديث البرمجيات' },
    minutes: 30,
    euros: 0,
  },
  {
    id: 'diagnosis',
    name: { en: 'Fault finding', de: 'Fehlersuche', 'zh-CN': '故障诊断', ar: 'تشخيص الأعطال' },
    description: {
      en: 'For a warning light, a noise or anything else that is not as it was.',
      de: 'Bei einer Warnleuchte, einem Geräusch oder wenn sonst etwas anders ist als vorher.',
      'zh-CN': '适用于警告灯亮起、异响或其他异常情况。',
      ar: 'عند ظهور ضوء تحذير أو صوت غريب أو أي شيء غير معتاد.',
    },
    minutes: 60,
  },
];

/** How a person stays mobile; waiting and the shuttle are for those who come themselves. */
export const TRANSPORTATION = [
  { id: 'wait', kind: 'wait', types: ['service'] },
  { id: 'loan-car', kind: 'loan-car', euros: 29 },
  {
    id: 'shuttle',
    kind: 'shuttle',
    types: ['service'],
    name: {
      en: 'Shuttle to the station and back',
      de: 'Shuttle zum Bahnhof und zurück',
      'zh-CN': '往返车站接驳车',
      ar: 'حافلة نقل إلى المحطة والعودة',
    },
  },
] as const;

/** The desks at which cars are taken in. */
export const ADVISORS = [
  { number: 1, languages: ['en', 'de'] },
  { number: 2, languages: ['en', 'zh-CN'] },
  { number: 3, languages: ['en', 'ar'] },
] as const;

/** The name of a desk. */
export const deskName = (number: number): Texts => ({
  en: `Service desk ${number}`,
  de: `Serviceschalter ${number}`,
  'zh-CN': `${number}号服务台`,
  ar: `مكتب الخدمة ${number}`,
});

/** What stands beside an estimate. */
export const DISCLAIMER: Texts = {
  en: 'Made-up prices of a made-up brand, tax included. The dealer tells you the final price before any work begins.',
  de: 'Erfundene Preise einer erfundenen Marke, inklusive Steuer. Den endgültigen Preis nennt der Händler vor Beginn der Arbeiten.',
  'zh-CN': '本价格为虚构品牌的虚构价格，含税。最终价格由经销商在开工前告知。',
  ar: 'أسعار خيالية لعلامة خيالية، شاملة الضريبة. يخبرك الوكيل بالسعر النهائي قبل بدء أي عمل.',
};

/** The currency of a country, and how many of it are asked for what costs a euro. Typed from general knowledge. */
export const PRICES: Readonly<Record<DemoCountry, readonly [currency: string, perEuro: number]>> = {
  DE: ['EUR', 1],
  AT: ['EUR', 1.05],
  CH: ['CHF', 1.3],
  CN: ['CNY', 5],
  US: ['USD', 1.2],
  GB: ['GBP', 0.95],
  FR: ['EUR', 0.95],
  ES: ['EUR', 0.8],
  IT: ['EUR', 0.85],
  JP: ['JPY', 130],
  IN: ['INR', 45],
  BR: ['BRL', 3.8],
  PL: ['PLN', 3.2],
  EG: ['EGP', 28],
  AE: ['AED', 4],
  SA: ['SAR', 3.8],
  TR: ['TRY', 32],
  AU: ['AUD', 1.6],
  MX: ['MXN', 15],
};
