import type { Catalog } from '@forecourt/core';
import { en, type RescueMessageKey } from './locales/en.ts';

/** The widget's words and where its other languages are. */
export const rescueCatalog: Catalog<RescueMessageKey> = {
  name: 'rescue',
  en,
  load: {
    ar: () => import('./locales/ar.ts'),
    de: () => import('./locales/de.ts'),
    'zh-CN': () => import('./locales/zh-CN.ts'),
  },
};
