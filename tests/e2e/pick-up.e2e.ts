/** Door to door: a car is collected at one address and brought back to another one. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { bookingsOf } from './desk-api.ts';
import { Person } from './person.ts';
import { shoot } from './shots.ts';
import { Staff } from './staff.ts';
import { startWorld, type World } from './world.ts';

let world: World;
before(async () => {
  world = await startWorld();
});
after(() => world.close());

test('B13 a car is collected and brought back, after an address that is too far away was refused', async () => {
  const visitor = { name: 'Pick-up Example', email: 'pick-up@example.com', phone: '0151 12345678' };
  const { page, complaints } = await world.open(`${world.site}service.html?lang=de&type=pickup`);
  const person = new Person(page);
  const see = (name: string): Promise<void> => shoot(page, `pick-up-${name}`);
  await person.chooseDealer('Berlin');
  await person.sees('[part~=item]');
  await person.goOn();
  await person.sees('[part~=transportation]');
  await person.goOn();

  await person.sees('#street');
  await person.type('street', 'Beispielstraße 12');
  await person.type('postalCode', '99999');
  await person.type('locality', 'Weitweg');
  await person.type('keyNote', 'Beim Pförtner im Erdgeschoss.');
  await person.goOn();
  await person.sees('#street-error');
  await see('outside');
  await person.type('postalCode', '10115');
  await person.type('locality', 'Berlin');
  await person.press('#sameAddress');
  await person.type('dropOffStreet', 'Musterallee 200');
  await person.type('dropOffPostalCode', '10999');
  await person.type('dropOffLocality', 'Berlin');
  await see('address');
  await person.goOn();

  await person.sees('[data-view=time] [part~=slot]');
  await person.chooseTime(2);
  await person.goOn();
  await person.sees('[data-view=dropOff] [part~=slot]');
  await person.chooseTime();
  await person.sees('[part~=hold] span');
  await see('drop-off');
  await person.goOn();
  await person.introduce(visitor);
  await see('review');
  const reference = await person.book();
  await see('confirmed');
  assert.deepEqual(complaints, []);

  const [booking] = await bookingsOf(world.site, visitor.name);
  assert.equal(booking?.reference, reference);
  assert.equal(booking?.contact?.phone, '+4915112345678');
  const { dropOff, pickupAddress, dropOffAddress, keyNote } = booking?.doorToDoor ?? {};
  assert.equal(pickupAddress?.postalCode, '10115');
  assert.equal(dropOffAddress?.lines[0], 'Musterallee 200');
  assert.equal(keyNote, 'Beim Pförtner im Erdgeschoss.');
  const work = booking?.visit?.items.reduce((sum, { durationMinutes }) => sum + durationMinutes, 0) ?? 0;
  const ready = Date.parse(booking?.end ?? '') + work * 60_000;
  assert.ok(Date.parse(dropOff?.start ?? '') >= ready, 'it comes back when the work is done');

  const staff = await Staff.signIn(world);
  await staff.open(visitor.name);
  const detail = await staff.detail();
  for (const said of [
    'Pick-up, Orvane Tessel',
    'Collect',
    '10115 Berlin',
    'Bring back',
    'Musterallee 200',
    keyNote ?? '',
  ]) {
    assert.ok(detail.includes(said), `${said} in ${detail}`);
  }
  await shoot(staff.page, 'desk-pick-up');
  assert.deepEqual(staff.complaints, []);
});
