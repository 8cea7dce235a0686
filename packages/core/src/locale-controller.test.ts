import { expect } from '@open-wc/testing';
import globalI18next from 'i18next';
import { ar, de, type LocaleProbe, place, probe, shows, stage, testCatalog } from '../test/locale-probe.fixture.ts';
import { normalizeLocale } from './locale.ts';
import { until } from './testing/index.ts';

describe('LocaleController', () => {
  const { lang } = document.documentElement;
  beforeEach(() => {
    document.documentElement.lang = 'en';
    stage.catalog = testCatalog('de', 'ar', 'zh-CN');
  });
  afterEach(() => {
    document.body.replaceChildren();
    document.documentElement.lang = lang;
  });

  it('X7 the first render never waits: it is in English, then in the language', async () => {
    const element = await probe({ lang: 'de' });
    expect(element.shown).to.equal('Title');
    expect(element.locale.language).to.equal('en');
    stage.catalog.come('de', de);
    await shows(element, 'Titel');
    expect(element.locale.language).to.equal('de');
  });

  it('X7 the region stays with the locale, and the words are of the language', async () => {
    const element = await probe({ lang: 'de-CH' });
    expect(element.locale.locale).to.equal('de-CH');
    stage.catalog.come('de', de);
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
      await until(() => stage.catalog.asked.includes('de'), 'German to be fetched');
      stage.catalog.come('de', de);
      await shows(element, 'Titel');
      change('ar-EG');
      await until(() => stage.catalog.asked.includes('ar'), 'Arabic to be fetched');
      expect(element.shown, 'the words stay until the next ones are there').to.equal('Titel');
      stage.catalog.come('ar', ar);
      await shows(element, 'عنوان');
      expect(element.locale.direction).to.equal('rtl');
      change('en');
      await shows(element, 'Title');
      expect(element.locale.direction).to.equal('ltr');
      expect(stage.catalog.asked).to.deep.equal(['de', 'ar']);
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
    stage.catalog.come('de', de);
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
    stage.catalog.come('de', de);
    await new Promise((resolve) => setTimeout(resolve));
    await element.updateComplete;
    expect(element.shown).to.equal('Title');
  });

  it('X7 a key that a language lacks is in English', async () => {
    const element = await probe({ lang: 'de' });
    stage.catalog.come('de', de);
    await shows(element, 'Titel');
    expect(element.locale.t('onlyEnglish')).to.equal('Only in English');
  });

  for (const tag of ['xx', 'zh-TW', 'C', 'not a tag']) {
    it(`X7 the language ${tag}, which there is not, is English`, async () => {
      const element = await probe({ lang: tag });
      expect(element.shown).to.equal('Title');
      expect(stage.catalog.asked).to.deep.equal([]);
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
      stage.catalog.fail('de');
      await until(() => said.length, 'a warning');
      expect(said[0]).to.include('de');
      expect(element.shown).to.equal('Title');
      expect(stage.catalog.asked).to.deep.equal(['de']);
      element.requestUpdate();
      await element.updateComplete;
      expect(stage.catalog.asked).to.deep.equal(['de', 'de']);
      stage.catalog.come('de', de);
      await shows(element, 'Titel');
      expect(said).to.have.length(1);
    } finally {
      console.warn = warn;
    }
  });

  it('X7 a language that never comes is asked for three times, whatever is typed meanwhile', async () => {
    const { warn } = console;
    console.warn = () => {};
    try {
      const element = await probe({ lang: 'de' });
      for (let update = 0; update < 6; update += 1) {
        stage.catalog.fail('de');
        await new Promise((resolve) => setTimeout(resolve));
        element.requestUpdate();
        await element.updateComplete;
      }
      expect(stage.catalog.asked).to.have.length(3);
    } finally {
      console.warn = warn;
    }
  });

  it('X3 the page’s own i18next is not touched', async () => {
    await globalI18next.init({ lng: 'fr', resources: { fr: { translation: { title: 'de la page' } } } });
    const element = await probe({ lang: 'de' });
    stage.catalog.come('de', de);
    await shows(element, 'Titel');
    expect(globalI18next.language).to.equal('fr');
    expect(globalI18next.t('title')).to.equal('de la page');
    expect(globalI18next.hasResourceBundle('en', stage.catalog.name)).to.equal(false);
  });

  it('two widgets of one catalog share its languages', async () => {
    const first = await probe({ lang: 'de' });
    stage.catalog.come('de', de);
    await shows(first, 'Titel');
    const second = await probe({ lang: 'de' });
    expect(second.shown).to.equal('Titel');
    expect(stage.catalog.asked).to.deep.equal(['de']);
  });

  it('X4 a removed element no longer follows', async () => {
    const element = await probe({ lang: 'en' });
    element.remove();
    element.lang = 'de';
    await new Promise((resolve) => setTimeout(resolve));
    expect(stage.catalog.asked).to.deep.equal([]);
  });
});
