import { ApiError } from '@forecourt/contract';
import { deferred } from '@forecourt/contract/testing.js';
import { expect } from '@open-wc/testing';
import {
  atReview,
  BOOKED,
  confirm,
  mountBooking,
  type MountOptions,
  slotOf,
  TYPES,
} from '../../test/element.fixture.ts';

const error = (code: string): ApiError<string> => new ApiError(code, code);

/** Without holds, the slot can be taken while the person types. */
const UNHELD: MountOptions = { world: { capabilities: { holds: false } } };

describe('B5 one booking', () => {
  for (const type of TYPES) {
    it(`B5 (${type}) two clicks make one request`, async () => {
      const { api, person, books, said } = await atReview(type);
      person.primary.click();
      person.primary.click();
      await person.sees(BOOKED[type]);
      expect(books()).to.have.length(1);
      expect(api.bookings).to.have.length(1);
      expect(said('submitting'), 'the host is asked once').to.have.length(1);
      expect(said('confirmed')).to.have.length(1);
    });

    it(`B5 (${type}) a retry after a timeout sends the same body with the same key, and books once`, async () => {
      const booking = await atReview(type, {
        prepare: (api) => api.failNext('book', error('timeout'), { afterWork: true, times: 2 }),
      });
      const { api, person, books } = booking;
      await person.submit();
      await person.sees('you will not be booked twice');
      await person.submit();
      await person.settled();
      await person.sees('you will not be booked twice');
      await confirm(booking);
      expect(books()).to.have.length(3);
      expect(books()[1]).to.deep.equal(books()[0]);
      expect(books()[2]).to.deep.equal(books()[0]);
      expect(api.bookings).to.have.length(1);
    });

    it(`B5 (${type}) while the answer takes two seconds, clicks do nothing`, async () => {
      const { api, person, books, pass } = await atReview(type);
      const late = deferred();
      api.delay('book', late);
      await person.submit();
      for (let click = 0; click < 5; click += 1) person.primary.click();
      await pass(2);
      expect(person.primary.textContent?.trim()).to.equal('Booking…');
      person.primary.click();
      late.resolve();
      await person.sees(BOOKED[type]);
      expect(books()).to.have.length(1);
      expect(api.bookings).to.have.length(1);
    });

    it(`B5 (${type}) the same answer twice, the second one two seconds later, is one booking`, async () => {
      const booking = await atReview(type, {
        prepare: (api) => api.failNext('book', error('offline'), { afterWork: true }),
      });
      const { api, person, pass } = booking;
      await person.submit();
      await person.sees('you will not be booked twice');
      const late = deferred();
      api.delay('book', late);
      await person.submit();
      await pass(2);
      late.resolve();
      await person.sees(BOOKED[type]);
      expect(api.bookings).to.have.length(1);
      expect(person.reference).to.equal(api.bookings[0]?.reference);
    });
  }
});

describe('B6 a time that is gone', () => {
  for (const type of TYPES) {
    it(`B6 (${type}) at the submit: three alternatives on the same screen, the focus on their heading`, async () => {
      const booking = await atReview(type, UNHELD);
      const { api, person, all, focused } = booking;
      api.takeSlot(slotOf(type));
      await person.submit();
      await person.sees('This time has just been taken');
      expect(focused()?.textContent).to.equal('This time has just been taken');
      expect(person.heading).to.equal('Is everything right?');
      expect(all('[part~="alternative"]').map((node) => node.textContent?.trim())).to.deep.equal([
        'Tue, Nov 24, 11:00 AM',
        'Tue, Nov 24, 12:00 PM',
        'Tue, Nov 24, 1:00 PM',
      ]);
      expect(person.summary).to.include('Ada Example').and.include('Aster');
      await person.chooseAlternative(1);
      await person.walkTo('review', {});
      expect(person.summary).to.include('Ada Example');
      await confirm(booking);
      expect(api.bookings[0]?.start).to.equal('2026-11-24T12:00:00+01:00');
    });

    it(`B6 (${type}) at the submit: a hold that has run out there (410) offers them, too`, async () => {
      const { api, person, all } = await atReview(type);
      api.failNext('book', error('hold-expired'));
      await person.submit();
      await person.sees('These times are the nearest');
      expect(all('[part~="alternative"]')).to.have.length(3);
      expect(person.summary).to.include('Ada Example');
    });

    it(`B6 (${type}) at the choice: a time that cannot be held offers the nearest, and nothing is lost`, async () => {
      const booking = await mountBooking({ properties: { type } });
      const { api, person, all, focused, pass } = booking;
      await person.walkTo('contact');
      await person.fillContact({ name: 'Ada Example', email: 'ada@example.com' });
      await person.press('Change the time');
      await person.settled();
      const next = type === 'test-drive' ? '' : `:${type}`;
      api.takeSlot(`munich-north@2026-11-24T13${next}`);
      await person.chooseTime('1:00');
      person.primary.focus();
      await pass(1);
      await person.sees('This time has just been taken');
      expect(all('[part~="alternative"]')).to.have.length(3);
      expect(focused()).not.to.equal(null);
      await person.chooseAlternative(0);
      await person.walkTo('review', { phone: '089 123456', licence: true });
      expect(person.summary).to.include('Ada Example');
      await confirm(booking);
    });

    it(`B6 (${type}) going on at once, the hold is waited for, and its refusal takes the focus to the alternatives`, async () => {
      const { api, person, focused } = await mountBooking({ properties: { type } });
      await person.walkTo('time');
      await person.settled();
      api.takeSlot(slotOf(type));
      await person.chooseTime(0);
      await person.next();
      await person.sees('These times are the nearest');
      expect(focused()?.textContent).to.equal('This time has just been taken');
      const title = type === 'pickup' ? 'When should we collect the car?' : 'When does it suit you?';
      expect(person.heading, 'the step is still the same').to.equal(title);
    });
  }

  it('B6 (pickup) a window of the return that is gone has alternatives of its own', async () => {
    const booking = await mountBooking({ properties: { type: 'pickup' } });
    const { api, person, all } = booking;
    await person.walkTo('dropOff');
    await person.settled();
    api.takeSlot('munich-north@2026-11-24T12:pickup');
    await person.chooseTime(0);
    await person.next();
    await person.sees('The time for the return has just been taken');
    expect(all('[part~="alternative"]')[0]?.textContent?.trim()).to.equal('Tue, Nov 24, 1:00 PM');
    await person.chooseAlternative(0);
    await person.walkTo('review');
    await confirm(booking);
    expect(api.bookings[0]?.start).to.equal('2026-11-24T10:00:00+01:00');
    expect(api.bookings[0]?.doorToDoor?.dropOff?.start).to.equal('2026-11-24T13:00:00+01:00');
  });
});
