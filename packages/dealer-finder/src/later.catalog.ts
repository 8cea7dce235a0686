import type { Catalog } from '@forecourt/core';
import en from './locales/en/later.ts';

/** The words of what a person opens, and of what can go wrong, which come with their views. */
export const laterCatalog: Catalog<keyof typeof en> = {
  name: 'dealer-finder.later',
  en,
  load: {
    ar: () => import('./locales/ar/later.ts'),
    de: () => import('./locales/de/later.ts'),
    'zh-CN': () => import('./locales/zh-CN/later.ts'),
  },
};
