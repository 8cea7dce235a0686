import type { Catalog } from '@forecourt/core';
import en from './locales/en/sketch.ts';

/** The words of the map that the widget draws itself. */
export const sketchCatalog: Catalog<keyof typeof en> = {
  name: 'rescue.sketch',
  en,
  load: {
    ar: () => import('./locales/ar/sketch.ts'),
    de: () => import('./locales/de/sketch.ts'),
    'zh-CN': () => import('./locales/zh-CN/sketch.ts'),
  },
};
