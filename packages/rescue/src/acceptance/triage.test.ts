import { expect } from '@open-wc/testing';
import { mountRescue } from '../../test/element.fixture.ts';

describe('R4 the triage', () => {
  for (const [answer, steps] of [
    ['hurt', 'Make the place safe first'],
    ['danger', 'Go far away, upwind'],
  ] as const) {
    it(`R4 puts the emergency services first: ${answer}`, async () => {
      const { person, events, api, find } = await mountRescue();
      await person.toTriage();
      await person.answer(answer);
      await person.sees('Call 112 now');
      await person.sees(steps);
      expect(person.emergencyLinks[0]).to.equal('tel:112');
      expect(person.has('send'), 'no form before it').to.equal(false);
      expect(find('input, textarea, select')).to.equal(null);
      expect(events.map(([name]) => name)).to.deep.equal(['started', 'emergency-advised']);
      expect(api.callsTo('createRescue')).to.have.length(0);
      await person.press('Go on with the breakdown');
      await person.sees('What has happened?');
    });
  }

  it('R4 takes one answer where nobody is hurt', async () => {
    const { person, events } = await mountRescue();
    await person.toTriage();
    await person.answer('none');
    await person.sees('What has happened?');
    expect(events.map(([name]) => name)).to.deep.equal(['started']);
  });

  it('R4 tells the dispatcher that somebody is hurt', async () => {
    const { person, pass, api } = await mountRescue();
    await person.toTriage();
    await person.answer('hurt');
    await person.press('Go on with the breakdown');
    await person.send();
    await pass(6);
    await person.requested();
    expect(api.rescues[0]?.request.safety?.isAnybodyInjured).to.equal(true);
  });
});
