import type { Catalog } from '@forecourt/core';
import en from '../locales/en/map.ts';

/** The words of the map, which come with their views. */
export const mapCatalog: Catalog<keyof typeof en> = {
  name: 'dealer-finder.map',
  en,
  load: {
    ar: () => import('../locales/ar/map.ts'),
    de: () => import('../locales/de/map.ts'),
    'zh-CN': () => import('../locales/zh-CN/map.ts'),
  },
};
