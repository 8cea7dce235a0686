import { ApiError, type BookingApi, type BookingErrorCode } from '@forecourt/contract';
import { MADE_UP_DEALERS } from '@forecourt/contract/testing.js';
import { define, ProviderElement } from '@forecourt/core';
import { expect } from '@open-wc/testing';
import { dealerLike, mountBooking, type MountOptions, warningsOf } from '../test/element.fixture.ts';
import ar from './locales/ar.ts';
import de from './locales/de.ts';
import en, { type BookingMessages } from './locales/en.ts';
import zh from './locales/zh-CN.ts';

define('forecourt-provider', ProviderElement);

const error = (code: string): ApiError<string> => new ApiError(code, code);
const [MUNICH, SOUTH] = MADE_UP_DEALERS;

/** What can happen to a call: a lost connection, no answer in time, a 500, an answer that cannot be read. */
const LUCK: readonly BookingErrorCode[] = ['offline', 'timeout', 'unavailable', 'malformed'];
const LANGUAGES: Readonly<Record<string, BookingMessages>> = { en, de, ar, 'zh-CN': zh };

/** An element whose next call of a method fails, walked to where it happens. */
async function failing(method: keyof BookingApi, code: string, lang = 'en') {
  const booking = await mountBooking({ lang, prepare: (api) => api.failNext(method, error(code)) });
  const { person } = booking;
  if (method === 'findDealers') await person.walkTo('dealer');
  if (method === 'findSlots') await person.walkTo('time');
  if (method === 'book') {
    await person.walkTo('review');
    await person.submit();
  }
  return booking;
}

describe('bad luck is told in words, loses nothing, and can be tried again', () => {
  for (const method of ['getCapabilities', 'findDealers', 'findSlots', 'book'] as const) {
    for (const code of LUCK) {
      it(`${method} ends in ${code}`, async () => {
        const { person, said } = await failing(method, code);
        await person.sees(en[`error.${code}`]);
        expect(said('failed')).to.deep.equal([{ code }]);
        if (method === 'book') {
          expect(person.summary).to.include('Ada Example').and.include('Aster');
          await person.submit();
          await person.sees('Your test drive is booked');
          return;
        }
        expect(person.status, 'it is said aloud').to.equal(en[`error.${code}`]);
        expect(person.text).to.include('Nothing you chose or typed is lost.');
        await person.retry();
        await person.settled();
        expect(person.choices).not.to.be.empty;
      });
    }
  }

  for (const [lang, words] of Object.entries(LANGUAGES)) {
    for (const code of [...LUCK, 'invalid', 'unauthorized', 'not-found', 'conflict']) {
      it(`a submit that ends in ${code} is told in ${lang}`, async () => {
        const { person } = await failing('book', code, lang);
        await person.sees(words[`error.${code}`] ?? 'a missing text');
        const unknown = [...LUCK, 'conflict'].includes(code);
        await person.sees(words[unknown ? 'failed.unknown' : 'failed.kept'] ?? 'a missing text');
        expect(person.summary).to.include('Ada Example');
      });
    }
    it(`a time that was taken is told in ${lang}`, async () => {
      const { person } = await failing('book', 'slot-taken', lang);
      await person.sees(words['gone.title'] ?? 'a missing text');
      await person.sees(words['gone.choose'] ?? 'a missing text');
    });
  }

  it('after a retry that fails, too, the focus is not lost', async () => {
    const { api, person, focused } = await failing('findDealers', 'offline');
    api.failNext('findDealers', error('timeout'));
    await person.sees(en['error.offline']);
    await person.press('Try again');
    await person.sees(en['error.timeout']);
    expect(focused()?.localName).to.match(/^h\d$/);
  });
});

