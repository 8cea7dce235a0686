import type { Slot, SlotList } from '@forecourt/contract';
import { expect } from '@open-wc/testing';
import { atReview, mountBooking, type MountOptions, TYPES, type Type } from '../../test/element.fixture.ts';

/** The address of somebody whose car is in New York. */
const NEW_YORK = { street: '100 Sample Street', postalCode: '10013', locality: 'New York' };

const CONTACT = { name: 'Ada Example', email: 'ada@example.com', phone: '089 123456', licence: true };

/** The end of an hour on the wall clock, where the clocks do not change meanwhile. */
const anHourLater = (start: string): string =>
  start.replace(/T(\d\d)/, (_, hour: string) => `T${String(Number(hour) + 1).padStart(2, '0')}`);

/** And where they do. */
const ENDS: Readonly<Record<string, string>> = {
  '2026-10-25T02:00:00+02:00': '2026-10-25T02:00:00+01:00',
  '2027-03-28T01:00:00+01:00': '2027-03-28T03:00:00+02:00',
};

/** The times as they are shown: of a pick-up, whole windows. */
const shown = (type: Type, ...times: (readonly [start: string, end: string])[]): string[] =>
  times.map(([start, end]) => (type === 'pickup' ? `${start} – ${end}` : start));

/** A back end with these times and no others, an hour each. */
const withTimes = (now: string, ...starts: string[]): MountOptions => {
  const slots = starts.map((start): Slot => ({ id: start, start, end: ENDS[start] ?? anHourLater(start) }));
  const list = (dropOffFor?: string): SlotList => ({
    timeZone: 'Europe/Berlin',
    slots: dropOffFor ? slots.filter(({ start }) => Date.parse(start) > Date.parse(dropOffFor)) : slots,
    unavailable: [],
  });
  return {
    world: { now, capabilities: { holds: false } },
    calls: { findSlots: ({ dropOffFor }) => Promise.resolve(list(dropOffFor)) },
    env: { offsetMinutes: () => 120 },
    properties: { modelId: 'aster', dealerId: 'munich-north', itemIds: ['item-tyres'] },
  };
};

/** Stands at the times of a type. */
async function atTimes(type: Type, options: MountOptions) {
  const booking = await mountBooking({ ...options, properties: { ...options.properties, type } });
  await booking.person.walkTo('time');
  await booking.person.settled();
  return booking;
}

describe('B7 the dealer’s clock', () => {
  for (const type of TYPES) {
    it(`B7 (${type}) where the visitor’s clock shows the same, no zone is named`, async () => {
      const { person, find } = await atTimes(type, { properties: {} });
      expect(find('[part~="zone"]')).to.equal(null);
      expect(person.choices[0]).to.equal(shown(type, ['10:00 AM', '11:00 AM'])[0]);
    });

    it(`B7 (${type}) elsewhere it is named, and what is sent carries the offset and the zone`, async () => {
      const booking = await mountBooking({ properties: { type, modelId: 'aster', dealerId: 'new-york' } });
      const { person, books, api } = booking;
      await person.walkTo('time', NEW_YORK);
      await person.sees('Times are local to the dealer: Eastern Standard Time (UTC-5).');
      expect(person.choices[0]).to.equal(shown(type, ['9:00 AM', '10:00 AM'])[0]);
      await person.walkTo('review', { ...CONTACT, phone: '+49 89 123456' });
      expect(person.summary).to.include('UTC-5');
      await person.submit();
      await person.sees('Reference');
      expect(books()[0]?.request).to.deep.include({
        start: '2026-11-24T09:00:00-05:00',
        timeZone: 'America/New_York',
      });
      if (type === 'pickup') {
        expect(books()[0]?.request.doorToDoor?.dropOff?.start).to.match(/^2026-11-24T\d\d:00:00-05:00$/);
      }
      expect(api.bookings).to.have.length(1);
    });

    it(`B7 (${type}) a day of 25 hours: the hour that comes twice has its offsets, and the chosen one is sent`, async () => {
      const { person, books } = await atTimes(
        type,
        withTimes(
          '2026-10-20T08:00:00Z',
          ...['2026-10-25T02:00:00+02:00', '2026-10-25T02:00:00+01:00', '2026-10-25T09:00:00+01:00'],
        ),
      );
      expect(person.choices).to.deep.equal(
        shown(type, ['2:00 AM (UTC+2)', '2:00 AM (UTC+1)'], ['2:00 AM (UTC+1)', '3:00 AM'], ['9:00 AM', '10:00 AM']),
      );
      await person.chooseTime(1);
      await person.next();
      await person.walkTo('review', CONTACT);
      expect(person.summary).to.include('2:00 AM (UTC+1)');
      expect(person.primary.textContent?.trim()).to.equal('Book Sun, Oct 25, 2:00 AM (UTC+1)');
      await person.submit();
      expect(books()[0]?.request).to.include({ start: '2026-10-25T02:00:00+01:00', timeZone: 'Europe/Berlin' });
    });

    it(`B7 (${type}) a day of 23 hours: the hour that is left out is not there, and no offset is needed`, async () => {
      const { person, books } = await atTimes(
        type,
        withTimes(
          '2027-03-20T08:00:00Z',
          ...['2027-03-28T01:00:00+01:00', '2027-03-28T03:00:00+02:00', '2027-03-28T09:00:00+02:00'],
        ),
      );
      expect(person.choices).to.deep.equal(
        shown(type, ['1:00 AM', '3:00 AM'], ['3:00 AM', '4:00 AM'], ['9:00 AM', '10:00 AM']),
      );
      await person.chooseTime(1);
      await person.next();
      await person.walkTo('review', CONTACT);
      expect(person.summary).to.match(/Sunday, March 28(,| at) 3:00 AM/);
      await person.submit();
      expect(books()[0]?.request.start).to.equal('2027-03-28T03:00:00+02:00');
    });
  }

  it('B7 (pickup) the return on a day of 25 hours has its offset, too', async () => {
    const { person } = await atTimes(
      'pickup',
      withTimes(
        '2026-10-20T08:00:00Z',
        ...['2026-10-25T00:00:00+02:00', '2026-10-25T02:00:00+02:00', '2026-10-25T02:00:00+01:00'],
      ),
    );
    await person.chooseTime(0);
    await person.next();
    await person.walkTo('dropOff');
    await person.settled();
    expect(person.choices).to.deep.equal(
      shown('pickup', ['2:00 AM (UTC+2)', '2:00 AM (UTC+1)'], ['2:00 AM (UTC+1)', '3:00 AM']),
    );
    await person.chooseTime(1);
    await person.next();
    await person.walkTo('review', CONTACT);
    expect(person.summary).to.include('2:00 AM (UTC+1)');
  });

  it('B7 what the dealer’s clock shows does not depend on the visitor’s', async () => {
    const times: string[] = [];
    for (const minutes of [60, -600, 345]) {
      const { person } = await atReview('test-drive', { env: { offsetMinutes: () => minutes } });
      times.push(person.primary.textContent?.trim() ?? '');
    }
    expect(new Set(times)).to.deep.equal(new Set(['Book Tue, Nov 24, 10:00 AM']));
  });
});
