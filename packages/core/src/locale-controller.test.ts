import { expect } from '@open-wc/testing';
import globalI18next from 'i18next';
import { html, LitElement, type PropertyDeclarations, type TemplateResult } from 'lit';
import { LocaleController } from './locale-controller.ts';
import { normalizeLocale } from './locale.ts';
import type { Catalog, MessageOverrides, Messages } from './messages.ts';
import { ProviderElement } from './provider.element.ts';
import { type Deferred, deferred, until } from './testing/index.ts';

const en = {
  title: 'Title',
  onlyEnglish: 'Only in English',
  hello: 'Hello {{name}}',
  day_one: '{{count}} day',
  day_other: '{{count}} days',
};
type Key = keyof typeof en;

const de = { title: 'Titel', hello: 'Hallo {{name}}', day_one: '{{count}} Tag', day_other: '{{count}} Tage' };
const ar = {
  title: 'عنوان',
  day_zero: 'صفر',
  day_one: 'واحد',
  day_two: 'اثنان',
  day_few: 'قليل',
  day_many: 'كثير',
  day_other: 'آخر',
};

/** A catalog of its own name, whose languages come when the test says so; `asked` counts how often each is fetched. */
interface TestCatalog extends Catalog<Key> {
  asked: string[];
  come: (language: string, messages: Messages) => void;
  fail: (language: string) => void;
}
let catalogs = 0;
function testCatalog(...languages: string[]): TestCatalog {
  const waiting: Record<string, Deferred<{ default: Messages }>> = {};
  const asked: string[] = [];
  const load = (language: string) => () => {
    asked.push(language);
    waiting[language] = deferred();
    return waiting[language].promise;
  };
  return {
    name: `test-${++catalogs}`,
    en,
    load: Object.fromEntries(languages.map((language) => [language, load(language)])),
    asked,
    come: (language, messages) => waiting[language]?.resolve({ default: messages }),
    fail: (language) => waiting[language]?.reject(new Error('offline')),
  };
}

let catalog = testCatalog();

class LocaleProbe extends LitElement {
  static override properties: PropertyDeclarations = { messages: { attribute: false } };
  declare messages: MessageOverrides | undefined;
  readonly locale = new LocaleController<Key>(this, catalog);

