import type { MemoryRescueApi } from '@forecourt/contract/testing.js';
import { expect } from '@open-wc/testing';
import { mountDetails, type MountedRescue, type RescueOptions, soon } from '../../test/element.fixture.ts';
import { gsmLength } from '../sms/sms-body.ts';
import { dispatch } from '../testing/active.states.ts';
import { failure } from '../testing/rescue.state.ts';

const NUMBERS = { phone: '+498900000112', smsPhone: '+498900000113' };

/** A widget whose request does not get through. */
async function unsent(options: RescueOptions = {}): Promise<MountedRescue> {
  const rescue = await mountDetails({
    ...options,
    prepare: (api) => api.failNext('createRescue', failure('offline'), { times: 9 }),
    properties: { ...NUMBERS, ...options.properties },
  });
  await rescue.person.chooseKind('Flat tyre');
  await rescue.person.send();
  await rescue.pass(5.25);
  await rescue.person.sees('Not sent yet');
  return rescue;
}

const tries = (api: MemoryRescueApi): number => api.callsTo('createRescue').length;

describe('R8 sending', () => {
  it('R8 is never said to be done before it is: not sent yet, sent, received', async () => {
    const rescue = await mountDetails({ prepare: (api) => api.hangNext('createRescue') });
    await rescue.person.send();
    await rescue.pass(5.25);
    await rescue.person.sees('Not sent yet');
    expect(rescue.person.text).to.not.match(/\bSent\b|[Rr]eceived/);
    expect(rescue.person.standing).to.equal('');
    expect(rescue.events.map(([name]) => name)).to.not.include('requested');
  });

  it('R8 has words of its own for what is sent and for what a dispatcher has seen', async () => {
    const rescue = await mountDetails();
    await rescue.person.send();
    await rescue.pass(6);
    await rescue.person.requested();
    expect(rescue.person.standing).to.equal('Sent');
    expect(rescue.person.text).to.include('The dispatcher has not confirmed it yet.');
    await dispatch(rescue, 'received');
    await soon(rescue, () => rescue.person.standing === 'Received by the dispatcher', 'received');
  });

  it('R8 tries again with the same key, ever more seldom', async () => {
    const rescue = await unsent();
    const times: number[] = [];
    let before = tries(rescue.api);
    for (let second = 0; second < 60; second += 0.25) {
      await rescue.pass(0.25);
      if (tries(rescue.api) > before) times.push(second);
      before = tries(rescue.api);
    }
    const gaps = times.slice(1).map((time, i) => time - (times[i] as number));
    expect(gaps.length).to.be.within(3, 8);
    for (const [i, gap] of gaps.entries()) expect(gap).to.be.at.least(gaps[i - 1] ?? 0);
    expect(new Set(rescue.api.callsTo('createRescue').map(([, { idempotencyKey }]) => idempotencyKey)).size).to.equal(
      1,
    );
  });

  it('R8 goes on by itself, at once when the network is back', async () => {
    const rescue = await mountDetails({ prepare: (api) => api.failNext('createRescue', failure('offline')) });
    await rescue.person.send();
    await rescue.pass(5.25);
    await rescue.person.sees('Not sent yet');
    await soon(rescue, () => tries(rescue.api) === 1, 'the first try');
    window.dispatchEvent(new Event('online'));
    await rescue.person.requested();
    expect(tries(rescue.api)).to.equal(2);
  });

  it('R8 says that it is kept, or that the page has to stay open', async () => {
    const kept = await unsent();
    expect(kept.person.text).to.include('Your request is kept on this device, even if this page closes.');
    const unkept = await unsent({ env: { lasting: undefined, storage: undefined } as never });
    expect(unkept.person.text).to.include('Please leave this page open.');
  });

  for (const seconds of [undefined, 30] as const) {
    it(`R8 after ${seconds ?? 15} seconds a call and an SMS are offered, and it is tried on`, async () => {
      const rescue = await unsent({ properties: seconds ? { escalateSeconds: seconds } : {} });
      await rescue.pass((seconds ?? 15) - 2);
      expect(rescue.person.linkOf('sms')).to.equal(undefined);
      await rescue.pass(3);
      await rescue.person.sees('This takes long.');
      expect(rescue.person.linkOf('call')).to.equal('tel:+498900000112');
      expect(rescue.person.linkOf('sms')).to.match(/^sms:\+498900000113\?&body=/);
      expect(rescue.events.filter(([name]) => name === 'escalated')).to.have.length(1);
      await rescue.pass(90);
      await rescue.person.requested();
    });
  }

  it('R8 the SMS has the place, the plate and what is wrong, in at most 160 characters', async () => {
    const rescue = await unsent();
    await rescue.pass(16);
    await rescue.person.sees('This takes long.');
    const body = decodeURIComponent((rescue.person.linkOf('sms') ?? '').replace(/^.*body=/, ''));
    expect(gsmLength(body)).to.be.within(30, 160);
    expect(body).to.match(/8FWH[2-9CFGHJMPQRVWX]{4}\+[2-9CFGHJMPQRVWX]{2,3}/);
    expect(body).to.include('M AB 1234');
    expect(body).to.include('Flat tyre');
  });

  it('R8 what the back end will not have is said, and can be put right', async () => {
    const rescue = await mountDetails({ prepare: (api) => api.failNext('createRescue', failure('invalid')) });
    await rescue.person.fill({ symptom: 'It hisses.' });
    await rescue.person.send();
    await rescue.pass(6);
    await rescue.person.sees('Not sent: please check it');
    await rescue.pass(60);
    expect(tries(rescue.api)).to.equal(1);
    await rescue.person.press('Check the details');
    expect(rescue.person.textIn('symptom')).to.equal('It hisses.');
    await rescue.person.send();
    await rescue.pass(6);
    await rescue.person.requested();
  });

  it('R8 what is taken back makes no case that goes on', async () => {
    const rescue = await mountDetails({
      prepare: (api) => api.failNext('createRescue', failure('offline'), { times: 2, afterWork: true }),
    });
    await rescue.person.send();
    await rescue.pass(5.25);
    await rescue.person.sees('It is sent as soon as that works.');
    await rescue.person.press('Do not send it');
    await rescue.pass(120);
    expect((await rescue.api.desk.findRescues({ state: 'open' })).rescues).to.deep.equal([]);
  });
});
