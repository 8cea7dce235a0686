import { deferred } from '@forecourt/contract/testing.js';
import { expect } from '@open-wc/testing';
import { casesOf, mountAt, soon } from '../../test/element.fixture.ts';
import { caseOf, failure } from '../testing/rescue.state.ts';

describe('R15 cancelling', () => {
  it('R15 asks why, and tells the dispatcher', async () => {
    const rescue = await mountAt('assigned');
    await rescue.person.cancel();
    await rescue.person.press('The car runs again');
    await rescue.person.confirmCancel();
    await soon(rescue, () => rescue.person.standing === 'Help is cancelled', 'the end');
    const [over] = await casesOf(rescue);
    expect(over).to.include({ status: 'cancelled', cancelCode: 'solved' });
    expect(rescue.events.filter(([name]) => name === 'cancelled')).to.deep.equal([['cancelled', { id: over?.id }]]);
  });

  it('R15 is not said to be done before the back end says so', async () => {
    const rescue = await mountAt('assigned');
    const answer = deferred();
    rescue.api.delay('cancelRescue', answer);
    await rescue.person.cancel();
    await rescue.person.confirmCancel();
    await rescue.person.sees('Help still comes until the dispatcher has confirmed it.');
    expect(rescue.person.text).to.not.include('Help is cancelled');
    answer.resolve();
    await rescue.person.sees('Help is cancelled');
  });

  it('R15 goes on by itself when it did not get through', async () => {
    const rescue = await mountAt('assigned');
    rescue.api.failNext('cancelRescue', failure('offline'));
    await rescue.person.cancel();
    await rescue.person.confirmCancel();
    await rescue.person.sees('There is no connection at the moment.');
    await rescue.pass(60);
    await rescue.person.sees('Help is cancelled');
  });

  it('R15 can be left, and help keeps coming', async () => {
    const rescue = await mountAt('assigned');
    await rescue.person.cancel();
    await rescue.person.press('Keep help coming');
    expect(rescue.person.standing).to.equal('Help is found');
    expect(rescue.api.callsTo('cancelRescue')).to.have.length(0);
  });

  it('R15 is not offered any more once help is there, and is left when it comes meanwhile', async () => {
    const rescue = await mountAt('en-route');
    expect(rescue.person.has('cancel')).to.equal(true);
    await rescue.person.cancel();
    await rescue.api.desk.changeRescue((await caseOf(rescue)).id, { status: 'arrived' });
    await soon(rescue, () => rescue.person.standing === 'Help is there', 'arrived');
    expect(rescue.person.has('cancel')).to.equal(false);
  });

  it('R15 says when help was faster', async () => {
    const rescue = await mountAt('en-route');
    rescue.api.failNext('cancelRescue', failure('rescue-over'));
    await rescue.person.cancel();
    await rescue.person.confirmCancel();
    await rescue.person.sees('Help was not cancelled.');
    await rescue.person.press('Keep help coming');
    expect(rescue.person.standing).to.equal('Help is on its way');
  });
});
