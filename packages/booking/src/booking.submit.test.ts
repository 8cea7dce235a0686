import { ApiError } from '@forecourt/contract';
import { deferred } from '@forecourt/contract/testing.js';
import { expect } from '@open-wc/testing';
import { mountBooking, type MountOptions } from '../test/element.fixture.ts';
import { MADE_UP_PERSON } from './testing/index.ts';

const error = (code: string, ...pointers: string[]): ApiError<string> =>
  new ApiError(code, code, { errors: pointers.map((pointer) => ({ pointer, detail: 'refused' })) });

/** Stands before the submit. */
async function atReview(options?: MountOptions) {
  const booking = await mountBooking(options);
  await booking.person.walkTo('review');
  return booking;
}

/** Takes the element away and puts a new one there, with the same tab and back end: a reload. */
async function reload({ api, env, page }: Awaited<ReturnType<typeof mountBooking>>, options: MountOptions = {}) {
  page.remove();
  await Promise.resolve();
  return mountBooking({ after: { api, env }, ...options });
}

describe('B5 one booking', () => {
  it('B5 while it is on its way the button says so, and all clicks on it do nothing', async () => {
    const late = deferred();
    const { person, books, api } = await atReview({ prepare: (back) => back.delay('book', late) });
    await person.submit();
    expect(person.primary.textContent?.trim()).to.equal('Booking…');
    expect(person.primary.getAttribute('aria-disabled')).to.equal('true');
    expect(person.status).to.equal('Booking…');
    for (let click = 0; click < 5; click += 1) person.primary.click();
    api.advance(2000);
    late.resolve();
    await person.sees('Your test drive is booked');
    expect(books()).to.have.length(1);
  });

  it('B5 a connection that is lost in the middle: the same request again, one booking', async () => {
    const { api, person, books, focused } = await atReview({
      prepare: (back) => back.failNext('book', error('offline'), { afterWork: true }),
    });
    await person.submit();
    await person.sees('We do not know whether your booking arrived');
    expect(focused()?.textContent).to.equal('That did not work');
    expect(person.summary).to.include('Ada Example');
    const late = deferred();
    api.delay('book', late);
    person.primary.focus();
    await person.submit();
    expect(focused(), 'the focus waits where it is').to.equal(person.primary);
    late.resolve();
    await person.sees('Your test drive is booked');
    expect(focused()?.textContent).to.equal('Your test drive is booked');
    expect(books()[1]).to.deep.equal(books()[0]);
    expect(api.bookings).to.have.length(1);
  });

  it('B5 changed after an unknown outcome that had gone through: what was booked is shown, and why', async () => {
    const { api, person } = await atReview({
      prepare: (back) => back.failNext('book', error('timeout'), { afterWork: true }),
    });
    await person.submit();
    await person.sees('you will not be booked twice');
    await person.press('Change your details');
    await person.fillContact({ name: 'Somebody Else' });
    await person.next();
    await person.submit();
    await person.sees('An earlier try had already been received');
    expect(api.bookings).to.have.length(1);
    expect(person.summary).to.include('Ada Example').and.not.include('Somebody');
  });
});

