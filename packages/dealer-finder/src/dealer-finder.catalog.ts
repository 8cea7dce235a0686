import type { Catalog } from '@forecourt/core';
import { en, type DealerFinderMessageKey } from './locales/en.ts';

/** The widget's words and where its other languages are. */
export const dealerFinderCatalog: Catalog<DealerFinderMessageKey> = {
  name: 'dealer-finder',
  en,
  load: {
    ar: () => import('./locales/ar.ts'),
    de: () => import('./locales/de.ts'),
    'zh-CN': () => import('./locales/zh-CN.ts'),
  },
};
