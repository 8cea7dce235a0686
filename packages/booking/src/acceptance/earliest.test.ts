import { expect } from '@open-wc/testing';
import { confirm, mountBooking, TYPES } from '../../test/element.fixture.ts';

/** When the first time of each is free, by the zones of the made-up dealers on a Tuesday at eight UTC. */
const FIRST = {
  'test-drive': ['Kathmandu', 'Nordstern'],
  service: ['Kathmandu', 'Nordstern'],
  pickup: ['Nordstern', 'Sample Street', '示例汽车中心'],
} as const;

describe('the first free time of each dealer', () => {
  for (const type of TYPES) {
    it(`(${type}) is shown with the dealer, on the dealer’s clock, and orders the list if the person likes`, async () => {
      const booking = await mountBooking({ properties: { type, modelId: 'aster' } });
      const { person, api } = booking;
      await person.sees('Earliest free time first');
      expect(person.choices[0]).to.include('Nordstern').and.include('Earliest: Tue, Nov 24, 10:00 AM');
      await person.earliestFirst();
      const times = (await api.findEarliestSlots(api.callsTo('findEarliestSlots')[0]?.[0] ?? expect.fail())).slots;
      expect(times).to.have.length(person.choices.length);
      for (const [i, name] of FIRST[type].entries()) expect(person.choices[i]).to.include(name);
      await person.chooseDealer('Nordstern');
      await person.next();
      await person.walkTo('review');
      await confirm(booking);
    });

    it(`(${type}) a back end that does not know them is not asked, and the list serves without`, async () => {
      const { person, api } = await mountBooking({
        properties: { type, modelId: 'aster' },
        world: { capabilities: { earliestSlots: false } },
      });
      await person.settled();
      expect(person.choices).not.to.be.empty;
      expect(person.text).to.not.include('Earliest');
      expect(api.callsTo('findEarliestSlots')).to.be.empty;
    });
  }
});
