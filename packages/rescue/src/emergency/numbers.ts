/**
 * The numbers of the emergency services, by country. They are seen before anything else and without a network, so they are
 * part of the first view.
 *
 * 112 is what the EU has everywhere (Directive (EU) 2018/1972, article 109), what ITU-T E.161.1 advises to have, and what a
 * phone on a GSM network or its successors takes for an emergency call wherever it is (3GPP TS 22.101, 10.1). So a country that
 * is not in the table has 112. The others are as in Android's emergency number database
 * (https://source.android.com/docs/core/connect/emergency-number-db), but for China's 122 for road accidents.
 */

/** What to call in an emergency. */
export interface EmergencyNumbers {
  /** The number of all services or, where each has its own, that of the police, who are called to an accident anyway. */
  readonly general: string;
  /** The numbers of single services, only where they differ. */
  readonly ambulance?: string;
  readonly fire?: string;
  /** Accidents on the road. */
  readonly traffic?: string;
}

/** Numbers (general, ambulance, fire, traffic), then the countries (ISO 3166-1 alpha-2) that have them. */
const TABLE =
  '911 US CA MX AR CR DO EC HN JM PA PH PR GU VI BM BZ PY SV UY VE JO AM|999 GB BD BH HK KE MO MY QA TT UG|000 AU|111 NZ|123 CO|' +
  '9999 OM|919 BS|1515 LY|190,150,150 MA|110,120,119,122 CN|110,119,119 JP TW|112,119,119 KR|999,995,995 SG|110,118,113 ID|' +
  '191,1669,199 TH|113,115,114 VN|117,119,118 KH|1191,1195,1190 LA|199,192,191 MM|993,991,995 BN|102,103,101 UA BY KZ KG TJ UZ MN|' +
  '100,102,101 NP|119,110,110 LK|15,115,16 PK|110,115,125 IR|999,998,997 AE|999,997,998 SA|100,101,102 IL PS|122,123,180 EG|' +
  '197,190,198 TN|1548,14,14 DZ|17,15,18 SN|170,185,180 CI|190,192,193 BR|133,131,132 CL|105,106,116 PE|110,118,119 BO|' +
  '118,128,115 NI|106,104,105 CU|112,113,110 NO|122,124,123 BA ME|192,194,193 RS MK XK|129,127,128 AL|999,114,115 MU';

/** What holds where the country is not known. */
const EVERYWHERE = '112';

/** The numbers of a country (ISO 3166-1 alpha-2); `''` or one that is not known: 112. What the host says goes before it, whole. */
export function emergencyNumbersOf(country: string, override?: EmergencyNumbers): EmergencyNumbers {
  if (override?.general) return override;
  const row = TABLE.split('|').find((known) => known.split(' ').indexOf(country) > 0) ?? EVERYWHERE;
  const [general = EVERYWHERE, ambulance, fire, traffic] = (row.split(' ')[0] ?? '').split(',');
  return { general, ...(ambulance && { ambulance }), ...(fire && { fire }), ...(traffic && { traffic }) };
}

/**
 * The country (ISO 3166-1 alpha-2) that a widget is for: what its attribute says, else the region of the language. `''`: not
 * known; a language alone names no country.
 */
export function marketOf(locale: string, attribute?: string): string {
  const country =
    /^\s*([a-z]{2})\s*$/i.exec(attribute ?? '') ??
    /^[a-z]{2,3}(?:[-_][a-z]{4})?[-_]([a-z]{2})(?![a-z0-9])/i.exec(locale);
  return country?.[1]?.toUpperCase() ?? '';
}
