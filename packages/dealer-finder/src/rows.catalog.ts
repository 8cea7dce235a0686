import type { Catalog } from '@forecourt/core';
import en from './locales/en/rows.ts';

/** The words of the dealers in the list, with their opening hours, which come with their views. */
export const rowsCatalog: Catalog<keyof typeof en> = {
  name: 'dealer-finder.rows',
  en,
  load: {
    ar: () => import('./locales/ar/rows.ts'),
    de: () => import('./locales/de/rows.ts'),
    'zh-CN': () => import('./locales/zh-CN/rows.ts'),
  },
};
