import { MADE_UP_DEALERS } from '@forecourt/contract/testing.js';
import { expect } from '@open-wc/testing';
import { mountBooking, type MountOptions } from '../test/element.fixture.ts';
import { MADE_UP_PERSON } from './testing/index.ts';

/** Stands in the form of a dealer. */
async function inTheForm(dealerId = 'munich-north', options: MountOptions = {}) {
  const booking = await mountBooking({ ...options, properties: { modelId: 'aster', dealerId, ...options.properties } });
  await booking.person.chooseTime();
  await booking.person.next();
  return booking;
}

describe('B14 what a test drive needs', () => {
  for (const [dealerId, age] of [
    ['munich-north', 18],
    ['new-york', 21],
    ['cairo', 21],
  ] as const) {
    it(`B14 at ${dealerId} the consent says ${age} years, and that age is sent`, async () => {
      const { person, books } = await inTheForm(dealerId);
      expect(person.text).to.include(`am at least ${age} years old`);
      await person.fillContact(MADE_UP_PERSON);
      await person.next();
      await person.submit();
      await person.sees('Your test drive is booked');
      expect(books()[0]?.request.testDrive).to.include({ licenceHeld: true, minimumAgeConfirmed: age });
    });
  }

  it('B14 where the market is not known, the consent is about the licence alone', async () => {
    const { person } = await inTheForm('munich-north', { world: { capabilities: { markets: [] } } });
    expect(person.text).to.include('I hold a valid driving licence.');
  });

  it('B14 without the consent the form stays, and says why', async () => {
    const { person } = await inTheForm();
    await person.fillContact({ ...MADE_UP_PERSON, licence: false });
    await person.next();
    expect(person.errors).to.deep.equal(['Confirm that you may drive. Without a licence there is no test drive.']);
  });

  it('B14 at home is offered where the dealer comes to the home, and the address is sent', async () => {
    const { person, books } = await inTheForm();
    await person.fillContact({ ...MADE_UP_PERSON, atHome: true, street: 'Beispielstraße 1', locality: 'München' });
    await person.next();
    expect(person.summary).to.include('At your home: Beispielstraße 1, 80331 München');
    await person.submit();
    await person.sees('Your test drive is booked');
    expect(books()[0]?.request.testDrive?.homeAddress).to.deep.equal({
      lines: ['Beispielstraße 1'],
      locality: 'München',
      postalCode: '80331',
      country: 'DE',
    });
  });

  it('B14 and it is not where the dealer does not', async () => {
    const { person, find } = await inTheForm('munich-south');
    expect(find('input[name="place"]')).to.equal(null);
    expect(person.text).not.to.include('At my home');
  });
});

describe('B19 errors in the form', () => {
  it('B19 are listed with the focus on them, linked to their fields, and lead there', async () => {
    const { person, find, focused } = await inTheForm();
    await person.fillContact({ email: 'ada' });
    await person.next();
    expect(focused()?.textContent?.trim()).to.equal('3 entries need your attention');
    expect(person.errors).to.deep.equal([
      'Enter your name.',
      'Check the e-mail address. It looks like name@example.com.',
      'Confirm that you may drive. Without a licence there is no test drive.',
    ]);
    for (const field of ['name', 'email', 'licence']) {
      const input = find(`#${field}`);
      expect(input?.getAttribute('aria-invalid'), field).to.equal('true');
      const ids = input?.getAttribute('aria-describedby')?.split(' ') ?? [];
      expect(ids.map((id) => find(`#${id}`)?.textContent?.trim()).join(), field).to.match(/Enter|Check|Confirm/);
    }
    await person.press('Check the e-mail address');
    expect(focused()?.id).to.equal('email');
  });

  it('B19 the hint of the phone stays beside its error', async () => {
    const { person, find } = await inTheForm();
    await person.fillContact({ ...MADE_UP_PERSON, phone: '12' });
    await person.next();
    const ids = find('#phone')?.getAttribute('aria-describedby')?.split(' ') ?? [];
    expect(ids.map((id) => find(`#${id}`)?.textContent?.trim())).to.have.length(2);
    expect(find('#phone-hint')?.textContent).to.include('+49');
  });

  it('a mark goes as soon as its field is changed; a phone number makes the e-mail address needless', async () => {
    const { person } = await inTheForm();
    await person.next();
    expect(person.errors).to.have.length(3);
    await person.fillContact({ phone: '0151 00000000' });
    expect(person.errors).to.have.length(2);
    await person.fillContact({ name: 'Ada', licence: true });
    expect(person.errors).to.be.empty;
    await person.next();
    expect(person.heading).to.equal('Is everything right?');
  });

  it('a second press with the same errors lists them again, with the focus', async () => {
    const { person, find, focused } = await inTheForm();
    await person.next();
    find('#name')?.focus();
    await person.next();
    expect(focused()?.textContent).to.include('3 entries');
  });
});

