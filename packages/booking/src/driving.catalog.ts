import type { Catalog } from '@forecourt/core';
import en from './locales/en/driving.ts';

/** The words for somebody who drives, which come with their views. */
export const drivingCatalog: Catalog<keyof typeof en> = {
  name: 'booking.driving',
  en,
  load: {
    ar: () => import('./locales/ar/driving.ts'),
    de: () => import('./locales/de/driving.ts'),
    'zh-CN': () => import('./locales/zh-CN/driving.ts'),
  },
};
