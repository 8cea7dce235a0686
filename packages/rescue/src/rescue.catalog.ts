import type { Catalog } from '@forecourt/core';
import en from './locales/en/first.ts';

/** The words of the widget's first view, and where its other languages are. The other parts come with their views. */
export const rescueCatalog: Catalog<keyof typeof en> = {
  name: 'rescue',
  en,
  load: {
    ar: () => import('./locales/ar/first.ts'),
    de: () => import('./locales/de/first.ts'),
    'zh-CN': () => import('./locales/zh-CN/first.ts'),
  },
};
