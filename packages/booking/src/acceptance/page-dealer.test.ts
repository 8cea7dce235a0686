import { deferred } from '@forecourt/contract/testing.js';
import { ProviderElement } from '@forecourt/core';
import { until } from '@forecourt/core/testing.js';
import { expect } from '@open-wc/testing';
import { BOOKED, confirm, mountBooking, type MountOptions, type Mounted, TYPES } from '../../test/element.fixture.ts';

customElements.define('page-dealer-provider', ProviderElement);

const NORTH = { id: 'munich-north' };
const SOUTH = { id: 'munich-south' };

/** A dealer for each type; the southern one collects no cars. */
const FOR = { 'test-drive': SOUTH, service: SOUTH, pickup: NORTH };
const NAMES = { 'test-drive': 'Südstern', service: 'Südstern', pickup: 'Nordstern' };

/** A widget on a page that is about a dealer, or will be. */
async function mountOn(dealer: { id: string } | undefined, options: MountOptions = {}) {
  const provider = document.createElement('page-dealer-provider') as ProviderElement;
  provider.dealer = dealer;
  const properties = { modelId: 'aster', ...options.properties };
  const booking = await mountBooking({ ...options, properties, around: provider });
  /** A person chooses to book with a dealer, in a finder on the page. */
  const bookWith = (each: { id: string }): void => {
    const detail = { action: 'book', dealer: each };
    provider.dispatchEvent(
      new CustomEvent('forecourt-dealer-action-chosen', { bubbles: true, composed: true, detail }),
    );
  };
  return { ...booking, provider, bookWith };
}

/** The dealers that the back end was asked for by their ids. */
const askedFor = ({ api }: Pick<Mounted, 'api'>): string[] => api.callsTo('getDealer').map(([id]) => id);

describe('D11 the dealer that the page is about', () => {
  for (const type of TYPES) {
    it(`D11 (${type}) answers the step, and is booked with`, async () => {
      const booking = await mountOn(FOR[type], { properties: { type } });
      const { person, books } = booking;
      await person.settled();
      expect(person.view).to.not.equal('dealer');
      expect(askedFor(booking)).to.deep.equal([FOR[type].id]);
      await person.walkTo('review');
      expect(person.summary).to.include(NAMES[type]);
      await confirm(booking);
      expect(books()[0]?.request.dealerId).to.equal(FOR[type].id);
    });

    it(`D11 (${type}) comes later, from a finder: the step is answered, and nothing is sent`, async () => {
      const booking = await mountOn(undefined, { properties: { type } });
      const { person, bookWith, said } = booking;
      await person.walkTo('dealer');
      await person.settled();
      bookWith(FOR[type]);
      await until(() => !['', 'dealer'].includes(person.view), 'the step after the dealer');
      await person.settled();
      expect(said('submitting')).to.be.empty;
      await person.walkTo('review');
      expect(person.summary).to.include(NAMES[type]);
    });
  }

  it('D11 is only the default: the host’s own dealer-id counts more', async () => {
    const { person, provider, element } = await mountOn(SOUTH, { properties: { dealerId: 'munich-north' } });
    await person.walkTo('review');
    expect(person.summary).to.include('Nordstern');
    provider.dealer = { id: 'new-york' };
    await provider.updateComplete;
    await element.updateComplete;
    expect(person.view, 'nothing has changed').to.equal('review');
    expect(person.summary).to.include('Nordstern');
  });

  it('D11 is chosen anew in the finder: the details stay, the time is asked for again', async () => {
    const { person, bookWith } = await mountOn(undefined);
    await person.walkTo('dealer');
    await person.chooseDealer('Nordstern');
    await person.walkTo('review');
    bookWith(SOUTH);
    await until(() => person.view === 'time', 'the times of the other dealer');
    await person.goOn();
    expect(person.view, 'the details are there already').to.equal('review');
    expect(person.summary).to.include('Südstern').and.include('Ada Example');
  });

  it('D11 named once more, as frameworks do with each render, it changes nothing', async () => {
    const { api, person, provider, element } = await mountOn(NORTH);
    await person.walkTo('contact');
    const calls = api.calls.length;
    provider.dealer = { ...NORTH };
    await provider.updateComplete;
    await element.updateComplete;
    await person.settled();
    expect(person.view).to.equal('contact');
    expect(api.calls).to.have.length(calls);
  });

  it('D11 is none any more: who was chosen stays chosen', async () => {
    const { person, provider } = await mountOn(SOUTH);
    await person.walkTo('contact');
    provider.dealer = undefined;
    await provider.updateComplete;
    await person.settled();
    await person.walkTo('review');
    expect(person.summary).to.include('Südstern');
  });

  it('D11 does not offer it: the person chooses one that does', async () => {
    const { person } = await mountOn({ id: 'there-is-none' });
    await person.settled();
    expect(person.view).to.equal('dealer');
  });

  it('B5 named in the middle of a submit, it does not touch what was sent', async () => {
    const { api, person, bookWith, books } = await mountOn(NORTH);
    await person.walkTo('review');
    const late = deferred();
    api.delay('book', late);
    await person.submit();
    bookWith(SOUTH);
    late.resolve();
    await person.sees(BOOKED['test-drive']);
    await person.settled();
    expect(person.summary).to.include('Nordstern');
    expect(books().map(({ request }) => request.dealerId)).to.deep.equal(['munich-north']);
  });

  it('D11 chosen after a booking, it begins another one', async () => {
    const booking = await mountOn(NORTH);
    const { api, person, bookWith } = booking;
    await person.walkTo('review');
    await confirm(booking);
    bookWith(SOUTH);
    await person.walkTo('review');
    expect(person.summary).to.include('Südstern');
    expect(api.bookings).to.have.length(1);
  });

  it('B10 an appointment that is changed stays where it is', async () => {
    const first = await mountOn(NORTH);
    await first.person.walkTo('review');
    await confirm(first);
    const [booked] = first.api.bookings;
    const properties = { bookingId: booked?.id ?? '', manageToken: booked?.manageToken ?? '' };
    const second = await mountOn(undefined, { after: first, properties });
    await second.person.sees('Your appointment');
    second.bookWith(SOUTH);
    await second.element.updateComplete;
    await second.person.settled();
    expect(second.person.summary).to.include('Nordstern');
  });
});
