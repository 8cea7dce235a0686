import { FULLY_RESTRICTED, STRICT_DRIVING } from '@forecourt/core';
import { eventsOf } from '@forecourt/core/testing.js';
import { expect } from '@open-wc/testing';
import { driving, PROPOSABLE } from '../../test/car.fixture.ts';
import { BOOKED, TYPES } from '../../test/element.fixture.ts';

const APPOINTMENT = {
  ...{ start: '2026-11-26T10:30:00+01:00', timeZone: 'Europe/Berlin', what: 'Oil service' },
  ...{ dealerName: 'Autohaus Nordstern', dealerPhone: '+49 89 555-0100' },
};

describe('B18 the next appointment, while driving', () => {
  it('B18 is shown with what it is for and where, and its dealer is one tap away', async () => {
    const { person, find, taps } = await driving({ properties: { appointment: APPOINTMENT } });
    expect(person.heading).to.equal('Your next appointment');
    for (const text of ['Thu, Nov 26, 10:30 AM', 'Oil service', 'Autohaus Nordstern'])
      expect(person.text).to.include(text);
    expect(taps()).to.deep.equal(['Call Autohaus Nordstern', 'Remind me when parked']);
    expect(find('a')?.getAttribute('href')).to.equal('tel:+49895550100');
  });

  it('B18 is on the dealer’s clock, by its zone or by its offset', async () => {
    const { person, element } = await driving({
      properties: { appointment: { start: '2026-11-26T09:30:00Z', timeZone: 'Asia/Shanghai' } },
    });
    expect(person.text).to.include('5:30 PM');
    element.appointment = { start: '2026-11-26T10:30:00+01:00' };
    await element.updateComplete;
    expect(person.text).to.include('10:30 AM');
    element.appointment = { start: '2026-11-26T10:30:00+01:00', timeZone: 'Nowhere/Atall' };
    await element.updateComplete;
    expect(person.text).to.include('10:30 AM');
  });

  it('B18 can be a booking as the back end knows it', async () => {
    const { person, element, api } = await driving({ properties: { type: 'service', ...PROPOSABLE.service } });
    await person.chooseProposal();
    await person.press('Yes, book');
    await person.sees(BOOKED.service);
    const [booking] = api.bookings;
    element.reset();
    Object.assign(element, { ...PROPOSABLE.service, appointment: booking });
    await person.sees('Your next appointment');
    await person.sees('Oil service');
    await person.sees('Autohaus Nordstern');
  });

  it('B18 one that is over, cancelled or no appointment at all is not shown', async () => {
    for (const appointment of [
      { start: '2026-11-20T10:30:00+01:00' },
      { ...APPOINTMENT, status: 'cancelled' },
      { start: 'soon' },
    ]) {
      const { person, find } = await driving({ properties: { appointment } });
      expect(find('[part~="appointment"]')).to.equal(null);
      expect(person.text).to.include('Go on when the car is parked.');
    }
  });

  it('B18 is all that is shown, with the call, where it is not known whether the car drives', async () => {
    const { person, taps, turn } = await driving(
      { properties: { ...PROPOSABLE['test-drive'], appointment: APPOINTMENT } },
      FULLY_RESTRICTED,
    );
    await person.settled();
    expect(person.text).to.include('Thu, Nov 26');
    expect(taps()).to.deep.equal(['Call Autohaus Nordstern']);
    await turn(STRICT_DRIVING);
    await person.sees('Show free times');
  });
});

