import type { Catalog } from '@forecourt/core';
import en from './locales/en/later.ts';

/** The words of what follows the first view, which come with their views. */
export const laterCatalog: Catalog<keyof typeof en> = {
  name: 'rescue.later',
  en,
  load: {
    ar: () => import('./locales/ar/later.ts'),
    de: () => import('./locales/de/later.ts'),
    'zh-CN': () => import('./locales/zh-CN/later.ts'),
  },
};
