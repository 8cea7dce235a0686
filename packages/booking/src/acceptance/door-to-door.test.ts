import { expect } from '@open-wc/testing';
import { atReview, confirm, mountBooking, type Mounted } from '../../test/element.fixture.ts';
import { MADE_UP_PERSON } from '../testing/index.ts';

/** Stands at the addresses. */
async function atAddress(): Promise<Mounted> {
  const booking = await mountBooking({ properties: { type: 'pickup', modelId: 'aster', dealerId: 'munich-north' } });
  await booking.person.walkTo('address');
  return booking;
}

const BACK = {
  sameAddress: false,
  dropOffStreet: 'Musterweg 2',
  dropOffPostalCode: '81379',
  dropOffLocality: 'München',
};

describe('B13 a car that is collected', () => {
  it('B13 by default it comes back to where it was collected', async () => {
    const booking = await atReview('pickup');
    expect(booking.person.summary).to.include('Beispielstraße 1, 80331 München');
    await confirm(booking);
    const { doorToDoor } = booking.books()[0]?.request ?? {};
    const address = { lines: ['Beispielstraße 1'], postalCode: '80331', locality: 'München', country: 'DE' };
    expect(doorToDoor?.pickupAddress).to.deep.equal(address);
    expect(doorToDoor?.dropOffAddress).to.deep.equal(address);
    expect(booking.api.callsTo('checkServiceArea')).to.have.length(1);
  });

  it('B13 two addresses, both checked, and both sent', async () => {
    const booking = await atAddress();
    const { person, api, books } = booking;
    await person.walkTo('review', { ...MADE_UP_PERSON, ...BACK });
    expect(person.summary).to.include('Collected from Beispielstraße 1, 80331 München');
    expect(person.summary).to.include('Brought back to Musterweg 2, 81379 München');
    await confirm(booking);
    expect(api.callsTo('checkServiceArea').map(([, { address }]) => address.postalCode)).to.deep.equal([
      '80331',
      '81379',
    ]);
    expect(books()[0]?.request.doorToDoor?.dropOffAddress.lines).to.deep.equal(['Musterweg 2']);
  });

  it('B13 what is missing is listed, linked, and leads to its field', async () => {
    const { person, find, focused } = await atAddress();
    await person.fillAddress({ sameAddress: false });
    await person.next();
    expect(person.errors).to.deep.equal([
      ...['Enter the street and number.', 'Enter the town.'],
      ...['Enter the street and number for the return.', 'Enter the town for the return.'],
    ]);
    expect(focused()?.textContent?.trim()).to.equal('4 entries need your attention');
    for (const field of ['street', 'locality', 'dropOffStreet', 'dropOffLocality']) {
      expect(find(`#${field}`)?.getAttribute('aria-invalid'), field).to.equal('true');
      const ids = find(`#${field}`)?.getAttribute('aria-describedby')?.split(' ') ?? [];
      expect(ids.map((id) => find(`#${id}`)?.textContent?.trim()).join(), field).to.include('Enter');
    }
    await person.press('Enter the town for the return.');
    expect(focused()?.id).to.equal('dropOffLocality');
  });

  it('B13 where the dealer does not go, the person can give another address and goes on', async () => {
    const { person, focused } = await atAddress();
    await person.fillAddress({ ...MADE_UP_PERSON, ...BACK, dropOffPostalCode: '10115', dropOffLocality: 'Berlin' });
    await person.next();
    await person.sees('The dealer does not bring cars back there.');
    expect(person.errors).to.have.length(1);
    expect(focused()?.textContent?.trim()).to.equal('One entry needs your attention');
    await person.fillAddress({ dropOffPostalCode: '80999' });
    await person.next();
    await person.sees('When should we collect the car?');
  });

  it('B13 outside the area for both, each is told of', async () => {
    const { person } = await atAddress();
    await person.fillAddress({ ...MADE_UP_PERSON, postalCode: '10115' });
    await person.next();
    await person.sees('The dealer does not collect cars there.');
    expect(person.view).to.equal('address');
  });

  it('B13 a back end that finds an address outside at the submit leads back to it', async () => {
    const { person, find } = await atReview('pickup', {
      prepare: (api) => {
        const { book } = api;
        api.book = (request, options) =>
          book({ ...request, doorToDoor: outside(request.doorToDoor) as typeof request.doorToDoor }, options);
      },
    });
    await person.submit();
    await person.sees('Where should the car be collected?');
    expect(find('#street')?.getAttribute('aria-invalid')).to.equal('true');
  });

  it('B13 it cannot come back before the work is done', async () => {
    const booking = await mountBooking({ properties: { type: 'pickup', itemIds: ['item-paint'] } });
    const { person, api } = booking;
    await person.walkTo('dropOff');
    await person.settled();
    // collected until 11, three hours of work
    expect(person.choices[0]).to.equal('2:00 PM – 3:00 PM');
    await person.walkTo('review');
    expect(person.summary).to.include('Collection').and.include('Return');
    await confirm(booking);
    const [made] = api.bookings;
    expect(Date.parse(made?.doorToDoor?.dropOff?.start ?? '')).to.be.at.least(
      Date.parse(made?.end ?? '') + 3 * 3_600_000,
    );
  });

  it('B13 a later collection makes the return be chosen anew', async () => {
    const { person } = await atReview('pickup');
    await person.press('Change the time: Tuesday, November 24, 10:00');
    await person.settled();
    await person.chooseTime('3:00');
    await person.next();
    await person.sees('When should we bring it back?');
    await person.settled();
    expect(person.heading).to.equal('When should we bring it back?');
    expect(person.status).to.include('November 25');
  });

  it('B13 the driver needs a number, in E.164', async () => {
    const booking = await atAddress();
    const { person, books } = booking;
    await person.walkTo('contact');
    await person.fillContact({ name: 'Ada Example', email: 'ada@example.com' });
    await person.next();
    expect(person.errors).to.deep.equal(['Enter a phone number. The driver calls it.']);
    await person.fillContact({ phone: '+49 (0)89 / 12 34 56' });
    await person.next();
    await confirm(booking);
    expect(books()[0]?.request.contact.phone).to.equal('+4989123456');
  });

  it('B13 or that of somebody else who hands the car over, with a note on the key', async () => {
    const booking = await atAddress();
    const { person, books } = booking;
    await person.fillAddress({
      ...MADE_UP_PERSON,
      otherContact: true,
      handOverName: 'Grace Example',
      handOverPhone: '12',
    });
    await person.next();
    expect(person.errors).to.deep.equal(['Check this person’s phone number. Add the country code, such as +44.']);
    await person.fillAddress({ handOverPhone: '0151 00000000', keyNote: 'It is at the reception.' });
    await person.next();
    await person.walkTo('contact');
    await person.fillContact({ name: 'Ada Example', email: 'ada@example.com' });
    await person.next();
    await person.sees('Handed over by Grace Example');
    await confirm(booking);
    expect(books()[0]?.request.doorToDoor).to.deep.include({
      handOver: { name: 'Grace Example', phone: '+4915100000000' },
      keyNote: 'It is at the reception.',
    });
  });
});

/** The same with an address that no dealer in Munich serves. */
const outside = (door: object | undefined): object => ({
  ...door,
  pickupAddress: { lines: ['Beispielallee 1'], postalCode: '10115', locality: 'Berlin', country: 'DE' },
});
