import { expect } from '@open-wc/testing';
import { until } from '@forecourt/core/testing.js';
import ICAL from 'ical.js';
import { mountBooking, warningsOf } from '../test/element.fixture.ts';
import { MADE_UP_PERSON } from './testing/index.ts';

describe('a person books a test drive', () => {
  it('B2 from the first model to the confirmation, over the port alone', async () => {
    const { api, person } = await mountBooking();
    await person.walkTo('review');
    expect(person.summary).to.include('Aster').and.include('Nordstern').and.include('ada@example.com');
    await person.submit();
    await person.sees('Your test drive is booked');
    const [booking] = api.bookings;
    expect(person.reference).to.equal(booking?.reference);
    expect(booking?.contact).to.deep.equal({
      ...{ name: 'Ada Example', email: 'ada@example.com', phone: '+4989123456' },
    });
    expect(booking?.testDrive).to.deep.include({ modelId: 'aster', licenceHeld: true, minimumAgeConfirmed: 18 });
  });

  it('each step takes the focus to its heading, and the confirmation too', async () => {
    const { person, focused } = await mountBooking();
    const heard = (): string | undefined => (focused()?.localName === 'h2' ? focused()?.textContent?.trim() : '');
    await person.walkTo('dealer');
    await person.settled();
    expect(heard()).to.equal('Where would you like to drive?');
    await person.chooseDealer();
    await person.next();
    await person.settled();
    expect(heard()).to.equal('When does it suit you?');
    await person.chooseTime();
    // this waits for the hold
    await person.next();
    await person.settled();
    expect(heard()).to.equal('How can the dealer reach you?');
    await person.fillContact(MADE_UP_PERSON);
    await person.next();
    await person.settled();
    expect(heard()).to.equal('Is everything right?');
    await person.submit();
    await person.sees('Your test drive is booked');
    expect(heard()).to.equal('Your test drive is booked');
  });

  it('nothing takes the focus by itself: neither the start nor a change by the host', async () => {
    const { element, person, focused } = await mountBooking();
    await person.sees('Which car');
    expect(focused()).to.equal(null);
    await person.next();
    element.modelId = 'aster';
    await person.sees('Where would you like');
    expect(focused()?.localName).not.to.equal('h2');
  });

  it('back loses nothing', async () => {
    const { person, find } = await mountBooking();
    await person.walkTo('contact');
    await person.fillContact({ name: 'Ada' });
    await person.back();
    await person.settled();
    expect(person.primary.hasAttribute('aria-disabled')).to.equal(false);
    await person.back();
    await person.back();
    expect(person.heading).to.include('Which car');
    for (let step = 0; step < 3; step += 1) {
      await person.settled();
      await person.next();
    }
    expect(find<HTMLInputElement>('#name')?.value).to.equal('Ada');
  });
});

describe('B1 steps', () => {
  it('B1 what the host has chosen is skipped, and the steps that are left are counted', async () => {
    const { person } = await mountBooking({ properties: { modelId: 'cirrus', dealerId: 'munich-north' } });
    await person.sees('Step 1 of 3');
    expect(person.heading).to.equal('When does it suit you?');
    expect(person.text).to.include('Cirrus').and.include('Nordstern');
    await person.press('Change the model');
    expect(person.heading).to.include('Which car');
    expect(person.progress).to.equal('');
  });

  it('B14 the model comes from an attribute, too', async () => {
    const { element, person } = await mountBooking();
    element.setAttribute('model-id', 'borealis');
    await person.sees('Where would you like');
    expect(person.text).to.include('Borealis');
  });

  it('B1 a type that is not known says that it cannot be booked here, with an event', async () => {
    let booking: Awaited<ReturnType<typeof mountBooking>> | undefined;
    await warningsOf(async () => (booking = await mountBooking({ properties: { type: 'car-wash' } })));
    if (!booking) return expect.fail();
    const { person, said, api } = booking;
    expect(person.heading).to.equal('This cannot be booked here');
    expect(person.text).to.include('Please call your dealer');
    expect(said('failed')).to.deep.equal([{ code: 'unsupported-type' }]);
    expect(api.calls).to.be.empty;
  });
});

