import type { Catalog } from '@forecourt/core';
import en from './locales/en/manage.ts';

/** The words of changing and cancelling a booking, which come with their views. */
export const manageCatalog: Catalog<keyof typeof en> = {
  name: 'booking.manage',
  en,
  load: {
    ar: () => import('./locales/ar/manage.ts'),
    de: () => import('./locales/de/manage.ts'),
    'zh-CN': () => import('./locales/zh-CN/manage.ts'),
  },
};
