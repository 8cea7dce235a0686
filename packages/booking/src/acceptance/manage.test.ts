import { ApiError } from '@forecourt/contract';
import { expect } from '@open-wc/testing';
import { anotherDevice, atReview, confirm, type Mounted, TYPES, type Type } from '../../test/element.fixture.ts';

const error = (code: string): ApiError<string> => new ApiError(code, code);

/** The page on which appointments are changed: this one. */
const PAGE = { manageUrl: location.pathname };

/** Books on one device; gives back the link of the confirmation, and the token in it. */
async function booked(type: Type) {
  const first = await atReview(type, { properties: PAGE });
  await confirm(first);
  const link = first.find<HTMLAnchorElement>('[part~="manage-link"] a')?.href ?? '';
  return { first, link, token: first.api.bookings[0]?.manageToken ?? 'no token' };
}

/** Opens the link on another device. */
async function opened(type: Type) {
  const { first, link, token } = await booked(type);
  history.replaceState(null, '', link);
  // it books something else, if anything: the link says what it is about
  const second = await anotherDevice(first, { properties: PAGE });
  await second.person.sees('Change the time');
  return { first, second, token };
}

/** Everything that an element has said and kept. */
const leftOf = ({ events, env }: Mounted): string => JSON.stringify(events) + [...env.storage.entries].join();

describe('B10 an appointment is changed from a link, without an account', () => {
  const { href } = location;
  afterEach(() => history.replaceState(null, '', href));

  for (const type of TYPES) {
    it(`B10 (${type}) the link carries the token where browsers send it to nobody`, async () => {
      const { link, token } = await booked(type);
      expect(new URL(link).hash).to.include(token);
      expect(link.split('#')[0]).to.not.include(token);
      expect(new URL(link).pathname).to.equal(location.pathname);
    });

    it(`B10 (${type}) on another device it opens the appointment, and moves it`, async () => {
      const { second, token } = await opened(type);
      const { api, person, said } = second;
      expect(person.heading).to.equal('Your appointment');
      expect(person.reference).to.equal(api.bookings[0]?.reference);
      expect(person.summary)
        .to.match(/November 24(,| at) 10:00/)
        .and.include('Nordstern');
      await person.press('Change the time');
      await person.sees('Now: Tue, Nov 24, 10:00 AM');
      await person.settled();
      await person.chooseDay('November 26');
      await person.chooseTime('2:00');
      await person.next();
      await person.walkTo('review');
      expect(person.primary.textContent?.trim()).to.equal('Move to Thu, Nov 26, 2:00 PM');
      await person.submit();
      await person.sees('Your appointment is moved');
      const [moved] = api.bookings;
      expect(moved).to.include({ start: '2026-11-26T14:00:00+01:00', sequence: 1, type });
      expect(said('rescheduled')).to.have.length(1);
      expect(said('confirmed')).to.be.empty;
      expect(leftOf(second)).to.not.include(token);
      expect(api.bookings).to.have.length(1);
    });

    it(`B10 (${type}) the time can be kept instead`, async () => {
      const { person, api } = (await opened(type)).second;
      await person.press('Change the time');
      await person.sees('Now: Tue');
      await person.press('Keep this time');
      await person.sees('Change the time');
      expect(person.summary).to.match(/November 24(,| at) 10:00/);
      expect(api.callsTo('reschedule')).to.be.empty;
    });

    it(`B10 (${type}) a time that is taken meanwhile offers the nearest, and the old one stays until then`, async () => {
      const { person, api } = (await opened(type)).second;
      await person.press('Change the time');
      await person.walkTo('review');
      api.failNext('reschedule', error('slot-taken'));
      await person.submit();
      await person.sees('These times are the nearest');
      expect(api.bookings[0]?.start).to.equal('2026-11-24T10:00:00+01:00');
    });

    it(`B10 (${type}) it is cancelled with a reason, which can be undone until it is sent`, async () => {
      const { second, token } = await opened(type);
      const { api, person, find, all, focused, pass, said } = second;
      await person.press('Cancel the appointment');
      await person.sees('Cancel this appointment?');
      all('input[name="reason"]')[1]?.click();
      await second.element.updateComplete;
      const text = find<HTMLTextAreaElement>('#reason');
      if (!text) return expect.fail('there is no place for words');
      text.value = 'We have sold the car.';
      text.dispatchEvent(new InputEvent('input', { bubbles: true }));
      person.primary.focus();
      await person.press('Cancel the appointment');
      await person.sees('It is not sent yet.');
      expect(person.status).to.include('It is not sent yet.');
      expect(focused()?.textContent?.trim()).to.equal('Undo');
      await pass(7);
      await person.press('Undo');
      await pass(20);
      expect(api.callsTo('cancel')).to.be.empty;
      expect(find<HTMLInputElement>('input[name="reason"]:checked'), 'what was said is kept').not.to.equal(null);
      await person.press('Cancel the appointment');
      await pass(8.1);
      await person.sees('Your appointment is cancelled');
      expect(api.callsTo('cancel')).to.have.length(1);
      expect(api.callsTo('cancel')[0]?.[1]).to.deep.equal({ code: 'not-needed', reason: 'We have sold the car.' });
      expect(api.bookings[0]?.status).to.equal('cancelled');
      expect(said('cancelled')).to.have.length(1);
      expect(leftOf(second)).to.not.include(token).and.to.not.include('sold');
    });

    it(`B10 (${type}) a cancellation whose answer is lost can be sent again, and is one`, async () => {
      const { second } = await opened(type);
      const { api, person } = second;
      api.failNext('cancel', error('timeout'), { afterWork: true });
      await person.press('Cancel the appointment');
      await person.press('Cancel the appointment');
      await person.press('Cancel now');
      await person.sees('cancelling twice does no harm');
      await person.press('Try again');
      await person.sees('Your appointment is cancelled');
      expect(api.bookings[0]).to.include({ status: 'cancelled', sequence: 1 });
    });

    it(`B10 (${type}) a wrong token opens nothing, and says so`, async () => {
      const { first } = await booked(type);
      const properties = { bookingId: first.api.bookings[0]?.reference, manageToken: 'somebody-else-guesses' };
      const { person, said } = await anotherDevice(first, { properties });
      await person.sees('This link does not lead to an appointment');
      expect(person.summary).to.equal('');
      expect(said('failed')).to.deep.equal([{ code: 'bad-link' }]);
    });

    it(`B10 (${type}) right after the booking it can be changed, too, and by its reference`, async () => {
      const booking = await atReview(type);
      await confirm(booking);
      await booking.person.press('Change or cancel');
      await booking.person.sees('Your appointment');
      await booking.person.sees('Change the time');
      const [{ reference, manageToken } = { reference: '', manageToken: '' }] = booking.api.bookings;
      const { person } = await anotherDevice(booking, { properties: { bookingId: reference, manageToken } });
      await person.sees('Change the time');
      expect(person.reference).to.equal(reference);
    });
  }
});
