/** Two people want the last place of a time, in two browsers against the real service. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import { createBookingApi } from '@forecourt/client/booking';
import { ApiError, type Booking } from '@forecourt/contract';
import { bookingsOf } from './desk-api.ts';
import { Person } from './person.ts';
import { startWorld, type World } from './world.ts';

let world: World;
before(async () => {
  world = await startWorld();
});
after(() => world.close());

/** Fills the dealer's first time for a test drive, and leaves one place in it. */
async function leaveOnePlace(town: string): Promise<string> {
  const api = createBookingApi({ baseUrl: new URL('/v1', world.site).href });
  const { dealers } = await api.findDealers({ q: town, services: ['test-drive'], models: ['tessel'], limit: 1 });
  const dealerId = dealers[0]?.id ?? '';
  const day = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
  const { slots, timeZone } = await api.findSlots({
    ...{ dealerId, type: 'test-drive', model: 'tessel', from: day(0), to: day(14) },
  });
  const [first] = slots;
  if (!first) throw new Error('there is no time');
  const book = (): Promise<Booking> =>
    api.book(
      {
        ...{ type: 'test-drive', dealerId, slotId: first.id, start: first.start, timeZone, language: 'en' },
        contact: { name: 'Crowd Example', email: 'crowd@example.com' },
        testDrive: { modelId: 'tessel', licenceHeld: true, minimumAgeConfirmed: 18 },
      },
      { idempotencyKey: randomUUID() },
    );
  let last: Booking | undefined;
  try {
    for (let places = 0; places < 50; places += 1) last = await book();
  } catch (error) {
    assert.equal((error as ApiError<string>).code, 'slot-taken');
  }
  if (!last) throw new Error('the time was full from the start');
  await api.cancel(last.id, {}, { token: last.manageToken ?? '' });
  return first.start;
}

test('B6 of two people who want the last place one gets it, the other three alternatives, and both keep what they typed', async () => {
  const wanted = await leaveOnePlace('Hamburg');
  const people = await Promise.all(
    ['Anna', 'Ben'].map(async (first, i) => {
      const visitor = { name: `${first} Race Example`, email: 'race@example.com' };
      const { page, complaints } = await world.open(`${world.site}?lang=en`);
      const person = new Person(page);
      await person.chooseDealer('Hamburg');
      // another time each, and then a change of mind
      await person.chooseTime(2 + i);
      await person.goOn();
      await person.introduce(visitor);
      await person.press('[part~=summary] button[aria-label*="time"]');
      await person.sees('[data-view=time] [part~=slot]');
      return { person, visitor, complaints };
    }),
  );

  await Promise.all(
    people.map(async ({ person }) => {
      await person.press('[part~=slot]:nth-of-type(1)');
      await person.page.waitForSelector('forecourt-booking >>> :is([part~=hold] span, [part~=alternatives])');
    }),
  );
  const outcome = async ({ person }: (typeof people)[number]): Promise<'won' | 'lost'> => {
    if (!(await person.count('[part~=alternatives]'))) await person.goOn();
    await person.page.waitForSelector('forecourt-booking >>> :is([data-view=review], [part~=alternatives])');
    return (await person.count('[part~=alternatives]')) ? 'lost' : 'won';
  };
  const outcomes = await Promise.all(people.map(outcome));
  assert.deepEqual([...outcomes].sort(), ['lost', 'won']);

  const winner = people[outcomes.indexOf('won')];
  const loser = people[outcomes.indexOf('lost')];
  if (!winner || !loser) return assert.fail();
  assert.equal(await loser.person.count('[part~=alternative]'), 3);
  assert.ok((await loser.person.textOf('[part~=summary]')).includes(loser.visitor.name), 'nothing typed is lost');
  await loser.person.press('[part~=alternative]');
  await loser.person.sees('[data-view=review]');
  await Promise.all([winner.person.book(), loser.person.book()]);

  const startOf = async (name: string) => (await bookingsOf(world.site, name)).map(({ start }) => start);
  assert.deepEqual(await startOf(winner.visitor.name), [wanted]);
  const [other, ...more] = await startOf(loser.visitor.name);
  assert.ok(other && other !== wanted && !more.length);
});
