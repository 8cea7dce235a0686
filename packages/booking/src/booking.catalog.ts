import type { Catalog } from '@forecourt/core';
import { type BookingMessageKey, en } from './locales/en.ts';

/** The widget's words and where its other languages are. */
export const bookingCatalog: Catalog<BookingMessageKey> = {
  name: 'booking',
  en,
  load: {
    ar: () => import('./locales/ar.ts'),
    de: () => import('./locales/de.ts'),
    'zh-CN': () => import('./locales/zh-CN.ts'),
  },
};
