import { expect } from '@open-wc/testing';
import { ar, probe, shows, stage, testCatalog } from '../test/locale-probe.fixture.ts';

describe('messages', () => {
  beforeEach(() => {
    stage.catalog = testCatalog('ar');
  });
  afterEach(() => document.body.replaceChildren());

  it('X7 plurals follow the language: Arabic has six', async () => {
    const element = await probe({ lang: 'ar' });
    expect([1, 2].map((count) => element.locale.t('day', { count }))).to.deep.equal(['1 day', '2 days']);
    stage.catalog.come('ar', ar);
    await shows(element, 'عنوان');
    const forms = [0, 1, 2, 3, 11, 100].map((count) => element.locale.t('day', { count }));
    expect(forms).to.deep.equal(['صفر', 'واحد', 'اثنان', 'قليل', 'كثير', 'آخر']);
  });

  it('X7 a large number is grouped as the locale does', async () => {
    const element = await probe({ lang: 'en' });
    expect(element.locale.t('day', { count: 5000 })).to.equal('5,000 days');
    expect(element.locale.t('hello', { name: 12_345 })).to.equal('Hello 12,345');
  });

  it('X7 a host’s table takes the place of our words, plurals too', async () => {
    const messages = { title: 'Ours', hello: 'Hi, {{name}}', day_other: '{{count}} sleeps' };
    const element = await probe({ lang: 'en', messages });
    expect(element.shown).to.equal('Ours');
    expect(element.locale.t('hello', { name: 'Ada' })).to.equal('Hi, Ada');
    expect(element.locale.t('day', { count: 3 })).to.equal('3 sleeps');
    expect(element.locale.t('day', { count: 1 })).to.equal('1 day');
    expect(element.locale.t('onlyEnglish')).to.equal('Only in English');
  });

  it('X7 a host’s table may blank a text', async () => {
    const element = await probe({ lang: 'en', messages: { title: '' } });
    expect(element.shown).to.equal('');
  });

  it('X7 a host’s function is asked for each key and may keep ours', async () => {
    const asked: unknown[] = [];
    const element = await probe({
      lang: 'en',
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
    const element = await probe({ lang: 'en', messages: { title: 'Ours' } });
    element.messages = { title: 'Newer' };
    await element.updateComplete;
    expect(element.shown).to.equal('Newer');
  });

  it('X2 a value that looks like a place or a reference is shown as it was typed', async () => {
    const typed = '{{count}} $t(title) <b>&amp;';
    const element = await probe({ lang: 'en' });
    expect(element.locale.t('hello', { name: typed, count: 5 })).to.equal(`Hello ${typed}`);
    element.messages = { hello: 'Hi {{name}}' };
    expect(element.locale.t('hello', { name: typed, count: 5 })).to.equal(`Hi ${typed}`);
  });
});