describe('what is typed', () => {
  it('is text: markup is shown as it was typed', async () => {
    const { person, find } = await inTheForm();
    await person.fillContact({ ...MADE_UP_PERSON, name: '<img src=x onerror=alert(1)>' });
    await person.next();
    expect(person.summary).to.include('<img src=x onerror=alert(1)>');
    expect(find('[part~="summary"] img')).to.equal(null);
  });

  it('a phone number with the digits of the keyboard is sent in E.164', async () => {
    const { person, books } = await inTheForm('cairo', { lang: 'ar-EG' });
    await person.fillContact({ name: 'آدا', phone: '٠١٠ ١٢٣٤ ٥٦٧٨', licence: true });
    await person.next();
    await person.submit();
    expect(books()[0]?.request).to.deep.include({ contact: { name: 'آدا', phone: '+201012345678' }, language: 'ar' });
  });

  it('is kept when the host changes the model, and when another dealer is chosen', async () => {
    const { element, person, find } = await inTheForm();
    await person.fillContact(MADE_UP_PERSON);
    element.modelId = 'cirrus';
    await person.sees('Step 1 of 3');
    await person.settled();
    await person.press('Change the dealer');
    await person.chooseDealer('Südstern');
    await person.next();
    await person.chooseTime();
    await person.next();
    expect(person.heading).to.equal('Is everything right?');
    await person.press('Change your details');
    expect(find<HTMLInputElement>('#email')?.value).to.equal('ada@example.com');
  });

  it('a moving car leaves no way on from a form that is not complete', async () => {
    const { element, person } = await inTheForm();
    element.restrictions = { noKeyboard: true };
    await person.sees('when the car is parked');
    expect(person.primary.getAttribute('aria-disabled')).to.equal('true');
    await person.next();
    element.restrictions = {};
    await element.updateComplete;
    expect(person.errors, 'nobody is blamed for what could not be typed').to.deep.equal([]);
  });

  it('X9 a moving car hides the form within a frame and keeps what was typed', async () => {
    const { element, person, find } = await inTheForm();
    await person.fillContact({ name: 'Ada Example', email: 'ada' });
    element.restrictions = { noKeyboard: true };
    // drawn by the next microtask, which is before any frame
    await element.updateComplete;
    expect(person.text).to.include('when the car is parked');
    expect(find('input')).to.equal(null);
    element.restrictions = {};
    await element.updateComplete;
    expect(find<HTMLInputElement>('#name')?.value).to.equal('Ada Example');
    expect(find<HTMLInputElement>('#email')?.value).to.equal('ada');
  });
});

describe('the search for a dealer', () => {
  it('shows what was typed last, whichever answer is late', async () => {
    const { person, env, api } = await mountBooking({ properties: { modelId: 'aster' } });
    await person.settled();
    await person.searchDealer('Kath');
    env.clock.increment(250);
    await person.searchDealer('munch');
    env.clock.increment(250);
    await person.settled();
    expect(person.choices.join()).to.include('München').and.not.include('Kathmandu');
    expect(api.callsTo('findDealers').map(([{ q }]) => q)).to.deep.equal([undefined, 'Kath', 'munch']);
    expect(person.status).to.equal('2 dealers');
  });

  it('says that there are more than are listed', async () => {
    const [first] = MADE_UP_DEALERS;
    const dealers = Array.from({ length: 30 }, (_, i) => ({ ...first, id: `d${i}`, name: `Dealer ${i}` }));
    const { person } = await mountBooking({ properties: { modelId: 'aster' }, world: { dealers: dealers as never } });
    await person.sees('These are the first 6.');
    expect(person.choices).to.have.length(6);
  });

  it('a dealer that is chosen stays in sight while the search goes on', async () => {
    const { person, env } = await mountBooking({ properties: { modelId: 'aster' } });
    await person.chooseDealer('Kathmandu');
    await person.searchDealer('München');
    env.clock.increment(250);
    await person.settled();
    expect(person.choices).to.have.length(3);
    expect(person.choices[0]).to.include('Kathmandu');
  });
});
