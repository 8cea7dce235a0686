import type { HandoffRecord } from '@forecourt/contract';
import { FULLY_RESTRICTED, type Handoff, handoffContext, STRICT_DRIVING } from '@forecourt/core';
import { provideTo } from '@forecourt/core/testing.js';
import { expect } from '@open-wc/testing';
import { drive } from '../../test/car.fixture.ts';
import { mountFinder, type MountedFinder, soon } from '../../test/element.fixture.ts';

interface Handed extends MountedFinder {
  /** What was offered to go on at the phone. */
  offered: HandoffRecord[];
  /** Receives a record from elsewhere. */
  receive: (record: HandoffRecord) => void;
}

/** A finder on a page where work can go on elsewhere. */
async function mountHanded(received?: HandoffRecord): Promise<Handed> {
  const finder = await mountFinder({ env: { display: 'car' } });
  const offered: HandoffRecord[] = [];
  const handoffWith = (record: HandoffRecord | undefined): Handoff => ({
    offer: (each) => void offered.push(each),
    received: record,
  });
  const provide = provideTo(finder.page, handoffContext, handoffWith(received));
  await finder.person.settled();
  return { ...finder, offered, receive: (record) => provide(handoffWith(record)) };
}

describe('D18 a dealer goes on elsewhere', () => {
  it('D18 a driver offers the dealer in detail to the phone by one press', async () => {
    const finder = await mountHanded();
    await drive(finder, STRICT_DRIVING);
    await finder.person.select('Autohaus Nordstern');
    await finder.person.press('Continue on your phone');
    expect(finder.offered).to.deep.equal([{ kind: 'dealer', dealerId: 'munich-north' }]);
  });

  it('D18 there is no such button where nobody takes it, while the car is parked, or where that is not known', async () => {
    const alone = await mountFinder({ properties: { restrictions: STRICT_DRIVING } });
    await alone.person.select(0);
    expect(alone.find('[part~="continue"]')).to.equal(null);
    const finder = await mountHanded();
    await finder.person.select(0);
    expect(finder.find('[part~="continue"]')).to.equal(null);
    await drive(finder, FULLY_RESTRICTED);
    expect(finder.find('[part~="continue"]')).to.equal(null);
  });

  it('D18 a dealer that was chosen elsewhere is shown, once', async () => {
    const record = { kind: 'dealer', dealerId: 'town-85221' } as const;
    const finder = await mountHanded(record);
    const { person, receive, element } = finder;
    await soon(finder, () => person.detail.includes('Autohaus Dachau'), 'the dealer');
    await person.select('Autohaus Dachau');
    expect(person.detail).to.equal('');
    receive(record);
    await element.updateComplete;
    expect(person.detail, 'it was taken already').to.equal('');
    receive({ kind: 'booking', type: 'test-drive', dealerId: 'munich-north' });
    await finder.pass(0.1);
    expect(person.detail, 'that is for another widget').to.equal('');
    receive({ kind: 'dealer', dealerId: 'munich-north' });
    await soon(finder, () => person.detail.includes('Autohaus Nordstern'), 'the other dealer');
  });
});
