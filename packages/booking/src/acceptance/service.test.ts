import type { ServiceMenu } from '@forecourt/contract';
import { expect } from '@open-wc/testing';
import { atReview, confirm, mountBooking, type MountOptions } from '../../test/element.fixture.ts';
import type { BookingElement } from '../booking.element.ts';

const VEHICLE: NonNullable<BookingElement['vehicle']> = {
  ...{ modelId: 'aster', vin: 'WVWZZZ1JZXW000001', plate: 'M AB 123', mileageKm: 42_000 },
  due: ['inspection', 'brakes'],
  troubleCodes: [{ code: 'P0420', description: 'Catalyst below threshold' }, { code: 'U0100-87' }],
};

/** Stands at the dealer's menu. */
async function atMenu(type: string, options: MountOptions = {}) {
  const booking = await mountBooking({ ...options, properties: { type, ...options.properties } });
  await booking.person.walkTo('service');
  await booking.person.settled();
  const estimate = (): string => (booking.find('[part~="estimate"]')?.textContent ?? '').replace(/\s+/g, ' ').trim();
  return { ...booking, estimate };
}

/** A menu of two things, priced in a currency. */
const priced = (currency: string, ...amounts: number[]): Partial<ServiceMenu> => ({
  items: amounts.map((amount, i) => ({
    ...{ id: `item-${i}`, name: `Item ${i}`, durationMinutes: 60 },
    price: { amount, currency },
  })),
});