describe('B18 a time that is proposed, while driving', () => {
  for (const type of TYPES) {
    it(`B18 (${type}) is booked by three taps: times, one of six, yes`, async () => {
      const { person, all, api, element, said, known } = await driving({ properties: { type, ...PROPOSABLE[type] } });
      await known();
      let taps = 0;
      element.renderRoot.addEventListener('click', () => (taps += 1));
      await person.askForTimes();
      const proposed = all('[part~="proposal"]');
      expect(proposed.length).to.be.within(1, 6);
      const name = (proposed[0]?.textContent ?? '').trim();
      proposed[0]?.click();
      await person.sees('Yes, book');
      expect(person.heading).to.equal(`Book ${name}?`.replace(/\s+/g, ' '));
      await person.press('Yes, book');
      await person.sees(BOOKED[type]);
      expect(taps).to.equal(3);
      expect(person.text, 'there is nothing more to book').to.not.include('Show free times').and.not.include('Remind');
      expect(api.callsTo('book')).to.have.length(1);
      expect(said('submitting')).to.have.length(1);
      expect(said('confirmed')).to.have.length(1);
    });
  }

  it('B18 is the next one first', async () => {
    const { person, all } = await driving({ properties: PROPOSABLE['test-drive'] });
    await person.askForTimes();
    const shown = all('[part~="proposal"]').map((node) => (node.textContent ?? '').trim());
    expect(shown).to.have.length(6);
    expect(shown[0]).to.match(/Tue, Nov 24, 10:00/);
    expect(new Set(shown).size).to.equal(6);
  });

  it('B18 two taps on yes make one request', async () => {
    const { person, all, api } = await driving({ properties: PROPOSABLE['test-drive'] });
    await person.chooseProposal();
    const yes = all('button').find((node) => node.textContent?.includes('Yes'));
    yes?.click();
    yes?.click();
    await person.sees(BOOKED['test-drive']);
    expect(api.callsTo('book')).to.have.length(1);
  });

  it('B18 is not sent where the host keeps it back', async () => {
    const { person, element, api } = await driving({ properties: PROPOSABLE['test-drive'] });
    element.addEventListener('forecourt-booking-submitting', (event) => event.preventDefault());
    await person.chooseProposal();
    await person.press('Yes, book');
    expect(api.callsTo('book')).to.have.length(0);
    expect(person.view).to.equal('driving.asking');
  });

  it('B18 a no leads back to the times, and from there to the start', async () => {
    const { person, focused } = await driving({ properties: PROPOSABLE['test-drive'] });
    await person.chooseProposal();
    await person.press('No, other times');
    expect(person.heading).to.equal('Which time suits you?');
    expect(focused()?.localName).to.equal('h2');
    await person.press('Back');
    expect(person.view).to.equal('driving.overview');
  });

  it('B18 is not there for somebody who is not known', async () => {
    const { person, taps } = await driving({ properties: { modelId: 'aster', dealerId: 'munich-north' } });
    await person.sees('Call Autohaus Nordstern');
    await person.settled();
    expect(taps()).to.deep.equal(['Call Autohaus Nordstern (made up)', 'Remind me when parked']);
  });

  it('B18 has no clock that runs, though the time is held', async () => {
    const { person, api, pass } = await driving({ properties: PROPOSABLE['test-drive'] });
    await person.chooseProposal();
    const before = person.text;
    await pass(5);
    expect(person.text).to.equal(before);
    await person.press('Yes, book');
    await person.sees(BOOKED['test-drive']);
    expect(api.callsTo('hold')).to.have.length(1);
  });

  it('B18 that somebody else took is said, and others are proposed', async () => {
    const { person, api } = await driving({ properties: PROPOSABLE['test-drive'] });
    await person.chooseProposal();
    api.takeSlot('munich-north@2026-11-24T10');
    await person.press('Yes, book');
    await person.sees('This time has just been taken.');
    await person.chooseProposal(1);
    await person.press('Yes, book');
    await person.sees(BOOKED['test-drive']);
  });

  it('B18 what was booked is there in full when the car is parked', async () => {
    const { person, turn } = await driving({ properties: PROPOSABLE['test-drive'] });
    await person.chooseProposal();
    await person.press('Yes, book');
    await person.sees(BOOKED['test-drive']);
    await turn({});
    expect(person.view).to.equal('confirmed');
    expect(person.reference).to.not.equal('');
  });

  it('B18 a car that is parked meanwhile shows the steps as they were, and nothing of the times afterwards', async () => {
    const { person, turn } = await driving({ properties: PROPOSABLE['test-drive'] });
    await person.chooseProposal();
    await turn({});
    expect(person.view).to.equal('time');
    await turn(STRICT_DRIVING);
    expect(person.view).to.equal('driving.overview');
  });
});

describe('B18 short texts', () => {
  it('B18 are cut to what the car allows, at the end of a word', async () => {
    const JAPAN = { ...STRICT_DRIVING, maxStringLength: 31 };
    const appointment = {
      ...APPOINTMENT,
      what: 'Oil service and a change of all four wheels',
      dealerName: 'Ä'.repeat(90),
    };
    const { person, all } = await driving({ properties: { ...PROPOSABLE['test-drive'], appointment } }, JAPAN);
    await person.sees('Show free times');
    const texts = (): string[] => all('h2, p, button, a').map((node) => (node.textContent ?? '').trim());
    for (const text of texts()) expect(Array.from(text).length, text).to.be.at.most(31);
    expect(person.text).to.include('Oil service and a change of…');
    await person.chooseProposal();
    for (const text of texts()) expect(Array.from(text).length, text).to.be.at.most(31);
  });
});

describe('B18 the wish to be reminded, while driving', () => {
  it('B18 is said to the host, and there as a notice when the car is parked', async () => {
    const { person, page, turn, find, focused } = await driving({ properties: { dealerId: 'munich-north' } });
    await person.sees('Call Autohaus Nordstern');
    const events = eventsOf(page, 'forecourt-booking-reminder-requested');
    await person.press('Remind me when parked');
    expect(person.text).to.include('We will remind you when parked.');
    expect(person.text).to.not.include('Remind me');
    expect(events.map(([, detail]) => detail)).to.deep.equal([
      { modelId: undefined, dealerId: 'munich-north', slotId: undefined, start: undefined },
    ]);
    expect(find('[part~="wanted"]')).to.equal(null);
    await turn({});
    expect(find('[part~="wanted"]')?.textContent).to.include('You wanted to book.');
    expect(person.view, 'nothing opens by itself').to.equal('model');
    await person.press('Go on');
    expect(find('[part~="wanted"]')).to.equal(null);
    expect(focused()?.localName).to.equal('h2');
    await turn(STRICT_DRIVING);
    expect(person.text).to.include('Remind me when parked');
  });
});
