import { expect } from '@open-wc/testing';
import {
  ar,
  de,
  laterCatalog,
  type LocaleProbe,
  moreAr,
  moreDe,
  probe,
  shows,
  stage,
  testCatalog,
} from '../test/locale-probe.fixture.ts';
import { until } from './testing/index.ts';

/** Whether a promise has settled by now. */
async function isSettled(promise: Promise<unknown>): Promise<boolean> {
  let settled = false;
  void promise.then(() => (settled = true));
  await new Promise((resolve) => setTimeout(resolve));
  return settled;
}

/** An element whose first words are there in German. */
async function german(): Promise<LocaleProbe> {
  const element = await probe({ lang: 'de' });
  stage.catalog.come('de', de);
  await shows(element, 'Titel');
  return element;
}

const carsOf = ({ locale }: LocaleProbe): string[] => [1, 2].map((count) => locale.t('car', { count }));

describe('LocaleController with further catalogs', () => {
  let later: ReturnType<typeof laterCatalog>;
  let warnings: string[];
  const { warn } = console;
  beforeEach(() => {
    stage.catalog = testCatalog('de', 'ar');
    later = laterCatalog('de', 'ar');
    warnings = [];
    console.warn = (text: string) => warnings.push(text);
  });
  afterEach(() => {
    console.warn = warn;
    document.body.replaceChildren();
  });

  it('X7 its English is there at once', async () => {
    const element = await probe({ lang: 'en' });
    const added = element.locale.add(later);
    expect(element.locale.t('more', { name: 'Ada' })).to.equal('More for Ada');
    expect(carsOf(element)).to.deep.equal(['1 car', '2 cars']);
    expect(element.shown, 'the first catalog still speaks').to.equal('Title');
    await added;
    expect(later.asked).to.deep.equal([]);
  });

  it('X7 it is added once it speaks the language that the first one speaks', async () => {
    const element = await german();
    const added = element.locale.add(later);
    expect(await isSettled(added)).to.equal(false);
    later.come('de', moreDe);
    await added;
    expect(element.locale.t('more', { name: 'Ada' })).to.equal('Mehr für Ada');
    expect(element.locale.t('title')).to.equal('Titel');
    expect(carsOf(element)).to.deep.equal(['1 Wagen', '2 Wagen']);
  });

  it('X7 an element in a language that was fetched for another one waits for nothing', async () => {
    const added = (await german()).locale.add(later);
    later.come('de', moreDe);
    await added;
    const second = await probe({ lang: 'de' });
    await second.locale.add(later);
    expect(second.locale.t('more', { name: 'Ada' })).to.equal('Mehr für Ada');
    expect(later.asked).to.deep.equal(['de']);
  });

  it('X7 a change of the language fetches all; the direction goes by the first', async () => {
    const element = await german();
    const added = element.locale.add(later);
    later.come('de', moreDe);
    await added;
    element.lang = 'ar-EG';
    await until(() => later.asked.includes('ar'), 'Arabic to be fetched for the later view');
    later.come('ar', moreAr);
    await new Promise((resolve) => setTimeout(resolve));
    await element.updateComplete;
    expect(element.locale.direction, 'the first catalog has not come').to.equal('ltr');
    expect(carsOf(element)).to.deep.equal(['1 Wagen', '2 Wagen']);
    stage.catalog.come('ar', ar);
    await shows(element, 'عنوان');
    expect(element.locale.direction).to.equal('rtl');
    expect(element.locale.t('car', { count: 100 })).to.equal('١٠٠ سيارة');
    expect(element.locale.t('more', { name: 'Ada' })).to.equal('المزيد: \u2068Ada\u2069');
  });

  it('X7 until its language comes, a later catalog is in English, and the host is rendered again', async () => {
    const element = await probe({ lang: 'en' });
    await element.locale.add(later);
    element.lang = 'de';
    await until(() => later.asked.includes('de'), 'German to be fetched');
    stage.catalog.come('de', de);
    await shows(element, 'Titel');
    expect(element.locale.t('more', { name: 'Ada' })).to.equal('More for Ada');
    const { renders } = element;
    later.come('de', moreDe);
    await until(() => element.renders > renders, 'the next rendering');
    expect(element.locale.t('more', { name: 'Ada' })).to.equal('Mehr für Ada');
  });

  it('X7 a language that cannot be fetched keeps nobody waiting, and is asked for a few times', async () => {
    const element = await german();
    const added = element.locale.add(later);
    later.fail('de');
    await added;
    expect(warnings).to.have.length(1);
    expect(element.locale.t('more', { name: 'Ada' })).to.equal('More for Ada');
    for (let update = 0; update < 9; update += 1) {
      element.requestUpdate();
      await element.updateComplete;
      later.fail('de');
      await new Promise((resolve) => setTimeout(resolve));
    }
    expect(later.asked, 'three times for each catalog').to.have.length(6);
    element.lang = 'ar';
    await until(() => stage.catalog.asked.includes('ar'), 'Arabic to be fetched');
    expect(later.asked.slice(6)).to.deep.equal(['ar']);
  });

  it('X7 a later catalog that lacks the language is in English', async () => {
    const element = await german();
    await element.locale.add(laterCatalog());
    expect(element.locale.t('more', { name: 'Ada' })).to.equal('More for Ada');
    expect(warnings).to.deep.equal([]);
  });

  it('X7 a key that its language lacks is in English', async () => {
    const element = await german();
    const added = element.locale.add(later);
    later.come('de', { car_one: 'ein Wagen' });
    await added;
    expect(element.locale.t('more', { name: 'Ada' })).to.equal('More for Ada');
  });

  it('X7 a host’s table and function take the place of its words too', async () => {
    const messages = { more: 'Extra', car_other: '{{count}} motors' };
    const element = await probe({ lang: 'en', messages });
    await element.locale.add(later);
    expect(element.locale.t('more')).to.equal('Extra');
    expect(carsOf(element)).to.deep.equal(['1 car', '2 motors']);
    element.messages = (key, text) => (key === 'more' ? text.toUpperCase() : undefined);
    expect(element.locale.t('more', { name: 'Ada' })).to.equal('MORE FOR ADA');
  });
});