for (const type of ['service', 'pickup'] as const) {
  describe(`B12 what the workshop is asked for (${type})`, () => {
    it(`B12 (${type}) the dealer’s menu with how long each takes and what it costs`, async () => {
      const { person } = await atMenu(type);
      expect(person.choices).to.have.length(7);
      expect(person.choices[0]).to.include('Oil service').and.include('1 hr').and.include('€149.00');
      expect(person.choices[2]).to.include('1 hr 30 min').and.include('from €399.00');
      expect(person.choices[4]).to.include('Fault finding').and.include('Price on request');
    });

    it(`B12 (${type}) the estimate adds up, says what is not in it, and goes on to the review`, async () => {
      const booking = await atMenu(type);
      const { person, api, estimate } = booking;
      await person.chooseItem('Oil service');
      expect(estimate()).to.equal('Estimate €149.00 Takes about 1 hr');
      await person.chooseItem('Brake pads');
      expect(estimate()).to.equal('Estimate from €548.00 Takes about 2 hr 30 min');
      await person.chooseItem('Fault finding');
      expect(estimate()).to.include('plus services priced by the dealer');
      await person.chooseItem('Brake pads');
      expect(estimate()).to.include('€149.00').and.not.include('from');
      await person.walkTo('options');
      await person.chooseTransportation('Loan car');
      await person.chooseAdvisor('Advisor Two');
      await person.walkTo('review');
      expect(person.summary).to.include('€178.00').and.include('Loan car').and.include('Advisor Two');
      await confirm(booking);
      expect(api.bookings[0]?.estimate).to.deep.equal({ amount: 17_800, currency: 'EUR' });
      expect(person.summary).to.include('€178.00');
    });

    for (const [currency, amounts, lang, text] of [
      ['JPY', [14_900, 5_000], 'en', '¥19,900'],
      ['KWD', [14_900, 5_050], 'en', 'KWD 19.950'],
      ['EUR', [14_900, 5_050], 'de', '199,50 €'],
    ] as const) {
      it(`B12 (${type}) an estimate in ${currency} is written as ${lang} writes it`, async () => {
        const { person, estimate } = await atMenu(type, { lang, world: { menu: priced(currency, ...amounts) } });
        await person.chooseItem(0);
        await person.chooseItem(1);
        expect(estimate()).to.include(text);
      });
    }

    it(`B12 (${type}) the disclaimer is word by word that of the back end, or of the host`, async () => {
      const disclaimer = 'Prices incl. 19 % VAT.\nNo offer within § 145 BGB — subject to change!';
      const { person, find, element } = await atMenu(type, { world: { menu: { disclaimer } } });
      expect(find('[part~="disclaimer"]')?.textContent).to.equal(disclaimer);
      element.disclaimer = 'Another <b>text</b>, as it is.';
      await element.updateComplete;
      expect(find('[part~="disclaimer"]')?.textContent).to.equal('Another <b>text</b>, as it is.');
      await person.walkTo('review');
      expect(person.summary).to.include('Another <b>text</b>, as it is.');
    });

    it(`B12 (${type}) a symptom in words, as long as the menu allows`, async () => {
      const booking = await atMenu(type, { world: { menu: { symptomMaxLength: 40 } } });
      const { person, find, books } = booking;
      await person.describe('x'.repeat(41));
      expect(person.text).to.include('41 of 40 characters');
      await person.next();
      expect(person.errors).to.deep.equal(['Shorten the description to 40 characters.']);
      expect(find('#symptom')?.getAttribute('aria-invalid')).to.equal('true');
      await person.describe('A whistle from the front left.');
      await person.next();
      await person.walkTo('review');
      expect(person.summary).to.include('A whistle from the front left.');
      await confirm(booking);
      expect(books()[0]?.request.visit).to.include({ symptom: 'A whistle from the front left.' });
      expect(books()[0]?.request.visit?.itemIds).to.deep.equal([]);
    });

    it(`B12 (${type}) nothing said is told of, with the way to the list`, async () => {
      const { person, focused } = await atMenu(type);
      await person.next();
      expect(person.errors).to.deep.equal(['Choose a service, or describe what you have noticed.']);
      await person.press('Choose a service, or describe');
      expect(focused()?.id).to.equal('itemIds');
    });

    it(`B12 (${type}) what the car reports is chosen, shown and sent; the codes only if the person agrees`, async () => {
      const booking = await atMenu(type, { properties: { vehicle: VEHICLE } });
      const { person, all, books, find } = booking;
      const chosen = (): string =>
        all('[part~="item"][data-chosen]')
          .map((node) => node.textContent)
          .join();
      expect(chosen()).to.include('Inspection').and.include('Brake pads').and.include('Fault finding');
      expect(chosen()).to.not.include('Oil service');
      expect(person.text).to.include('P0420').and.include('Catalyst below threshold').and.include('U0100-87');
      expect(person.text).to.not.include('WVWZZZ1JZXW000001');
      await person.walkTo('review');
      expect(person.summary).to.include('P0420, U0100-87').and.include('M AB 123');
      await person.press('Change the services');
      find('#withCodes')?.click();
      await person.next();
      await person.walkTo('review');
      expect(person.summary).to.not.include('P0420');
      await confirm(booking);
      const { visit } = books()[0]?.request ?? {};
      expect(visit).to.not.have.property('troubleCodes');
      expect(visit?.vehicle).to.deep.equal({
        ...{ modelId: 'aster', vin: 'WVWZZZ1JZXW000001', plate: 'M AB 123', mileageKm: 42_000 },
      });
    });

    it(`B12 (${type}) trouble codes are sent as the car gave them`, async () => {
      const booking = await atReview(type, { properties: { vehicle: VEHICLE } });
      await confirm(booking);
      expect(booking.books()[0]?.request.visit?.troubleCodes).to.deep.equal(VEHICLE.troubleCodes);
    });

    it(`B12 (${type}) an owner of a car that is not listed is served, too`, async () => {
      const booking = await mountBooking({ properties: { type } });
      await booking.person.chooseModel('Another model');
      await booking.person.next();
      await booking.person.walkTo('review');
      expect(booking.person.summary).to.include('Another model');
      await confirm(booking);
      expect(booking.books()[0]?.request.visit?.vehicle?.modelId).to.equal(undefined);
    });
  });
}

describe('B12 how long the slots are', () => {
  it('B12 (service) they follow the items, and a time chosen for fewer is chosen anew', async () => {
    const { person, api } = await atMenu('service');
    await person.chooseItem('Oil service');
    await person.walkTo('time');
    await person.settled();
    expect(person.choices).to.have.length(7);
    await person.chooseTime('4:00');
    await person.press('Change the services');
    await person.chooseItem('Inspection');
    await person.next();
    await person.walkTo('time');
    await person.settled();
    expect(person.choices.slice(-1)).to.deep.equal(['2:00 PM']);
    await person.walkTo('review');
    await confirm({ person, element: person.element });
    expect(api.bookings[0]).to.include({ start: '2026-11-24T10:00:00+01:00', end: '2026-11-24T13:00:00+01:00' });
  });
});
