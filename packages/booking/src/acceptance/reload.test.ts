import { ApiError } from '@forecourt/contract';
import { expect } from '@open-wc/testing';
import { atReview, confirm, mountBooking, type Mounted, reload, TYPES, type Type } from '../../test/element.fixture.ts';
import { MADE_UP_PERSON } from '../testing/index.ts';

const lost = (): ApiError<string> => new ApiError('offline', 'offline');

/** What the tab's storage holds. */
const kept = ({ env }: Mounted): string => [...env.storage.entries.values()].join();

/** What was typed, none of which may be kept without leave. */
const TYPED = /Ada|example\.com|123456|M AB|42 000|Beispielstraße|80331|whistle/;
const SAID = { ...MADE_UP_PERSON, plate: 'M AB 123', mileage: '42 000' };

/** Walks to the review, with all that can be typed. */
async function typedAll(type: Type, persist: 'none' | 'choices' | 'all'): Promise<Mounted> {
  const booking = await mountBooking({ properties: { type, persist } });
  if (type !== 'test-drive') {
    await booking.person.walkTo('service');
    await booking.person.chooseItem('Oil service');
    await booking.person.describe('A whistle from the front left.');
  }
  await booking.person.walkTo('review', SAID);
  return booking;
}

describe('B17 a reload', () => {
  for (const type of TYPES) {
    it(`B17 (${type}) with leave to keep all, the review is there again, and its hold is taken over`, async () => {
      const first = await typedAll(type, 'all');
      const holds = first.api.callsTo('hold').length;
      await first.pass(5);
      const second = await reload(first);
      await second.person.sees('Is everything right?');
      await second.person.settled();
      expect(second.person.summary).to.include('Ada Example').and.include('10:00').and.include('Nordstern');
      if (type !== 'test-drive') expect(second.person.summary).to.include('Oil service').and.include('whistle');
      expect(second.person.hold).to.include('Kept for you');
      await confirm(second);
      expect(second.api.callsTo('hold'), 'nothing is held twice').to.have.length(holds);
      expect(second.books()[0]?.request.holdId).to.equal('hold-1');
      expect(kept(second), 'nothing is kept after it').to.equal('');
    });

    it(`B17 (${type}) by default the choices are kept, and nothing personal`, async () => {
      const first = await typedAll(type, 'choices');
      expect(kept(first)).to.include('munich-north').and.to.not.match(TYPED);
      const second = await reload(first);
      await second.person.sees(
        type === 'pickup' ? 'Where should the car be collected?' : 'How can the dealer reach you?',
      );
      expect(second.person.text).to.include('Nordstern');
      await second.person.walkTo('review', SAID);
      expect(second.person.summary).to.include('10:00');
      if (type !== 'test-drive') expect(second.person.summary).to.include('Oil service');
      await confirm(second);
      expect(second.api.bookings).to.have.length(1);
      expect(kept(second)).to.equal('');
    });

    it(`B17 (${type}) without leave nothing is kept, and it begins anew`, async () => {
      const first = await typedAll(type, 'none');
      expect(kept(first)).to.equal('');
      const second = await reload(first);
      await second.person.sees('Which car');
    });

    it(`B17 (${type}) a crash in the middle of a submit that had gone through: one booking`, async () => {
      const first = await typedAll(type, 'all');
      first.api.failNext('book', lost(), { afterWork: true });
      await first.person.submit();
      await first.person.sees('you will not be booked twice');
      const second = await reload(first);
      await second.person.sees('We do not know whether your booking arrived');
      expect(second.person.summary).to.include('Ada Example');
      await confirm(second);
      expect(second.api.bookings).to.have.length(1);
      expect(second.books()[1]).to.deep.equal(second.books()[0]);
    });

    it(`B17 (${type}) a crash while the submit hangs, without leave to keep what was typed: one booking`, async () => {
      const first = await typedAll(type, 'choices');
      first.api.failNext('book', lost(), { afterWork: true });
      await first.person.submit();
      await first.person.sees('you will not be booked twice');
      expect(kept(first)).to.not.match(TYPED);
      const second = await reload(first);
      const { person } = second;
      await person.sees(type === 'pickup' ? 'Where should the car be collected?' : 'How can the dealer reach you?');
      if (type !== 'test-drive') {
        await person.press('Change the services');
        await person.describe('A whistle from the front left.');
        await person.next();
      }
      await person.walkTo('contact', SAID);
      await person.fillContact(SAID);
      await person.next();
      await person.sees('you will not be booked twice');
      await person.submit();
      await person.sees('Reference');
      expect(second.api.bookings).to.have.length(1);
      expect(second.books()[1]?.key).to.equal(second.books()[0]?.key);
    });

    it(`B17 (${type}) works where storage throws`, async () => {
      const refuse = (): never => {
        throw new DOMException('no', 'SecurityError');
      };
      const storage = { getItem: refuse, setItem: refuse, removeItem: refuse, entries: new Map<string, string>() };
      await confirm(await atReview(type, { env: { storage } }));
    });

    it(`B17 (${type}) after a day what was kept is too old`, async () => {
      const first = await typedAll(type, 'all');
      first.api.advance(25 * 3_600_000);
      const second = await reload(first);
      await second.person.sees('Which car');
    });
  }
});
