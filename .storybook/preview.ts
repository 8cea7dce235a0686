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

type Globals = Record<'theme' | 'locale' | 'dir' | 'brand' | 'display', string>;

/** The screens that a story is shown on, by their names in the toolbar. */
const displays: Record<string, object> = {
  page: { display: 'page', driverSide: undefined },
  'car, driver on the left': { display: 'car', driverSide: 'left' },
  'car, driver on the right': { display: 'car', driverSide: 'right' },
};

/** Dresses what a story shows: colours and screen on each widget, the brand's tokens around it. */
function dress(around: Element | undefined, { theme, brand, display }: Globals): void {
  if (!(around instanceof HTMLElement)) return;
  for (const name of own) around.style.setProperty(name, brands[brand]?.[name] ?? null);
  for (const element of around.querySelectorAll('*')) {
    if (!element.localName.startsWith('forecourt-')) continue;
    element.setAttribute('theme', theme);
    const widget = element as Element & { environment?: object };
    widget.environment = { ...widget.environment, ...displays[display] };
  }
  document.body.style.background = theme === 'dark' ? '#0d0f12' : '#fff';
}

const preview: Preview = {
  tags: ['autodocs'],
  parameters: { a11y: { test: 'error' }, layout: 'fullscreen' },
  initialGlobals: { theme: 'light', locale: 'en', dir: 'auto', brand: 'none', display: 'page' },
  globalTypes: {
    theme: { toolbar: { title: 'Theme', icon: 'contrast', items: ['light', 'dark'], dynamicTitle: true } },
    locale: { toolbar: { title: 'Language', icon: 'globe', items: ['en', 'zh-CN', 'de', 'ar'], dynamicTitle: true } },
    dir: { toolbar: { title: 'Direction', icon: 'transfer', items: ['auto', 'ltr', 'rtl'], dynamicTitle: true } },
    display: {
      toolbar: { title: 'Display', icon: 'browser', items: Object.keys(displays), dynamicTitle: true },
    },
    brand: {
      toolbar: { title: 'Brand', icon: 'paintbrush', items: ['none', ...Object.keys(brands)], dynamicTitle: true },
    },
  },
  decorators: [
    (story, { globals }) => {
      const { locale, dir } = globals as Globals;
      const direction = dir === 'auto' ? (locale === 'ar' ? 'rtl' : 'ltr') : dir;
      return html`<div lang=${locale} dir=${direction} ${ref((around) => dress(around, globals as Globals))}>${story()}</div>`;
    },
  ],
};
export default preview;
