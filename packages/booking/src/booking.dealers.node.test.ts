import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { MADE_UP_DEALERS } from '@forecourt/contract/testing.js';
import { type MachineOptions, refusal, startBooking, turns } from '../test/machine.fixture.ts';

/** A person who stands before the list of dealers. */
async function atDealers(options: MachineOptions = {}) {
  const booking = startBooking({ ...options, input: { modelId: 'aster', ...options.input } });
  await booking.settle();
  await turns();
  const asked = () => booking.api.callsTo('findEarliestSlots').map(([query]) => query);
  return { ...booking, asked };
}

describe('the first free times of the dealers that are listed', () => {
  test('they are asked for once, for all of them', async () => {
    const { asked, context, send } = await atDealers();
    const ids = context().dealers.map(({ id }) => id);
    assert.deepEqual(asked(), [
      { dealerIds: ids, type: 'test-drive', from: '2026-11-23', to: '2027-01-24', model: 'aster' },
    ]);
    assert.deepEqual(
      context().earliest.map(({ dealerId }) => dealerId),
      ids,
    );
    send({ type: 'dealer.sort', by: 'earliest' });
    send({ type: 'dealer.select', dealerId: 'shanghai' });
    await turns();
    assert.equal(asked().length, 1);
    assert.equal(context().dealerOrder, 'earliest');
  });

  test('of a service visit they are those of the workshop', async () => {
    const { asked } = await atDealers({ input: { type: 'service' } });
    assert.equal(asked()[0]?.type, 'service');
  });

  test('another search asks for those that it found', async () => {
    const { asked, send, clock, settle } = await atDealers();
    send({ type: 'dealer.search', q: 'München' });
    clock.increment(250);
    await settle();
    assert.deepEqual(asked()[1]?.dealerIds, ['munich-north', 'munich-south']);
  });

  test('a list without them serves as well', async () => {
    const { api, send, clock, settle, said, actor, context } = await atDealers();
    api.failNext('findEarliestSlots', refusal('unavailable'));
    send({ type: 'dealer.search', q: 'München' });
    clock.increment(250);
    await settle();
    await turns();
    assert.ok(actor.getSnapshot().matches({ choosing: { dealer: 'ready' } }));
    assert.deepEqual([said('booking.failed'), context().error], [[], undefined]);
    send({ type: 'dealer.select', dealerId: 'munich-south' });
    send({ type: 'continue' });
    await settle();
    assert.ok(actor.getSnapshot().matches({ choosing: { time: 'ready' } }));
  });

  test('a back end that cannot tell is not asked, nor for an empty list', async () => {
    for (const world of [{ capabilities: { earliestSlots: false } }, { dealers: [] }]) {
      const { asked, actor } = await atDealers({ world });
      assert.deepEqual(asked(), []);
      assert.ok(actor.getSnapshot().matches({ choosing: { dealer: 'ready' } }));
    }
  });

  test('no more than twenty are asked for, and none whose id has a comma', async () => {
    const [first] = MADE_UP_DEALERS;
    assert.ok(first);
    const dealers = Array.from({ length: 30 }, (_, i) => ({ ...first, id: i === 3 ? 'a,b' : `dealer-${i}` }));
    const { asked, send, clock, settle } = await atDealers({ world: { dealers } });
    send({ type: 'dealer.search', q: 'Nordstern' });
    clock.increment(250);
    await settle();
    assert.ok(asked().every(({ dealerIds }) => dealerIds.length <= 20 && !dealerIds.some((id) => id.includes(','))));
  });
});

describe('a list of dealers of the host’s own', () => {
  const own = { ownSteps: () => ['dealer' as const] };

  test('none of ours is asked for; the one that it names is fetched, and one goes on', async () => {
    const { api, actor, send, settle, context, said, stand } = await atDealers({ input: own });
    assert.ok(actor.getSnapshot().matches({ choosing: { dealer: 'own' } }));
    assert.deepEqual([api.callsTo('findDealers'), api.callsTo('findEarliestSlots')], [[], []]);
    send({ type: 'dealer.fetch', dealerId: 'munich-south' });
    await settle();
    assert.equal(context().dealer?.id, 'munich-south');
    assert.equal(said('booking.changed').pop()?.dealerId, 'munich-south');
    send({ type: 'continue' });
    await settle();
    assert.equal(stand(), 'time');
  });

  test('B3 of two that are named one after the other the last counts', async () => {
    const { send, settle, context } = await atDealers({ input: own });
    send({ type: 'dealer.fetch', dealerId: 'munich-south' });
    send({ type: 'dealer.fetch', dealerId: 'munich-north' });
    await settle();
    await turns();
    assert.equal(context().dealer?.id, 'munich-north');
  });

  test('one that is not there is said so, and another can be named', async () => {
    const { send, settle, said, context, reach } = await atDealers({ input: own });
    send({ type: 'dealer.fetch', dealerId: 'no-dealer' });
    await reach({ choosing: { dealer: 'failed' } });
    assert.deepEqual(said('booking.failed'), [{ type: 'booking.failed', code: 'not-found' }]);
    send({ type: 'dealer.fetch', dealerId: 'munich-north' });
    await settle();
    assert.equal(context().dealer?.id, 'munich-north');
  });

  test('another dealer forgets the time of the first', async () => {
    const { send, settle, walkTo, context } = await atDealers({ input: own });
    send({ type: 'dealer.fetch', dealerId: 'munich-south' });
    await settle();
    await walkTo('contact');
    send({ type: 'step.goTo', step: 'dealer' });
    send({ type: 'dealer.fetch', dealerId: 'munich-north' });
    await settle();
    assert.equal(context().slot, undefined);
  });
});
