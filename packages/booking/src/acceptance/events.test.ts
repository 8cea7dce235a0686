import { expect } from '@open-wc/testing';
import { atReview, confirm, mountBooking, type Mounted, TYPES, type Type } from '../../test/element.fixture.ts';
import type { SubmittingDetail } from '../booking.dom-events.ts';
import type { BookingElement } from '../booking.element.ts';
import { MADE_UP_PERSON } from '../testing/index.ts';

/** All that may not be in an event. */
const PERSONAL =
  /Ada|Grace|example\.com|123456|0151|4915100|WVWZZZ|M AB|42.?000|P0420|whistle|Beispielstraße|Musterweg|80331|81379|reception/;

const VEHICLE: NonNullable<BookingElement['vehicle']> = {
  ...{ vin: 'WVWZZZ1JZXW000001', plate: 'M AB 123', mileageKm: 42_000 },
  troubleCodes: [{ code: 'P0420' }],
};

/** Walks to the review, and says all about the person and the car that there is a place for. */
async function talkative(type: Type, properties: Partial<BookingElement> = {}): Promise<Mounted> {
  const booking = await mountBooking({ properties: { type, vehicle: VEHICLE, ...properties } });
  const { person } = booking;
  if (type !== 'test-drive') {
    await person.walkTo('service');
    await person.describe('A whistle from the front left.');
  }
  await person.walkTo('review', {
    ...MADE_UP_PERSON,
    ...{ sameAddress: false, dropOffStreet: 'Musterweg 2', dropOffPostalCode: '81379', dropOffLocality: 'München' },
    ...{ otherContact: true, handOverName: 'Grace Example', handOverPhone: '0151 00000000', keyNote: 'the reception' },
    ...(type === 'test-drive' ? { atHome: true } : {}),
  });
  return booking;
}

describe('B15 events', () => {
  for (const type of TYPES) {
    it(`B15 (${type}) each is dispatched once, in order, and leaves shadow roots`, async () => {
      const booking = await mountBooking({ properties: { type, modelId: 'aster', dealerId: 'munich-north' } });
      const { element, person, events } = booking;
      const shapes: boolean[] = [];
      for (const name of ['step-entered', 'changed', 'submitting', 'submitted', 'confirmed']) {
        element.addEventListener(`forecourt-booking-${name}`, (event) => {
          shapes.push(event.bubbles && event.composed && event.cancelable === (name === 'submitting'));
        });
      }
      await person.walkTo('review');
      await confirm(booking);
      const names = events.map(([name]) => name.replace('forecourt-booking-', ''));
      expect(names.slice(-4)).to.deep.equal(['step-entered', 'submitting', 'submitted', 'confirmed']);
      expect(names.filter((name) => name === 'changed')).to.have.length(type === 'pickup' ? 2 : 1);
      expect(shapes).to.not.include(false);
    });

    it(`B15 (${type}) their details name what is booked, and nobody, no car and no place`, async () => {
      const booking = await talkative(type);
      await confirm(booking);
      const { api, said, events, person } = booking;
      const { id, reference, start, end } = api.bookings[0] ?? {};
      expect(said('confirmed')).to.deep.equal([
        {
          ...{ bookingId: id, reference, status: 'booked', dealerId: 'munich-north' },
          ...{ start, end, timeZone: 'Europe/Berlin' },
        },
      ]);
      await person.press('Change or cancel');
      await person.sees('Change the time');
      await person.press('Change the time');
      await person.walkTo('review');
      await person.submit();
      await person.sees('Your appointment is moved');
      expect(said('rescheduled')).to.have.length(1);
      expect(JSON.stringify(events)).to.not.match(PERSONAL);
      expect(JSON.stringify(events)).to.not.include('manage-token');
    });

    it(`B15 (${type}) with expose-pii name, e-mail and phone come along, and no more`, async () => {
      const booking = await talkative(type, { exposePii: true });
      await confirm(booking);
      const contact = { name: 'Ada Example', email: 'ada@example.com', phone: '089 123456' };
      for (const name of ['submitting', 'submitted', 'confirmed'] as const) {
        expect(booking.said(name)[0]).to.deep.include({ contact });
      }
      expect(JSON.stringify(booking.said('changed'))).to.not.include('Ada');
      expect(JSON.stringify(booking.events)).to.not.match(/WVWZZZ|M AB|P0420|whistle|Beispielstraße|Musterweg/);
    });

    it(`B15 (${type}) a host that prevents “submitting” keeps the booking back; the person can try again`, async () => {
      const booking = await atReview(type);
      const { page, person, books, said } = booking;
      page.addEventListener('forecourt-booking-submitting', (event) => event.preventDefault(), { once: true });
      await person.submit();
      expect(books()).to.be.empty;
      expect(said('submitted')).to.be.empty;
      await confirm(booking);
      expect(books()).to.have.length(1);
    });

    it(`B15 (${type}) a host amends the request before it is sent; the later change of a field counts`, async () => {
      const booking = await atReview(type);
      const consents = [{ id: 'marketing', version: '3', granted: false }];
      booking.page.addEventListener('forecourt-booking-submitting', (event) => {
        const { amend } = (event as CustomEvent<SubmittingDetail>).detail;
        amend({ note: 'from the app', language: 'fr' });
        amend({ note: 'from the car', consents });
      });
      await confirm(booking);
      const { request } = booking.books()[0] ?? {};
      expect(request).to.deep.include({ note: 'from the car', language: 'fr', consents });
      expect(request?.contact.name, 'the rest is as it was').to.equal('Ada Example');
      expect(request?.type).to.equal(type);
    });

    it(`B15 (${type}) what goes wrong is told with its code`, async () => {
      const { api, person, said } = await mountBooking({ properties: { type, modelId: 'aster' } });
      api.failNext('findSlots', new Error('lost'));
      await person.walkTo('time');
      await person.sees('That did not work');
      expect(said('failed')).to.deep.equal([{ code: 'unavailable' }]);
    });
  }
});
