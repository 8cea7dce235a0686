import type { Catalog } from '@forecourt/core';
import { en, type HandoffMessageKey } from './locales/en.ts';

/** The elements' words and where their other languages are. */
export const handoffCatalog: Catalog<HandoffMessageKey> = {
  name: 'handoff',
  en,
  load: {
    ar: () => import('./locales/ar.ts'),
    de: () => import('./locales/de.ts'),
    'zh-CN': () => import('./locales/zh-CN.ts'),
  },
};