describe('a back end with broken data', () => {
  const book = async (options: MountOptions) => {
    const booking = await mountBooking(options);
    await booking.person.walkTo('review');
    return booking;
  };

  for (const timeZone of ['Mars/Olympus', 'Europe/München', '']) {
    it(`a zone that does not exist (“${timeZone}”) is told by its offset, and can be booked`, async () => {
      const dealers = [dealerLike(MUNICH, { timeZone })];
      const { person, books } = await book({ world: { dealers } });
      expect(person.summary).to.include('Times are local to the dealer: UTC.');
      await person.submit();
      expect(books()[0]?.request.timeZone).to.equal(timeZone);
    });
  }

  it('broken opening hours do not matter: what counts are the times that the back end gives', async () => {
    const openingHours = [{ dayOfWeek: [], opens: '25:99', closes: 'never' }];
    const { person } = await book({ world: { dealers: [dealerLike(MUNICH, { openingHours })] } });
    await person.submit();
    await person.sees('Your test drive is booked');
  });

  it('a dealer without a phone, and models that it does not say, can be booked', async () => {
    const { phone: _phone, models: _models, ...bare } = dealerLike(MUNICH, {});
    const { person, find } = await book({ world: { dealers: [bare] } });
    await person.submit();
    await person.sees('Your test drive is booked');
    expect(find('a[href^="tel:"]')).to.equal(null);
  });

  it('names that are markup are text', async () => {
    const { person, find } = await book({ world: { dealers: [dealerLike(SOUTH, { name: '<b>Bold</b> Motors' })] } });
    expect(person.summary).to.include('<b>Bold</b> Motors');
    expect(find('b')).to.equal(null);
  });

  it('a booking that the dealer has yet to confirm is not called booked', async () => {
    const { api, person } = await book({
      calls: {
        book: async (request, options) => ({ ...(await api.book(request, options)), status: 'pending' }),
      },
    });
    await person.submit();
    await person.sees('Your request is with the dealer');
    expect(person.text).to.include('The dealer will confirm the time.');
  });
});

describe('a wrong use warns once and never throws', () => {
  const wrong: [what: string, properties: object, warning: RegExp, shows: string][] = [
    ['a type that is not known', { type: 'teleport' }, /type/, 'This cannot be booked here'],
    ['a way to persist that is not known', { persist: 'sometimes' }, /persist/, 'Which car'],
    ['a theme that is not known', { theme: 'purple' }, /theme/, 'Which car'],
    ['no back end', { api: undefined }, /endpoint/, 'That did not work'],
    ['an endpoint that is no address', { api: undefined, endpoint: 'http://[' }, /^$/, 'That did not work'],
    ['a language that is none', { lang: 'klingon!!' }, /^$/, 'Which car'],
    ['restrictions of the wrong kind', { restrictions: { maxItems: -1 } }, /^$/, 'Which car'],
  ];
  for (const [what, properties, warning, shows] of wrong) {
    it(what, async () => {
      const warnings = await warningsOf(async () => {
        const { element, person } = await mountBooking({ properties });
        await person.sees(shows);
        element.requestUpdate();
        await element.updateComplete;
        // a provider may still come in this task, and bring the back end along
        await new Promise((resolve) => setTimeout(resolve, 10));
      });
      expect(warnings.length).to.equal(warning.test('') ? 0 : 1);
      expect(warnings[0] ?? '').to.match(warning);
    });
  }

  it('a privacy address that is a script is left out', async () => {
    const warnings = await warningsOf(async () => {
      const { person, find } = await mountBooking({ properties: { privacyUrl: 'javascript:alert(1)' } });
      await person.walkTo('contact');
      expect(find('a[target="_blank"]')).to.equal(null);
    });
    expect(warnings).to.have.length(1);
  });

  it('a privacy address on the web is a link', async () => {
    const { person, find } = await mountBooking({ properties: { privacyUrl: '/privacy' } });
    await person.walkTo('contact');
    expect(find('a[target="_blank"]')?.getAttribute('href')).to.equal('/privacy');
  });

  it('a back end that comes later, by a provider, is taken', async () => {
    await warningsOf(async () => {
      const { api, env, page, person, element } = await mountBooking({ properties: { api: undefined } });
      await person.sees('That did not work');
      const provider = document.createElement('forecourt-provider') as ProviderElement;
      provider.environment = env;
      page.append(provider);
      provider.append(element);
      await provider.updateComplete;
      expect(person.text).to.include('That did not work');
      provider.apis = { booking: api };
      await person.sees('Aster');
    });
  });

  it('another type at run time is another widget, and the first type is itself again', async () => {
    await warningsOf(async () => {
      const { element, person } = await mountBooking();
      await person.walkTo('dealer');
      element.type = 'teleport';
      await person.sees('This cannot be booked here');
      element.type = 'test-drive';
      await person.sees('Where would you like');
      expect(person.text, 'what was chosen is kept').to.include('Aster');
    });
  });

  it('a back end that comes later is taken', async () => {
    await warningsOf(async () => {
      const { element, api, person } = await mountBooking({ properties: { api: undefined } });
      await person.sees('That did not work');
      element.api = api;
      await person.sees('Aster');
    });
  });
});
