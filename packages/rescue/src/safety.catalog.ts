import type { Catalog } from '@forecourt/core';
import en from './locales/en/safety.ts';

/** The words of what to do until help comes. */
export const safetyCatalog: Catalog<keyof typeof en> = {
  name: 'rescue.safety',
  en,
  load: {
    ar: () => import('./locales/ar/safety.ts'),
    de: () => import('./locales/de/safety.ts'),
    'zh-CN': () => import('./locales/zh-CN/safety.ts'),
  },
};
