/** The page's language: English as index.html has it, the others loaded when they are asked for. */
import type { TextKey, Texts } from './texts/de.ts';

/** The languages of the page. */
export const LANGUAGES = ['en', 'de', 'zh-CN', 'ar'] as const;
export type Language = (typeof LANGUAGES)[number];

const loaders: Readonly<Record<Language, () => Promise<Partial<Texts>>>> = {
  en: () => Promise.resolve(english),
  de: async () => (await import('./texts/de.ts')).de,
  'zh-CN': async () => (await import('./texts/zh-CN.ts')).zhCN,
  ar: async () => (await import('./texts/ar.ts')).ar,
};

const texts = (): NodeListOf<HTMLElement> => document.querySelectorAll('[data-text]');
const labels = (): NodeListOf<Element> => document.querySelectorAll('[data-label]');

/** What index.html says, read before anything is replaced. */
const english: Partial<Record<TextKey, string>> = {};
for (const element of texts()) english[element.dataset.text as TextKey] = element.textContent;
for (const element of labels()) {
  english[element.getAttribute('data-label') as TextKey] = element.getAttribute('aria-label') ?? '';
}

let asked: Language = 'en';

/** Shows the page in a language. The last one asked for wins, whichever arrives first. */
export async function showLanguage(language: Language): Promise<void> {
  asked = language;
  const words = await loaders[language]();
  if (asked !== language) return;

  document.documentElement.lang = language;
  document.documentElement.dir = language === 'ar' ? 'rtl' : 'ltr';
  for (const element of texts()) element.textContent = words[element.dataset.text as TextKey] ?? '';
  for (const element of labels()) {
    element.setAttribute('aria-label', words[element.getAttribute('data-label') as TextKey] ?? '');
  }
  const numbers = new Intl.NumberFormat(language);
  for (const element of document.querySelectorAll<HTMLElement>('[data-number]')) {
    element.textContent = numbers.format(Number(element.dataset.number));
  }
}
