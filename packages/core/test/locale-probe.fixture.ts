import { html, LitElement, type PropertyDeclarations, type TemplateResult } from 'lit';
import { LocaleController } from '../src/locale-controller.ts';
import type { CatalogPart, MessageOverrides, Messages } from '../src/messages.ts';
import { ProviderElement } from '../src/provider.element.ts';
import { type Deferred, deferred, until } from '../src/testing/index.ts';

const en = {
  title: 'Title',
  onlyEnglish: 'Only in English',
  hello: 'Hello {{name}}',
  day_one: '{{count}} day',
  day_other: '{{count}} days',
};
/** The words of a later view. */
const moreEn = { more: 'More for {{name}}', car_one: '{{count}} car', car_other: '{{count}} cars' };
type Key = keyof typeof en | keyof typeof moreEn;

export const de = { title: 'Titel', hello: 'Hallo {{name}}', day_one: '{{count}} Tag', day_other: '{{count}} Tage' };
export const moreDe = { more: 'Mehr für {{name}}', car_one: '{{count}} Wagen', car_other: '{{count}} Wagen' };
export const moreAr = { more: 'المزيد: {{name}}', car_other: '{{count}} سيارة' };
export const ar = {
  title: 'عنوان',
  day_zero: 'صفر',
  day_one: 'واحد',
  day_two: 'اثنان',
  day_few: 'قليل',
  day_many: 'كثير',
  day_other: 'آخر',
};

/** A catalog of its own name, whose languages come when the test says so; `asked` counts how often each is fetched. */
interface TestCatalog extends CatalogPart<Key> {
  asked: string[];
  come: (language: string, messages: Messages) => void;
  fail: (language: string) => void;
}
let catalogs = 0;
function catalogOf(words: CatalogPart<Key>['en'], languages: readonly string[]): TestCatalog {
  const waiting: Record<string, Deferred<{ default: Messages }>> = {};
  const asked: string[] = [];
  const load = (language: string) => () => {
    asked.push(language);
    waiting[language] = deferred();
    return waiting[language].promise;
  };
  return {
    name: `test-${++catalogs}`,
    en: words,
    load: Object.fromEntries(languages.map((language) => [language, load(language)])),
    asked,
    come: (language, messages) => waiting[language]?.resolve({ default: messages }),
    fail: (language) => waiting[language]?.reject(new Error('offline')),
  };
}
export const testCatalog = (...languages: string[]): TestCatalog => catalogOf(en, languages);
/** A catalog that comes with a later view. */
export const laterCatalog = (...languages: string[]): TestCatalog => catalogOf(moreEn, languages);

/** What the next element speaks. */
export const stage = { catalog: testCatalog() };

export class LocaleProbe extends LitElement {
  static override properties: PropertyDeclarations = { messages: { attribute: false } };
  declare messages: MessageOverrides | undefined;
  readonly locale = new LocaleController<Key>(this, stage.catalog);
  renders = 0;

  get shown(): string {
    return this.shadowRoot?.textContent ?? '';
  }
  protected override render(): TemplateResult {
    this.renders += 1;
    return html`${this.locale.t('title')}`;
  }
}
customElements.define('locale-probe', LocaleProbe);
customElements.define('locale-test-provider', ProviderElement);

interface Place {
  lang?: string;
  parent?: Element;
  messages?: MessageOverrides;
}
export async function probe({ lang = '', parent = document.body, messages }: Place = {}): Promise<LocaleProbe> {
  const element = document.createElement('locale-probe') as LocaleProbe;
  if (lang) element.lang = lang;
  element.messages = messages;
  parent.append(element);
  await element.updateComplete;
  return element;
}

export const place = (lang: string, tag = 'div'): HTMLElement => {
  const element = document.body.appendChild(document.createElement(tag));
  element.setAttribute('lang', lang);
  return element;
};
export const shows = (element: LocaleProbe, text: string): Promise<void> =>
  until(
    () => element.shown === text,
    () => `${text}; there is ${element.shown}`,
  );
