import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ApiError, type Dealer } from '@forecourt/contract';
import { isOvertaken } from '../model/dealers.ts';
import { openDealers } from '../testing/dealer-desk.ts';
import { makeDealer } from '../testing/dealers.ts';
import { settle } from '../testing/fake-desk-api.ts';

type Desk = ReturnType<typeof openDealers>;

/** A session in which a dealer is open and its Monday was changed. */
const edited = async (monday = '8-12') => {
  const desk = openDealers();
  await desk.session.open('a');
  desk.type('a', monday);
  return desk;
};

const saved = ({ service }: Desk, opens: string): Dealer => {
  const dealer = makeDealer('a', { openingHours: [{ dayOfWeek: ['Monday'], opens, closes: '12:00' }] });
  service.set('a', dealer);
  return dealer;
};

test('the list is loaded once, and asked for anew when the typing pauses', async () => {
  const { session, queries, pause, ids } = openDealers([makeDealer('a'), makeDealer('b')]);
  session.begin();
  session.begin();
  await settle();
  await settle();
  assert.deepEqual(ids(), ['a', 'b']);
  session.search('Dealer');
  session.search('Dealer b');
  assert.equal(queries.length, 1);
  pause();
  await settle();
  await settle();
  assert.deepEqual(
    queries.map(({ q }) => q),
    [undefined, 'Dealer b'],
  );
  assert.deepEqual(ids(), ['b']);
  assert.equal(session.state.list.total, 1);
});

test('a search that fails keeps the list, and a page more adds to it', async () => {
  const many = Array.from({ length: 60 }, (_, index) => makeDealer(`d${index}`));
  const { session, fail, ids } = openDealers(many);
  await session.load();
  assert.equal(ids().length, 50);
  fail(new ApiError('offline', 'offline'));
  await session.load();
  assert.equal(ids().length, 50);
  assert.equal(session.state.list.error, 'offline');
  fail(undefined);
  await session.loadMore();
  assert.equal(ids().length, 60);
  assert.equal(session.state.list.next, undefined);
});

test('D5 hours are saved as the contract writes them, once, and then the service has them', async () => {
  const desk = await edited();
  const { session } = desk;
  assert.equal(session.save('a'), 'sent');
  assert.equal(session.save('a'), 'nothing');
  assert.deepEqual(
    desk.desk.hours.map(({ request }) => request),
    [
      {
        dealerId: 'a',
        openingHours: [
          { dayOfWeek: ['Monday'], opens: '08:00', closes: '12:00' },
          { dayOfWeek: ['Tuesday'], opens: '09:00', closes: '18:00' },
        ],
      },
    ],
  );
  desk.desk.hours[0]?.resolve(saved(desk, '08:00'));
  await settle();
  assert.ok(session.state.saved.has('a'));
  assert.equal(session.state.edits.size, 0);
  assert.equal(desk.monday('a'), '08:00 – 12:00');
});

test('D5 hours that cannot be are not sent', async () => {
  const { session, desk } = await edited('8-');
  assert.equal(session.save('a'), 'wrong');
  assert.equal(desk.hours.length, 0);
});

test('D5 a save that fails keeps what was typed, and sends it again', async () => {
  const { session, desk, monday } = await edited();
  session.save('a');
  desk.hours[0]?.reject(new ApiError('unavailable', 'unavailable'));
  await settle();
  assert.deepEqual(session.state.saving.get('a'), { problem: 'unavailable', detail: '' });
  assert.equal(monday('a'), '8-12');
  assert.equal(session.save('a'), 'sent');
  assert.equal(desk.hours.length, 2);
});

test('D5 a token that ran out in the middle of a save loses nothing: it is there after signing in again', async () => {
  const { session, desk, tab, refusals } = await edited();
  session.save('a');
  desk.hours[0]?.reject(new ApiError('unauthorized', 'unauthorized'));
  await settle();
  assert.equal(refusals(), 1);
  const again = openDealers([makeDealer('a')], tab);
  await again.session.open('a');
  assert.equal(again.monday('a'), '8-12');
  assert.equal(again.session.save('a'), 'sent');
});

test('who signs out leaves no hours behind', async () => {
  const { session, tab } = await edited();
  assert.equal(tab.entries.size, 1);
  session.discardAll();
  assert.equal(tab.entries.size, 0);
});

test('D5 what is typed while it is being saved is still to be saved', async () => {
  const desk = await edited();
  const { session } = desk;
  session.save('a');
  desk.type('a', '7-12');
  desk.desk.hours[0]?.resolve(saved(desk, '08:00'));
  await settle();
  assert.equal(desk.monday('a'), '7-12');
  assert.ok(session.state.edits.has('a'));
  assert.ok(!session.state.saved.has('a'));
});

test('hours that are typed back to what they were are no change', async () => {
  const desk = await edited();
  desk.type('a', '09:00 – 18:00');
  assert.equal(desk.session.state.edits.size, 0);
  assert.equal(desk.session.save('a'), 'nothing');
});

test('hours that somebody else has changed meanwhile are noticed', async () => {
  const desk = await edited();
  const { session } = desk;
  saved(desk, '06:00');
  await session.open('a');
  const dealer = session.state.dealers.get('a');
  assert.ok(dealer && isOvertaken(session.state, dealer));
  assert.equal(desk.monday('a'), '8-12');
  session.discard('a');
  assert.equal(desk.monday('a'), '06:00 – 12:00');
});

test('a dealer that is gone is said to be', async () => {
  const { session } = openDealers();
  await session.open('b');
  assert.equal(session.state.missing.get('b'), 'not-found');
});