describe('B6 a time that was taken meanwhile', () => {
  it('an answer that comes late does not call the focus back from another field of the page', async () => {
    const { api, page, person } = await atReview();
    const answer = deferred<void>();
    api.delay('book', answer);
    const other = document.createElement('input');
    page.append(other);
    person.primary.focus();
    await person.submit();
    other.focus();
    answer.resolve();
    await person.sees('Your test drive is booked');
    expect(document.activeElement).to.equal(other);
  });

  it('B6 the same screen offers the three nearest; the focus is on their heading and nothing is lost', async () => {
    const { api, person, all, focused } = await atReview();
    api.takeSlot('munich-north@2026-11-24T10');
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
    await person.settled();
    expect(person.primary.textContent?.trim()).to.equal('Book Tue, Nov 24, 12:00 PM');
    expect(focused()?.localName).to.equal('h2');
    await person.submit();
    await person.sees('Your test drive is booked');
    expect(api.bookings[0]?.start).to.equal('2026-11-24T12:00:00+01:00');
  });

  it('B6 all times can be looked at instead, and what was typed is still there afterwards', async () => {
    const { api, person } = await atReview();
    api.takeSlot('munich-north@2026-11-24T10');
    await person.submit();
    await person.press('See all times');
    await person.chooseTime('3:00');
    await person.next();
    expect(person.heading).to.equal('Is everything right?');
    expect(person.summary).to.include('Ada Example');
  });

  it('B6 when the others cannot be fetched, it does not say that there is none', async () => {
    const { api, person } = await atReview();
    api.failNext('book', error('hold-expired'));
    api.failNext('findSlots', error('timeout'));
    await person.submit();
    await person.sees('The answer took too long.');
    expect(person.text).not.to.include('No other time');
    await person.press('See all times');
    await person.sees('When does it suit you?');
  });
});

describe('fields that the back end refuses', () => {
  it('lead to the contact step, marked, with the focus on the list of them', async () => {
    const { person, find, focused, books } = await atReview({
      prepare: (api) => api.failNext('book', error('invalid', '/contact/email')),
    });
    await person.submit();
    await person.sees('One entry needs your attention');
    expect(focused()?.textContent).to.include('One entry needs your attention');
    expect(find('#email')?.getAttribute('aria-invalid')).to.equal('true');
    expect(find<HTMLInputElement>('#name')?.value).to.equal('Ada Example');
    await person.fillContact({ email: 'ada.b@example.com' });
    await person.next();
    await person.submit();
    await person.sees('Your test drive is booked');
    expect(books()[1]?.key).not.to.equal(books()[0]?.key);
  });
});

describe('a reload during a submit', () => {
  const lost = (api: { failNext: (method: 'book', error: Error, how: { afterWork: boolean }) => void }): void =>
    api.failNext('book', error('offline'), { afterWork: true });

  it('with leave to keep all, it is sent again as it was, and booked once', async () => {
    const first = await atReview({ properties: { persist: 'all' }, prepare: lost });
    await first.person.submit();
    const second = await reload(first, { properties: { persist: 'all' } });
    await second.person.sees('We do not know whether your booking arrived');
    expect(second.person.summary).to.include('Ada Example').and.include('10:00');
    await second.person.submit();
    await second.person.sees('Your test drive is booked');
    expect(first.api.bookings).to.have.length(1);
    expect(first.env.storage.entries.size, 'nothing is kept after it').to.equal(0);
  });

  it('without, the choices are kept, the person types again, and is booked once', async () => {
    const first = await atReview({ prepare: lost });
    await first.person.submit();
    expect([...first.env.storage.entries.values()].join()).not.to.match(/Ada|example\.com/);
    const second = await reload(first);
    await second.person.sees('Your last try was interrupted');
    await second.person.fillContact(MADE_UP_PERSON);
    await second.person.next();
    await second.person.submit();
    await second.person.sees('Your test drive is booked');
    expect(first.api.bookings).to.have.length(1);
  });

  it('typed otherwise, an earlier request that went through is told of, and no second one is made', async () => {
    const first = await atReview({ prepare: lost });
    await first.person.submit();
    const second = await reload(first);
    await second.person.fillContact({ ...MADE_UP_PERSON, name: 'Ada B. Example' });
    await second.person.next();
    await second.person.submit();
    await second.person.sees('Your earlier request was received');
    expect(second.person.text).to.include('call the dealer');
    expect(first.api.bookings).to.have.length(1);
  });

  it('removed from the page for good, its requests are aborted', async () => {
    const { api, person, page } = await atReview({ prepare: (back) => back.hangNext('book') });
    await person.submit();
    page.remove();
    await Promise.resolve();
    expect(api.callsTo('book')[0]?.[1].signal?.aborted).to.equal(true);
  });
});
