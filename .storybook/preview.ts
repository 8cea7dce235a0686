import { type Preview, setCustomElementsManifest } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { brands } from './brands.ts';

interface Manifest {
  schemaVersion: string;
  modules: unknown[];
}
const manifests = Object.values(
  import.meta.glob<Manifest>('../packages/*/custom-elements.json', { eager: true, import: 'default' }),
);
setCustomElementsManifest({ schemaVersion: '1.0.0', modules: manifests.flatMap(({ modules }) => modules) });

const own = [...new Set(Object.values(brands).flatMap((brand) => Object.keys(brand)))];

/** Dresses what a story shows: the colours on each widget, the brand's tokens around it. */
function dress(around: Element | undefined, theme: string, brand: string): void {
  if (!(around instanceof HTMLElement)) return;
  for (const name of own) around.style.setProperty(name, brands[brand]?.[name] ?? null);
  for (const element of around.querySelectorAll('*')) {
    if (element.localName.startsWith('forecourt-')) element.setAttribute('theme', theme);
  }
  document.body.style.background = theme === 'dark' ? '#0d0f12' : '#fff';
}

const preview: Preview = {
  tags: ['autodocs'],
  parameters: { a11y: { test: 'error' }, layout: 'fullscreen' },
  initialGlobals: { theme: 'light', locale: 'en', dir: 'auto', brand: 'none' },
  globalTypes: {
    theme: { toolbar: { title: 'Theme', icon: 'contrast', items: ['light', 'dark'], dynamicTitle: true } },
    locale: { toolbar: { title: 'Language', icon: 'globe', items: ['en', 'zh-CN', 'de', 'ar'], dynamicTitle: true } },
    dir: { toolbar: { title: 'Direction', icon: 'transfer', items: ['auto', 'ltr', 'rtl'], dynamicTitle: true } },
    brand: {
      toolbar: { title: 'Brand', icon: 'paintbrush', items: ['none', ...Object.keys(brands)], dynamicTitle: true },
    },
  },
  decorators: [
    (story, { globals }) => {
      const { theme, locale, dir, brand } = globals as Record<'theme' | 'locale' | 'dir' | 'brand', string>;
      const direction = dir === 'auto' ? (locale === 'ar' ? 'rtl' : 'ltr') : dir;
      return html`<div lang=${locale} dir=${direction} ${ref((around) => dress(around, theme, brand))}>${story()}</div>`;
    },
  ],
};
export default preview;
