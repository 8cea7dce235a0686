import { expect } from '@open-wc/testing';
import { listen, mountAt, mountRequested, soon } from '../../test/element.fixture.ts';
import { caseOf } from '../testing/rescue.state.ts';

const POLITE = '[part~="base"] > [role="status"]';
const ASSERTIVE = '[part~="base"] > [aria-live="assertive"]';

describe('R13 what changes is said', () => {
  it('R13 each status politely, once', async () => {
    const rescue = await mountRequested();
    const [polite, assertive] = [listen(rescue, POLITE), listen(rescue, ASSERTIVE)];
    const { id } = await caseOf(rescue);
    await rescue.api.desk.changeRescue(id, { status: 'received' });
    await soon(rescue, () => polite.said.some((text) => text.includes('Received by the dispatcher')), 'received');
    await rescue.api.desk.assignRescue(id, { dealerId: 'munich-north' });
    await soon(rescue, () => polite.said.some((text) => text.includes('Help is found')), 'assigned');
    await rescue.pass(60);
    expect(polite.said.filter((text) => text.includes('Received by the dispatcher'))).to.have.length(1);
    expect(assertive.said).to.deep.equal([]);
  });

  for (const [status, words] of [
    ['arrived', 'Help is there'],
    ['cancelled', 'Help is cancelled'],
    ['failed', 'Help cannot come'],
  ] as const) {
    it(`R13 at once, in the middle of a sentence if need be: ${status}`, async () => {
      const rescue = await mountAt('assigned');
      const ear = listen(rescue, ASSERTIVE);
      await rescue.api.desk.changeRescue((await caseOf(rescue)).id, { status });
      await soon(rescue, () => ear.said.some((text) => text.includes(words)), words);
      await rescue.pass(30);
      expect(ear.said.filter((text) => text.includes(words))).to.have.length(1);
    });
  }

  it('R13 that the dispatcher has written', async () => {
    const rescue = await mountAt('assigned');
    const ear = listen(rescue, POLITE);
    const { id } = await caseOf(rescue);
    await rescue.api.desk.answerRescue(id, { text: 'Is the boot empty?' }, { idempotencyKey: 'key-of-the-desk-1' });
    await soon(rescue, () => ear.said.some((text) => text.includes('The dispatcher has written.')), 'that it has come');
    expect(rescue.events.map(([name]) => name)).to.include('message-received');
  });

  it('R13 vibrates only where the host lets it, and not where less is to move', async () => {
    const { vibrate } = navigator;
    const felt: unknown[] = [];
    Object.defineProperty(navigator, 'vibrate', { configurable: true, value: (way: unknown) => felt.push(way) > 0 });
    try {
      const still = await mountAt('assigned');
      await still.api.desk.changeRescue((await caseOf(still)).id, { status: 'arrived' });
      await soon(still, () => still.person.standing === 'Help is there', 'arrived');
      expect(felt).to.deep.equal([]);
      const lively = await mountAt('assigned', { properties: { vibrate: true } });
      const before = felt.length;
      await lively.api.desk.changeRescue((await caseOf(lively)).id, { status: 'arrived' });
      await soon(lively, () => lively.person.standing === 'Help is there', 'arrived');
      const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
      expect(felt.length > before).to.equal(!isStill);
    } finally {
      if (vibrate) Object.defineProperty(navigator, 'vibrate', { configurable: true, value: vibrate });
      else Reflect.deleteProperty(navigator, 'vibrate');
    }
  });

  it('R13 sounds only as the host does it', async () => {
    const heard: unknown[] = [];
    const rescue = await mountAt('assigned', {
      properties: { sound: (what: unknown) => void heard.push(what) } as never,
    });
    const before = heard.length;
    await rescue.api.desk.changeRescue((await caseOf(rescue)).id, { status: 'arrived' });
    await soon(rescue, () => rescue.person.standing === 'Help is there', 'arrived');
    expect(heard.length).to.be.greaterThan(before);
  });
});