describe('B15 events', () => {
  it('B15 each is dispatched once, in order, and leaves shadow roots', async () => {
    const { element, person, events } = await mountBooking();
    const composed: boolean[] = [];
    for (const [name] of [['forecourt-booking-confirmed'], ['forecourt-booking-changed']] as const) {
      element.addEventListener(name, ({ bubbles, composed: leaves }) => void composed.push(bubbles && leaves));
    }
    await person.walkTo('review');
    await person.submit();
    await person.sees('Your test drive is booked');
    expect(events.map(([name]) => name.replace('forecourt-booking-', ''))).to.deep.equal([
      ...['step-entered', 'changed', 'step-entered', 'changed', 'step-entered', 'changed', 'step-entered'],
      ...['step-entered', 'submitting', 'submitted', 'confirmed'],
    ]);
    expect(composed).to.deep.equal([true, true, true, true]);
  });

  it('B15 their details name what was booked, and nobody', async () => {
    const { api, person, said, events } = await mountBooking();
    await person.walkTo('review', { ...MADE_UP_PERSON, phone: '0151 00000000' });
    await person.submit();
    await person.sees('Your test drive is booked');
    const { id, reference, start, end } = api.bookings[0] ?? {};
    expect(said('confirmed')).to.deep.equal([
      {
        ...{ bookingId: id, reference, status: 'booked', dealerId: 'munich-north' },
        ...{ start, end, timeZone: 'Europe/Berlin' },
      },
    ]);
    expect(said('changed').slice(-1)).to.deep.equal([
      { modelId: 'aster', dealerId: 'munich-north', slotId: 'munich-north@2026-11-24T10', start },
    ]);
    expect(JSON.stringify(events)).not.to.match(/Ada|example\.com|0151|4915100/);
  });

  it('B15 with expose-pii the contact comes along', async () => {
    const { person, said } = await mountBooking({ properties: { exposePii: true } });
    await person.walkTo('review');
    await person.submit();
    await person.sees('Your test drive is booked');
    for (const name of ['submitting', 'submitted', 'confirmed'] as const) {
      expect(said(name)[0]).to.deep.include({
        contact: { name: 'Ada Example', email: 'ada@example.com', phone: '089 123456' },
      });
    }
    expect(JSON.stringify(said('changed'))).not.to.include('Ada');
  });

  it('X13 a reset, as when the person signs out, forgets what was chosen, typed and kept', async () => {
    const { element, env, person } = await mountBooking({ properties: { persist: 'all' } });
    await person.walkTo('review');
    expect([...env.storage.entries.values()].join()).to.include('Ada');
    element.reset();
    await person.sees('Which car would you like to drive?');
    await person.settled();
    expect([...env.storage.entries.values()].join()).to.not.include('Ada');
    await person.walkTo('contact');
    expect(person.text).to.not.include('Ada');
  });

  it('B15 a time that passed meanwhile is not “submitting”: the times are shown again', async () => {
    const { api, person, said } = await mountBooking();
    await person.walkTo('review');
    api.advance(12 * 3_600_000);
    await person.submit();
    await person.sees('When does it suit you?');
    expect([said('submitting'), said('submitted')]).to.deep.equal([[], []]);
  });

  it('B15 a host that prevents “submitting” keeps the booking back; the person can try again', async () => {
    const { page, person, books, said } = await mountBooking();
    page.addEventListener('forecourt-booking-submitting', (event) => event.preventDefault(), { once: true });
    await person.walkTo('review');
    await person.submit();
    expect(books()).to.be.empty;
    expect(said('submitted')).to.be.empty;
    await person.submit();
    await person.sees('Your test drive is booked');
  });
});

describe('B16 the calendar file', () => {
  it('B16 is downloaded, and is the appointment', async () => {
    const { api, person } = await mountBooking();
    await person.walkTo('review');
    await person.submit();
    await person.sees('Your test drive is booked');

    let blob: Blob | undefined;
    let download = '';
    const { createObjectURL } = URL;
    const onClick = (event: Event): void => {
      download = (event.target as HTMLAnchorElement).download;
      event.preventDefault();
    };
    URL.createObjectURL = (source) => createObjectURL.call(URL, (blob = source as Blob));
    const { click } = HTMLAnchorElement.prototype;
    HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
      this.addEventListener('click', onClick, { once: true });
      click.call(this);
    };
    try {
      await person.press('Add to calendar');
      await until(() => blob, 'the file');
    } finally {
      URL.createObjectURL = createObjectURL;
      HTMLAnchorElement.prototype.click = click;
    }
    expect(blob?.type).to.equal('text/calendar');
    expect(download).to.equal(`${api.bookings[0]?.reference}.ics`);
    const calendar = new ICAL.Component(ICAL.parse((await blob?.text()) ?? '') as unknown[]);
    const event = new ICAL.Event(calendar.getFirstSubcomponent('vevent') ?? undefined);
    expect(calendar.getFirstPropertyValue('method')).to.equal('PUBLISH');
    expect(event.uid).to.include(api.bookings[0]?.id);
    expect(event.startDate.toJSDate().toISOString()).to.equal(new Date(api.bookings[0]?.start ?? '').toISOString());
  });

  it('B16 when it cannot be had, that is said, also aloud, and the booking stays', async () => {
    const { api, person } = await mountBooking({});
    api.failNext('getCalendarFile', new Error('lost'));
    await person.walkTo('review');
    await person.submit();
    await person.sees('Your test drive is booked');
    await person.press('Add to calendar');
    await person.sees('could not be fetched');
    expect(person.status).to.include('could not be fetched');
    expect(person.reference).not.to.equal('');
  });
});

describe('B20 two on one page', () => {
  it('B20 neither knows of the other', async () => {
    const one = await mountBooking();
    const two = await mountBooking();
    await one.person.walkTo('contact');
    await one.person.fillContact({ name: 'Ada' });
    expect(two.person.heading).to.include('Which car');
    await two.person.walkTo('contact');
    expect(two.find<HTMLInputElement>('#name')?.value).to.equal('');
    expect(one.find<HTMLInputElement>('#name')?.value).to.equal('Ada');
    expect(two.api.callsTo('findSlots')).to.have.length(1);
  });

  it('B20 with an id each, their drafts are kept apart in one tab', async () => {
    const one = await mountBooking({ properties: { id: 'one', persist: 'all' } });
    const shared = { api: one.api, env: one.env };
    const two = await mountBooking({ after: shared, properties: { id: 'two', persist: 'all' } });
    await one.person.walkTo('contact');
    await two.person.walkTo('dealer');
    one.page.remove();
    const again = await mountBooking({ after: shared, properties: { id: 'one', persist: 'all' } });
    await again.person.sees('How can the dealer reach you?');
    expect(two.person.heading).to.equal('Where would you like to drive?');
  });
});
