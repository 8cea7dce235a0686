import type { Catalog } from '@forecourt/core';
import { en, type {{Name}}MessageKey } from './locales/en.ts';

/** The widget's words and where its other languages are. */
export const {{camel}}Catalog: Catalog<{{Name}}MessageKey> = {
  name: '{{name}}',
  en,
  load: {
    ar: () => import('./locales/ar.ts'),
    de: () => import('./locales/de.ts'),
    'zh-CN': () => import('./locales/zh-CN.ts'),
  },
};
