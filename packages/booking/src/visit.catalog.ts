import type { Catalog } from '@forecourt/core';
import en from './locales/en/visit.ts';

/** The words of service visits and door-to-door, which come with their views. */
export const visitCatalog: Catalog<keyof typeof en> = {
  name: 'booking.visit',
  en,
  load: {
    ar: () => import('./locales/ar/visit.ts'),
    de: () => import('./locales/de/visit.ts'),
    'zh-CN': () => import('./locales/zh-CN/visit.ts'),
  },
};