  get shown(): string {
    return this.shadowRoot?.textContent ?? '';
  }
  protected override render(): TemplateResult {
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
async function probe({ lang = '', parent = document.body, messages }: Place = {}): Promise<LocaleProbe> {
  const element = document.createElement('locale-probe') as LocaleProbe;
  if (lang) element.lang = lang;
  element.messages = messages;
  parent.append(element);
  await element.updateComplete;
  return element;
}

const place = (lang: string, tag = 'div'): HTMLElement => {
  const element = document.body.appendChild(document.createElement(tag));
  element.setAttribute('lang', lang);
  return element;
};
const shows = (element: LocaleProbe, text: string): Promise<void> =>
  until(
    () => element.shown === text,
    () => `${text}; there is ${element.shown}`,
  );

describe('LocaleController', () => {
  const { lang } = document.documentElement;
  beforeEach(() => {
    document.documentElement.lang = 'en';
    catalog = testCatalog('de', 'ar', 'zh-CN');
  });
  afterEach(() => {
    document.body.replaceChildren();
    document.documentElement.lang = lang;
  });

  it('X7 the first render never waits: it is in English, then in the language', async () => {
    const element = await probe({ lang: 'de' });
    expect(element.shown).to.equal('Title');
    expect(element.locale.language).to.equal('en');
    catalog.come('de', de);
    await shows(element, 'Titel');
    expect(element.locale.language).to.equal('de');
  });

  it('X7 the region stays with the locale, and the words are of the language', async () => {
    const element = await probe({ lang: 'de-CH' });
    expect(element.locale.locale).to.equal('de-CH');
    catalog.come('de', de);
    await shows(element, 'Titel');
  });

  const sources: [string, (language: string) => Promise<[LocaleProbe, (next: string) => void]>][] = [
    [
      'its own lang',
      async (language) => {
        const element = await probe({ lang: language });
        return [element, (next) => (element.lang = next)];
      },
    ],
    [
      'the lang of an element around it',
      async (language) => {
        const parent = place(language);
        return [await probe({ parent }), (next) => parent.setAttribute('lang', next)];
      },
    ],
    [
      'the lang around the shadow root it is in',
      async (language) => {
        const host = place(language);
        const parent = host.attachShadow({ mode: 'open' }).appendChild(document.createElement('div'));
        return [await probe({ parent }), (next) => host.setAttribute('lang', next)];
      },
    ],
    [
      'the provider',
      async (language) => {
        const parent = place(language, 'locale-test-provider');
        return [await probe({ parent }), (next) => parent.setAttribute('lang', next)];
      },
    ],
    [
      'the page',
      async (language) => {
        document.documentElement.lang = language;
        return [await probe(), (next) => (document.documentElement.lang = next)];
      },
    ],
  ];
  for (const [source, set] of sources) {
    it(`X7 follows a change of ${source}`, async () => {
      const [element, change] = await set('de');
      await until(() => catalog.asked.includes('de'), 'German to be fetched');
      catalog.come('de', de);
      await shows(element, 'Titel');
      change('ar-EG');
      await until(() => catalog.asked.includes('ar'), 'Arabic to be fetched');
      expect(element.shown, 'the words stay until the next ones are there').to.equal('Titel');
      catalog.come('ar', ar);
      await shows(element, 'عنوان');
      expect(element.locale.direction).to.equal('rtl');
      change('en');
      await shows(element, 'Title');
      expect(element.locale.direction).to.equal('ltr');
      expect(catalog.asked).to.deep.equal(['de', 'ar']);
    });
  }

  it('X7 its own lang wins over the provider’s, and that over the page’s', async () => {
    const parent = place('ar', 'locale-test-provider');
    document.documentElement.lang = 'zh';
    const [inside, own] = [await probe({ parent }), await probe({ parent, lang: 'de' })];
    expect(inside.locale.locale).to.equal('ar');
    expect(own.locale.locale).to.equal('de');
  });

  it('X7 takes the language of the place it is moved to', async () => {
    const element = await probe({ parent: place('de') });
    catalog.come('de', de);
    await shows(element, 'Titel');
    place('en').append(element);
    await shows(element, 'Title');
    document.body.lastElementChild?.setAttribute('lang', 'de');
    await shows(element, 'Titel');
  });

  it('X7 a language that comes after it is no longer wanted is not shown', async () => {
    const element = await probe({ lang: 'de' });
    element.lang = 'en';
    await element.updateComplete;
    catalog.come('de', de);
    await new Promise((resolve) => setTimeout(resolve));
    await element.updateComplete;
    expect(element.shown).to.equal('Title');
  });

  it('X7 a key that a language lacks is in English', async () => {
    const element = await probe({ lang: 'de' });
    catalog.come('de', de);
    await shows(element, 'Titel');
    expect(element.locale.t('onlyEnglish')).to.equal('Only in English');
  });

  for (const tag of ['xx', 'zh-TW', 'C', 'not a tag']) {
    it(`X7 the language ${tag}, which there is not, is English`, async () => {
      const element = await probe({ lang: tag });
      expect(element.shown).to.equal('Title');
      expect(catalog.asked).to.deep.equal([]);
      new Intl.NumberFormat(element.locale.locale);
    });
  }

  it('X7 without any lang the browser’s is taken', async () => {
    document.documentElement.removeAttribute('lang');
    const element = await probe();
    expect(element.locale.locale).to.equal(normalizeLocale(navigator.language) ?? 'en');
  });

  it('X7 a language that cannot be fetched warns, stays English, and is asked for again', async () => {
    const { warn } = console;
    const said: string[] = [];
    console.warn = (text: string) => said.push(text);
    try {
      const element = await probe({ lang: 'de' });
      catalog.fail('de');
      await until(() => said.length, 'a warning');
      expect(said[0]).to.include('de');
      expect(element.shown).to.equal('Title');
      expect(catalog.asked).to.deep.equal(['de']);
      element.requestUpdate();
      await element.updateComplete;
      expect(catalog.asked).to.deep.equal(['de', 'de']);
      catalog.come('de', de);
      await shows(element, 'Titel');
      expect(said).to.have.length(1);
    } finally {
      console.warn = warn;
    }
  });

  it('X7 plurals follow the language: Arabic has six', async () => {
    const element = await probe({ lang: 'ar' });
    expect([1, 2].map((count) => element.locale.t('day', { count }))).to.deep.equal(['1 day', '2 days']);
    catalog.come('ar', ar);
    await shows(element, 'عنوان');
    const forms = [0, 1, 2, 3, 11, 100].map((count) => element.locale.t('day', { count }));
    expect(forms).to.deep.equal(['صفر', 'واحد', 'اثنان', 'قليل', 'كثير', 'آخر']);
  });

  it('X7 a host’s table takes the place of our words, plurals too', async () => {
    const messages = { title: 'Ours', hello: 'Hi, {{name}}', day_other: '{{count}} sleeps' };
    const element = await probe({ messages });
    expect(element.shown).to.equal('Ours');
    expect(element.locale.t('hello', { name: 'Ada' })).to.equal('Hi, Ada');
    expect(element.locale.t('day', { count: 3 })).to.equal('3 sleeps');
    expect(element.locale.t('day', { count: 1 })).to.equal('1 day');
    expect(element.locale.t('onlyEnglish')).to.equal('Only in English');
  });

  it('X7 a host’s table may blank a text', async () => {
    const element = await probe({ messages: { title: '' } });
    expect(element.shown).to.equal('');
  });

  it('X7 a host’s function is asked for each key and may keep ours', async () => {
    const asked: unknown[] = [];
    const element = await probe({
      messages: (key, text, values, language) => {
        asked.push([key, text, values, language]);
        return key === 'title' ? text.toUpperCase() : undefined;
      },
    });
    expect(element.shown).to.equal('TITLE');
    expect(asked[0]).to.deep.equal(['title', 'Title', {}, 'en']);
    expect(element.locale.t('hello', { name: 'Ada' })).to.equal('Hello Ada');
  });

  it('X7 new words of the host are shown at once', async () => {
    const element = await probe({ messages: { title: 'Ours' } });
    element.messages = { title: 'Newer' };
    await element.updateComplete;
    expect(element.shown).to.equal('Newer');
  });

  it('X2 a value that looks like a place or a reference is shown as it was typed', async () => {
    const typed = '{{count}} $t(title) <b>&amp;';
    const element = await probe();
    expect(element.locale.t('hello', { name: typed, count: 5 })).to.equal(`Hello ${typed}`);
    element.messages = { hello: 'Hi {{name}}' };
    expect(element.locale.t('hello', { name: typed, count: 5 })).to.equal(`Hi ${typed}`);
  });

  it('X3 the page’s own i18next is not touched', async () => {
    await globalI18next.init({ lng: 'fr', resources: { fr: { translation: { title: 'de la page' } } } });
    const element = await probe({ lang: 'de' });
    catalog.come('de', de);
    await shows(element, 'Titel');
    expect(globalI18next.language).to.equal('fr');
    expect(globalI18next.t('title')).to.equal('de la page');
    expect(globalI18next.hasResourceBundle('en', catalog.name)).to.equal(false);
  });

  it('two widgets of one catalog share its languages', async () => {
    const first = await probe({ lang: 'de' });
    catalog.come('de', de);
    await shows(first, 'Titel');
    const second = await probe({ lang: 'de' });
    expect(second.shown).to.equal('Titel');
    expect(catalog.asked).to.deep.equal(['de']);
  });

  it('X4 a removed element no longer follows', async () => {
    const element = await probe({ lang: 'en' });
    element.remove();
    element.lang = 'de';
    await new Promise((resolve) => setTimeout(resolve));
    expect(catalog.asked).to.deep.equal([]);
  });
});
