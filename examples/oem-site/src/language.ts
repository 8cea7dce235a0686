/** The page's language: English as index.html has it, and three more. */
import { ar } from './texts/ar.ts';
import { de, type TextKey, type Texts } from './texts/de.ts';
import { zhCN } from './texts/zh-CN.ts';

/** The languages of the page. */
export const LANGUAGES = ['en', 'de', 'zh-CN', 'ar'] as const;
export type Language = (typeof LANGUAGES)[number];

const texts = (): NodeListOf<HTMLElement> => document.querySelectorAll('[data-text]');
const labels = (): NodeListOf<Element> => document.querySelectorAll('[data-label]');

/** What index.html says, read before anything is replaced. */
const english: Partial<Record<TextKey, string>> = {};
for (const element of texts()) english[element.dataset.text as TextKey] = element.textContent;
for (const element of labels()) {
  english[element.getAttribute('data-label') as TextKey] = element.getAttribute('aria-label') ?? '';
}

const words: Readonly<Record<Language, Partial<Texts>>> = { en: english, de, 'zh-CN': zhCN, ar };

/** Shows the page in a language. */
export function showLanguage(language: Language): void {
  document.documentElement.lang = language;
  document.documentElement.dir = language === 'ar' ? 'rtl' : 'ltr';
  for (const element of texts()) element.textContent = words[language][element.dataset.text as TextKey] ?? '';
  for (const element of labels()) {
    element.setAttribute('aria-label', words[language][element.getAttribute('data-label') as TextKey] ?? '');
  }
  const numbers = new Intl.NumberFormat(language);
  for (const element of document.querySelectorAll<HTMLElement>('[data-number]')) {
    element.textContent = numbers.format(Number(element.dataset.number));
  }
}
