import { expect } from '@open-wc/testing';
import { atReview, atTimes, confirm, listen, TYPES } from '../../test/element.fixture.ts';
import { MADE_UP_PERSON } from '../testing/index.ts';

describe('B4 a time that is kept', () => {
  for (const type of TYPES) {
    it(`B4 (${type}) choosing a time holds it, and the countdown runs where it can be seen`, async () => {
      const { api, person, pass } = await atTimes(type);
      await person.chooseTime();
      expect(api.callsTo('hold'), 'a choice rests first').to.be.empty;
      await pass(0.4);
      expect(api.callsTo('hold')).to.have.length(1);
      expect(person.hold).to.equal('Kept for you for 10:00');
      await pass(75);
      expect(person.hold).to.equal('Kept for you for 8:45');
      await person.walkTo('contact');
      expect(person.hold).to.match(/^Kept for you for \d+:\d\d$/);
    });

    it(`B4 (${type}) it is announced politely at 60, 30 and 10 seconds, and at no other`, async () => {
      const booking = await atTimes(type, { world: { holdSeconds: 90 } });
      const { person, pass, find } = booking;
      await person.walkTo('contact');
      await person.settled();
      const said = listen(booking);
      await pass(85);
      expect(said.filter(Boolean)).to.deep.equal(
        [60, 30, 10].map((seconds) => `This time is kept for you for ${seconds} more seconds.`),
      );
      expect(find('[part~="base"] > [role="status"]')?.getAttribute('aria-live')).to.equal('polite');
      expect(find('[part~="hold"]')?.closest('[aria-live]'), 'what runs is not read').to.equal(null);
    });

    it(`B4 (${type}) when it ends, the times are there again, and everything typed is kept`, async () => {
      const { person, pass, find, focused, said } = await atTimes(type, { world: { holdSeconds: 30 } });
      await person.walkTo('contact');
      await person.fillContact(MADE_UP_PERSON);
      await pass(32);
      await person.sees('This time is no longer kept for you.');
      expect(person.view).to.equal('time');
      expect(person.text).to.include('Everything you typed is there.');
      expect(person.status).to.include('no longer kept');
      expect(find('[part~="slot"][data-chosen]')).to.equal(null);
      expect(focused(), 'the focus is not lost').not.to.equal(null);
      expect(said('failed')).to.deep.equal([{ code: 'hold-expired' }]);
      await person.walkTo('review', {});
      expect(person.summary).to.include('Ada Example').and.include('ada@example.com');
    });

    it(`B4 (${type}) the booking carries its hold`, async () => {
      const booking = await atReview(type);
      await confirm(booking);
      const { request } = booking.books()[0] ?? {};
      expect(request?.holdId).to.equal('hold-1');
      if (type === 'pickup') expect(request?.doorToDoor?.dropOff?.holdId).to.equal('hold-2');
      await booking.pass(601);
      expect(booking.person.view, 'nothing runs out any more').to.equal('confirmed');
    });

    it(`B4 (${type}) another time gives the first one back`, async () => {
      const { api, person, pass } = await atTimes(type);
      await person.chooseTime(0);
      await pass(1);
      await person.chooseTime(3);
      await pass(1);
      expect(api.callsTo('hold')).to.have.length(2);
      expect(api.callsTo('releaseHold').map(([id]) => id)).to.deep.equal(['hold-1']);
    });

    it(`B4 (${type}) a back end that cannot hold is not asked to, and nothing says that a time is kept`, async () => {
      const booking = await atReview(type, { world: { capabilities: { holds: false } } });
      await booking.pass(5);
      expect(booking.find('[part~="hold"]')).to.equal(null);
      await confirm(booking);
      expect(booking.api.callsTo('hold')).to.be.empty;
      expect(booking.books()[0]?.request).not.to.have.property('holdId');
    });
  }

  it('B4 (pickup) when the time ends, the window of the return is chosen anew, too', async () => {
    const { api, person, pass } = await atTimes('pickup', { world: { holdSeconds: 60 } });
    await person.walkTo('dropOff');
    await pass(20);
    await person.walkTo('contact');
    await pass(41);
    await person.sees('This time is no longer kept for you.');
    expect(api.callsTo('releaseHold').map(([id]) => id)).to.deep.equal(['hold-2']);
    await person.chooseTime(2);
    await person.next();
    await person.sees('When should we bring it back?');
  });
});
