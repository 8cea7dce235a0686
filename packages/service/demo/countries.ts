/** How dealers are called, where they are found and when they open in each country. Typed from general knowledge. */
import type { DemoCountry } from './cities.ts';
import { NAMES, STREETS } from './words.ts';

/** Days as schema.org writes them in `openingHours`, then the openings: `['Mo-Fr', '09:00-12:30', '14:00-18:00']`. */
export type Week = readonly (readonly [days: string, ...openings: string[]])[];

/** What the generator needs to know of a country. */
export interface CountryRow {
  zone: string;
  /** `{city}` is the city; one name for each dealer of a city, in this order. */
  names: readonly string[];
  /** `{n}` is the house number. */
  streets: readonly string[];
  sales: Week;
  service: Week;
}

/** The countries that have demo dealers. */
export const COUNTRIES: Readonly<Record<DemoCountry, CountryRow>> = {
  DE: {
    zone: 'Europe/Berlin',
    names: NAMES.de,
    streets: STREETS.de,
    sales: [
      ['Mo-Fr', '08:30-18:30'],
      ['Sa', '09:00-14:00'],
    ],
    service: [
      ['Mo-Fr', '07:00-18:00'],
      ['Sa', '08:00-12:00'],
    ],
  },
  AT: {
    zone: 'Europe/Vienna',
    names: NAMES.de,
    streets: STREETS.de,
    sales: [
      ['Mo-Fr', '08:00-18:00'],
      ['Sa', '09:00-12:30'],
    ],
    service: [['Mo-Fr', '07:30-17:00']],
  },
  CH: {
    zone: 'Europe/Zurich',
    names: NAMES.de,
    streets: STREETS.de,
    sales: [
      ['Mo-Fr', '08:00-12:00', '13:15-18:30'],
      ['Sa', '09:00-16:00'],
    ],
    service: [['Mo-Fr', '07:30-12:00', '13:15-17:30']],
  },
  CN: {
    zone: 'Asia/Shanghai',
    names: NAMES.zh,
    streets: STREETS.zh,
    sales: [['Mo-Su', '09:00-20:00']],
    service: [['Mo-Su', '08:30-17:30']],
  },
  US: {
    zone: 'America/New_York',
    names: NAMES.en,
    streets: STREETS.en,
    sales: [
      ['Mo-Fr', '09:00-20:00'],
      ['Sa', '09:00-18:00'],
      ['Su', '11:00-17:00'],
    ],
    service: [
      ['Mo-Fr', '07:30-18:00'],
      ['Sa', '08:00-16:00'],
    ],
  },
  GB: {
    zone: 'Europe/London',
    names: NAMES.en,
    streets: STREETS.en,
    sales: [
      ['Mo-Fr', '08:30-18:30'],
      ['Sa', '09:00-17:00'],
      ['Su', '10:30-16:30'],
    ],
    service: [
      ['Mo-Fr', '08:00-18:00'],
      ['Sa', '08:30-12:30'],
    ],
  },
  FR: {
    zone: 'Europe/Paris',
    names: NAMES.fr,
    streets: STREETS.fr,
    sales: [
      ['Mo-Fr', '09:00-12:00', '14:00-19:00'],
      ['Sa', '09:00-12:00', '14:00-18:00'],
    ],
    service: [['Mo-Fr', '08:00-12:00', '13:30-18:00']],
  },
  ES: {
    zone: 'Europe/Madrid',
    names: NAMES.es,
    streets: STREETS.es,
    sales: [
      ['Mo-Fr', '09:30-13:30', '16:30-20:00'],
      ['Sa', '10:00-13:30'],
    ],
    service: [['Mo-Fr', '08:30-13:30', '15:30-18:30']],
  },
  IT: {
    zone: 'Europe/Rome',
    names: NAMES.it,
    streets: STREETS.it,
    sales: [
      ['Mo-Fr', '09:00-12:30', '15:00-19:00'],
      ['Sa', '09:00-12:30'],
    ],
    service: [['Mo-Fr', '08:30-12:30', '14:30-18:30']],
  },
  JP: {
    // Car dealers close in mid-week and are open at the weekend.
    zone: 'Asia/Tokyo',
    names: NAMES.ja,
    streets: STREETS.ja,
    sales: [['Mo-Tu,Th-Su', '10:00-18:30']],
    service: [['Mo-Tu,Th-Su', '09:30-18:00']],
  },
  IN: {
    zone: 'Asia/Kolkata',
    names: NAMES.en,
    streets: STREETS.en,
    sales: [['Mo-Su', '09:30-19:30']],
    service: [['Mo-Sa', '09:00-18:30']],
  },
  BR: {
    zone: 'America/Sao_Paulo',
    names: NAMES.pt,
    streets: STREETS.pt,
    sales: [
      ['Mo-Fr', '08:00-18:30'],
      ['Sa', '09:00-14:00'],
    ],
    service: [['Mo-Fr', '08:00-17:30']],
  },
  PL: {
    zone: 'Europe/Warsaw',
    names: NAMES.pl,
    streets: STREETS.pl,
    sales: [
      ['Mo-Fr', '09:00-18:00'],
      ['Sa', '09:00-14:00'],
    ],
    service: [['Mo-Fr', '07:30-17:30']],
  },
  EG: {
    zone: 'Africa/Cairo',
    names: NAMES.ar,
    streets: STREETS.ar,
    sales: [['Su-Th', '10:00-20:00']],
    service: [['Su-Th', '09:00-17:00']],
  },
  AE: {
    zone: 'Asia/Dubai',
    names: NAMES.ar,
    streets: STREETS.ar,
    sales: [
      ['Mo-Th,Sa', '09:00-21:00'],
      ['Fr', '09:00-12:00', '14:00-21:00'],
    ],
    service: [
      ['Mo-Th,Sa', '08:00-18:00'],
      ['Fr', '08:00-12:00'],
    ],
  },
  SA: {
    zone: 'Asia/Riyadh',
    names: NAMES.ar,
    streets: STREETS.ar,
    sales: [['Sa-Th', '09:00-12:00', '16:00-21:00']],
    service: [['Sa-Th', '08:00-17:00']],
  },
  TR: {
    zone: 'Europe/Istanbul',
    names: NAMES.tr,
    streets: STREETS.tr,
    sales: [['Mo-Sa', '09:00-19:00']],
    service: [
      ['Mo-Fr', '08:30-18:00'],
      ['Sa', '08:30-13:00'],
    ],
  },
  AU: {
    zone: 'Australia/Sydney',
    names: NAMES.en,
    streets: STREETS.en,
    sales: [
      ['Mo-Fr', '08:30-17:30'],
      ['Sa', '09:00-17:00'],
    ],
    service: [['Mo-Fr', '07:30-17:30']],
  },
  MX: {
    zone: 'America/Mexico_City',
    names: NAMES.es,
    streets: STREETS.es,
    sales: [
      ['Mo-Fr', '09:00-20:00'],
      ['Sa', '09:00-18:00'],
      ['Su', '11:00-17:00'],
    ],
    service: [
      ['Mo-Fr', '08:00-18:00'],
      ['Sa', '08:00-14:00'],
    ],
  },
};
