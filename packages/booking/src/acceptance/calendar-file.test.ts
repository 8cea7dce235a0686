import { until } from '@forecourt/core/testing.js';
import { expect } from '@open-wc/testing';
import ICAL from 'ical.js';
import { atReview, confirm, type Mounted, TYPES } from '../../test/element.fixture.ts';

/** What a person gets who presses the button: the name of the file, and what is in it. */
async function downloaded(person: Mounted['person']) {
  let blob: Blob | undefined;
  let name = '';
  const { createObjectURL } = URL;
  const { click } = HTMLAnchorElement.prototype;
  URL.createObjectURL = (source) => createObjectURL.call(URL, (blob = source as Blob));
  HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
    name = this.download;
  };
  try {
    await person.press('Add to calendar');
    await until(() => blob, 'the file');
  } finally {
    URL.createObjectURL = createObjectURL;
    HTMLAnchorElement.prototype.click = click;
  }
  const text = (await blob?.text()) ?? '';
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  const event = new ICAL.Event(calendar.getFirstSubcomponent('vevent') ?? undefined);
  return { name, text, type: blob?.type, method: calendar.getFirstPropertyValue('method'), event };
}

const iso = (time: ICAL.Time): string => time.toJSDate().toISOString();

describe('B16 the calendar file', () => {
  for (const type of TYPES) {
    it(`B16 (${type}) is offered with the confirmation, and again with the next SEQUENCE after a move`, async () => {
      const booking = await atReview(type);
      const { api, person } = booking;
      await confirm(booking);
      const [made] = api.bookings;
      const first = await downloaded(person);
      expect(first).to.include({ type: 'text/calendar', method: 'PUBLISH', name: `${made?.reference}.ics` });
      expect(first.text).to.match(/\r\n/);
      expect(iso(first.event.startDate)).to.equal(new Date(made?.start ?? '').toISOString());
      expect(first.event.sequence).to.equal(0);

      await person.press('Change or cancel');
      await person.sees('Change the time');
      expect((await downloaded(person)).event.uid, 'it is there, too, before a change').to.equal(first.event.uid);
      await person.press('Change the time');
      await person.settled();
      await person.chooseDay('November 27');
      await person.chooseTime('11:00');
      await person.next();
      await person.walkTo('review');
      await person.submit();
      await person.sees('Your appointment is moved');
      const second = await downloaded(person);
      expect(second.event.uid).to.equal(first.event.uid);
      expect(second.event.sequence).to.equal(1);
      expect(iso(second.event.startDate)).to.equal('2026-11-27T10:00:00.000Z');
    });

    it(`B16 (${type}) when it cannot be had, that is said, also aloud, and the booking stays`, async () => {
      const booking = await atReview(type);
      booking.api.failNext('getCalendarFile', new Error('lost'));
      await confirm(booking);
      await booking.person.press('Add to calendar');
      await booking.person.sees('could not be fetched');
      expect(booking.person.status).to.include('could not be fetched');
      expect((await downloaded(booking.person)).method).to.equal('PUBLISH');
    });
  }
});
