/** The switches of the pages. What is chosen stands in the address, so that it can be shared and nothing is stored. */
import { LANGUAGES, type Language, showLanguage } from './language.ts';

const BRANDS = ['house', 'sharp', 'soft'] as const;
const THEMES = ['auto', 'light', 'dark'] as const;
const PAINTS = ['fjord', 'chalk', 'basalt', 'dune', 'heather', 'ember'] as const;

/** The paint that a brand shows first. */
const PAINT_OF_BRAND = { house: 'fjord', sharp: 'ember', soft: 'heather' } as const;

/** When the dark sheet counts. */
const DARK_MEDIA = { auto: '(prefers-color-scheme: dark)', light: 'not all', dark: 'all' } as const;

const root = document.documentElement;
const widgets = document.querySelectorAll(
  'forecourt-booking, forecourt-dealer-finder, forecourt-handoff, forecourt-rescue',
);
const dark = document.querySelector<HTMLLinkElement>('#dark') as HTMLLinkElement;
const switches = document.querySelector<HTMLFormElement>('.demo') as HTMLFormElement;
// Not on every page.
const booking = document.querySelector('forecourt-booking');
const paints = document.querySelector<HTMLFormElement>('.paints');
const ways = document.querySelector<HTMLFormElement>('.ways');
/** What can be booked on the page; the first one is, unless the address says otherwise. */
const types = [...(ways?.querySelectorAll('input') ?? [])].map(({ value }) => value);

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
  for (const widget of widgets) {
    widget.setAttribute('theme', theme);
    widget.setAttribute('lang', language);
  }
  showLanguage(language);
  const type = chosen('type', types, types[0] ?? '');
  if (ways) booking?.setAttribute('type', type);

  // From page to page all of it stays.
  for (const link of document.querySelectorAll('a')) {
    link.search = address.search;
    if (link.pathname === address.pathname && !link.hash) link.setAttribute('aria-current', 'page');
  }
  for (const [form, name, value] of [
    [switches, 'brand', brand()],
    [switches, 'theme', theme],
    [switches, 'lang', language],
    [paints, 'paint', paint],
    [ways, 'type', type],
  ] as const) {
    if (form) (form.elements.namedItem(name) as HTMLSelectElement | RadioNodeList).value = value;
  }
}

function choose(event: Event): void {
  const { name, value } = event.target as HTMLInputElement | HTMLSelectElement;
  address.searchParams.set(name, value);
  if (name === 'brand') address.searchParams.delete('paint');
  // the fragment may have become another one since
  address.hash = location.hash;
  history.replaceState(null, '', address);
  show();
}

for (const form of [switches, paints, ways]) form?.addEventListener('change', choose);
show();
// The link in a confirmation leads to the page as it is now; another address later would begin the booking anew.
booking?.setAttribute('manage-url', `/appointment.html${address.search}`);
