import { createMemoryRescueApi } from '@forecourt/contract/testing.js';
import { expect } from '@open-wc/testing';
import {
  mountAt,
  mountRequested,
  type MountedRescue,
  NOW,
  type RescueOptions,
  showPage,
  soon,
  statusesOf,
} from '../../test/element.fixture.ts';
import { dispatch } from '../testing/active.states.ts';
import { inMinutes } from '../testing/rescue.state.ts';

const WAY = [
  ['requested', 'Sent'],
  ['received', 'Received by the dispatcher'],
  ['assigned', 'Help is found'],
  ['en-route', 'Help is on its way'],
  ['arrived', 'Help is there'],
  ['towing', 'Your car is being towed'],
  ['completed', 'The case is closed'],
] as const;

const idOf = ({ api }: MountedRescue): string => api.rescues[0]?.id ?? '';

const asked = ({ api }: MountedRescue): number => api.callsTo('getRescue').length;

/** A case that is followed where events do not come. */
async function polled(options: RescueOptions = {}): Promise<MountedRescue> {
  const rescue = await mountRequested(options);
  rescue.api.setConnected(false, 'events');
  await rescue.pass(60);
  await soon(rescue, () => asked(rescue) > 0, 'a question');
  return rescue;
}

describe('R10 how a case goes on', () => {
  it('R10 shows each status from the request to the end, and tells the host each once', async () => {
    const rescue = await mountRequested();
    for (const [status, words] of WAY) {
      if (status === 'requested') continue;
      if (status === 'assigned') await rescue.api.desk.assignRescue(idOf(rescue), { dealerId: 'munich-north' });
      else await rescue.api.desk.changeRescue(idOf(rescue), { status });
      await soon(rescue, () => rescue.person.standing === words, words);
    }
    const told = rescue.events.filter(([name]) => name === 'status-changed').map(([, detail]) => detail);
    const statuses = WAY.map(([status]) => status);
    expect(statusesOf(rescue).filter((status) => status !== 'requested')).to.deep.equal(statuses.slice(1));
    expect(told[told.length - 1]).to.deep.include({ status: 'completed', previous: 'towing' });
  });

  it('R10 the back end may pass over some', async () => {
    const rescue = await mountRequested();
    await rescue.api.desk.changeRescue(idOf(rescue), { status: 'arrived' });
    await soon(rescue, () => rescue.person.standing === 'Help is there', 'arrived');
  });

  it('R10 what is older than what is known changes nothing', async () => {
    const rescue = await mountAt('en-route');
    rescue.api.setStatus(idOf(rescue), 'received');
    await rescue.pass(30);
    expect(rescue.person.standing).to.equal('Help is on its way');
    expect(statusesOf(rescue).pop()).to.equal('en-route');
  });

  it('R10 a status that is not known is shown as it is, and the case goes on', async () => {
    const rescue = await mountAt('assigned');
    rescue.api.setStatus(idOf(rescue), 'waiting-for-part');
    await soon(rescue, () => rescue.person.standing === 'waiting-for-part', 'the word as it came');
    expect(rescue.find('.bad')).to.equal(null);
    await rescue.api.desk.changeRescue(idOf(rescue), { status: 'en-route' });
    await soon(rescue, () => rescue.person.standing === 'Help is on its way', 'the next status');
  });

  for (const [status, words] of [
    ['cancelled', 'Help is cancelled'],
    ['failed', 'Help cannot come'],
  ] as const) {
    it(`R10 the dispatcher can end it: ${status}`, async () => {
      const rescue = await mountAt('assigned');
      await rescue.api.desk.changeRescue(idOf(rescue), { status });
      await soon(rescue, () => rescue.person.has('over') && rescue.person.standing === words, words);
      await rescue.person.press('Close');
      expect(rescue.person.has('help')).to.equal(true);
    });
  }
});

describe('R11 when help comes', () => {
  // of several tabs a browser shows one
  beforeEach(() => showPage(true));
  afterEach(() => showPage(undefined));

  it('R11 is a time and a range, with how old that is', async () => {
    const { person } = await mountAt('en-route');
    await person.sees('About');
    expect(person.eta).to.match(/About \d{1,2}:\d{2}/);
    expect(person.eta).to.match(/between 5:53\sPM and 6:00\sPM/);
    expect(person.eta).to.match(/Updated .* ago|Updated now/);
    expect(person.eta).to.not.include('Out of date');
  });

  it('R11 is marked as old after a minute, in words, and not any more when there is news', async () => {
    const rescue = await mountAt('en-route');
    await rescue.pass(59);
    expect(rescue.person.eta).to.not.include('Out of date');
    await rescue.pass(12);
    await soon(rescue, () => rescue.person.eta.includes('Out of date'), 'that it is old');
    await rescue.api.desk.changeRescue(idOf(rescue), { eta: { from: inMinutes(20), to: inMinutes(28) } });
    await soon(rescue, () => rescue.person.eta && !rescue.person.eta.includes('Out of date'), 'news');
  });

  it('R11 is asked for now and then where events do not come, and never twice at once', async () => {
    const rescue = await polled();
    let open = 0;
    let most = 0;
    const { getRescue } = rescue.api;
    rescue.api.getRescue = async (...args) => {
      most = Math.max(most, ++open);
      return getRescue(...args).finally(() => open--);
    };
    const before = asked(rescue);
    await rescue.pass(60);
    expect(asked(rescue) - before).to.be.within(2, 12);
    expect(most).to.be.at.most(1);
    await dispatch(rescue, 'arrived');
    await rescue.pass(31);
    await soon(rescue, () => rescue.person.standing === 'Help is there', 'what was asked for');
  });

  it('R11 is asked for as seldom as the back end says', async () => {
    const rescue = await polled({ api: createMemoryRescueApi({ now: NOW, pollSeconds: 30 }) });
    const before = asked(rescue);
    await rescue.pass(60);
    expect(asked(rescue) - before).to.be.within(1, 3);
  });

  it('R11 is not asked for while the page is hidden, and at once when it is shown', async () => {
    const rescue = await polled();
    showPage(false);
    await rescue.pass(10);
    const before = asked(rescue);
    await rescue.pass(120);
    expect(asked(rescue)).to.equal(before);
    await dispatch(rescue, 'arrived');
    rescue.api.setConnected(true);
    showPage(true);
    await soon(rescue, () => rescue.person.standing === 'Help is there', 'the newest');
  });
});

describe('R12 where help is', () => {
  it('R12 is said in words', async () => {
    const { person } = await mountAt('en-route');
    await person.sees('km away, about');
    expect(person.text).to.match(/\d+(\.\d)? km away, about 2\d min/);
  });

  it('R12 who comes is named, and by what', async () => {
    const { person } = await mountAt('assigned');
    await person.sees('Autohaus Nordstern');
    expect(person.text).to.include('yellow tow truck, M RH 112');
  });

  it('R12 where nobody says where it is, there is no distance and no empty line', async () => {
    const rescue = await mountRequested();
    await rescue.api.desk.assignRescue(idOf(rescue), { dealerId: 'munich-north' });
    await rescue.api.desk.changeRescue(idOf(rescue), { status: 'en-route' });
    await soon(rescue, () => rescue.person.standing === 'Help is on its way', 'on its way');
    expect(rescue.person.text).to.not.include('away');
    expect(rescue.person.has('away')).to.equal(false);
  });
});
