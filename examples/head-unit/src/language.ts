/** The shell's language: what the car says, else the address, else English. */
import { type WordKey, wordsOf } from './words.ts';

const RTL = /^ar/;
let current = new URLSearchParams(location.search).get('lang') ?? 'en';

/** The language in force, BCP 47. */
export const language = (): string => current;

/** A text of the shell. */
export const say = (key: WordKey): string => wordsOf(current)[key];

/** Puts the shell, and with the page's language the widgets, into a language. */
export function speak(wanted: string): void {
  // a car says the language alone
  const language = wanted === 'zh' ? 'zh-CN' : wanted;
  current = language;
  const direction = RTL.test(language) ? 'rtl' : 'ltr';
  document.documentElement.lang = language;
  document.documentElement.dir = direction;
  document.querySelector('.unit')?.setAttribute('dir', direction);
  document.querySelector('forecourt-provider')?.setAttribute('lang', language);
  for (const element of document.querySelectorAll<HTMLElement>('[data-text]')) {
    element.textContent = say(element.dataset.text as WordKey);
  }
}
