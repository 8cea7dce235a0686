/** The language of the pages: English as their HTML has it, and three more. */
import { ar } from './texts/ar.ts';
import { de, type TextKey, type Texts } from './texts/de.ts';
import { zhCN } from './texts/zh-CN.ts';

/** The languages of the page. */
export const LANGUAGES = ['en', 'de', 'zh-CN', 'ar'] as const;
export type Language = (typeof LANGUAGES)[number];

const texts = (): NodeListOf<HTMLElement> => document.querySelectorAll('[data-text]');

/** Attributes that are text, and where the key of each stands. */
const ATTRIBUTES = [
  ['aria-label', 'data-label'],
  ['disclaimer', 'data-disclaimer'],
] as const;

/** What the page says in its HTML, read before anything is replaced. */
const english: Partial<Record<TextKey, string>> = {};
for (const element of texts()) english[element.dataset.text as TextKey] = element.textContent;
for (const [attribute, mark] of ATTRIBUTES) {
  for (const element of document.querySelectorAll(`[${mark}]`)) {
    english[element.getAttribute(mark) as TextKey] = element.getAttribute(attribute) ?? '';
  }
}

const words: Readonly<Record<Language, Partial<Texts>>> = { en: english, de, 'zh-CN': zhCN, ar };

/** Shows the page in a language. */
export function showLanguage(language: Language): void {
  document.documentElement.lang = language;
  document.documentElement.dir = language === 'ar' ? 'rtl' : 'ltr';
  for (const element of texts()) element.textContent = words[language][element.dataset.text as TextKey] ?? '';
  for (const [attribute, mark] of ATTRIBUTES) {
    for (const element of document.querySelectorAll(`[${mark}]`)) {
      element.setAttribute(attribute, words[language][element.getAttribute(mark) as TextKey] ?? '');
    }
  }
  const numbers = new Intl.NumberFormat(language);
  for (const element of document.querySelectorAll<HTMLElement>('[data-number]')) {
    element.textContent = numbers.format(Number(element.dataset.number));
  }
}
