/** The switches of the page. What is chosen stands in the address, so that it can be shared and nothing is stored. */
import { LANGUAGES, type Language, showLanguage } from './language.ts';

const BRANDS = ['house', 'sharp', 'soft'] as const;
const THEMES = ['auto', 'light', 'dark'] as const;
const PAINTS = ['fjord', 'chalk', 'basalt', 'dune', 'heather', 'ember'] as const;

/** The paint that a brand shows first. */
const PAINT_OF_BRAND = { house: 'fjord', sharp: 'ember', soft: 'heather' } as const;

/** When the dark sheet counts. */
const DARK_MEDIA = { auto: '(prefers-color-scheme: dark)', light: 'not all', dark: 'all' } as const;

const root = document.documentElement;
const widget = document.querySelector('forecourt-booking') as HTMLElement;
const dark = document.querySelector<HTMLLinkElement>('#dark') as HTMLLinkElement;
const switches = document.querySelector<HTMLFormElement>('.demo') as HTMLFormElement;
const paints = document.querySelector<HTMLFormElement>('.paints') as HTMLFormElement;

const address = new URL(location.href);

/** The value of a search parameter if it is one of `values`, else `fallback`. */
function chosen<Value extends string>(name: string, values: readonly Value[], fallback: Value): Value {
  const value = address.searchParams.get(name);
  return values.find((known) => known === value) ?? fallback;
}

const brand = () => chosen('brand', BRANDS, 'house');

function show(): void {
  const theme = chosen('theme', THEMES, 'auto');
  const language: Language = chosen('lang', LANGUAGES, 'en');
  const paint = chosen('paint', PAINTS, PAINT_OF_BRAND[brand()]);

  root.dataset.brand = brand();
  root.dataset.paint = paint;
  dark.media = DARK_MEDIA[theme];
  widget.setAttribute('theme', theme);
  widget.setAttribute('lang', language);
  showLanguage(language);

  for (const [form, name, value] of [
    [switches, 'brand', brand()],
    [switches, 'theme', theme],
    [switches, 'lang', language],
    [paints, 'paint', paint],
  ] as const) {
    (form.elements.namedItem(name) as HTMLSelectElement | RadioNodeList).value = value;
  }
}

function choose(event: Event): void {
  const { name, value } = event.target as HTMLInputElement | HTMLSelectElement;
  address.searchParams.set(name, value);
  if (name === 'brand') address.searchParams.delete('paint');
  history.replaceState(null, '', address);
  show();
}

switches.addEventListener('change', choose);
paints.addEventListener('change', choose);
show();
