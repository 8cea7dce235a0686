/** A change of plan, without an account: the link of the confirmation works on another device. */
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

test('B10 B16 an appointment is moved and cancelled from another device, and the dealer sees both at once', async () => {
  const visitor = { name: 'Change Example', email: 'change@example.com' };
  const { page } = await world.open(`${world.site}?lang=en`);
  const booker = new Person(page);
  await booker.toReview('Berlin', visitor);
  const reference = await booker.book();
  const link = await booker.manageLink();
  assert.ok(new URL(link).pathname.endsWith('/appointment.html'));
  const [before] = await bookingsOf(world.site, visitor.name);
  const staff = await Staff.signIn(world);
  await staff.open(visitor.name);

  const phone = await world.open(link, { width: 360, height: 740 });
  const person = new Person(phone.page);
  await person.sees('[part~=reference]');
  assert.equal(await person.textOf('[part~=reference]'), reference);
  await shoot(phone.page, 'appointment-360');
  await person.goOn();
  await person.sees('[part~=present]');
  await person.chooseTime(3);
  await shoot(phone.page, 'appointment-move-360');
  await person.goOn();
  await person.sees('[data-view=review] [part~=summary]');
  await person.goOn();
  await person.sees('[data-view=confirmed] [part~=reference]');
  const file = phone.page.waitForResponse((answer) => answer.url().endsWith('.ics'));
  await person.goOn();
  assert.match(await (await file).text(), /^SEQUENCE:1\r$/m);
  const [moved] = await bookingsOf(world.site, visitor.name);
  assert.equal(moved?.reference, reference);
  assert.notEqual(moved?.start, before?.start);
  await staff.sees('moved by the customer', '.detail');
  assert.match(await staff.row(visitor.name), /Moved/);

  const tablet = await world.open(link, { width: 820, height: 1180 });
  const again = new Person(tablet.page);
  await again.press('[part~=cancel]');
  await again.press('[part~=reasons] label:nth-of-type(2)');
  await again.type('reason', 'The car is sold.');
  await shoot(tablet.page, 'appointment-cancel-820');
  await again.goOn();
  await again.sees('[part~=primary][data-focus]');
  await again.goOn();
  await again.sees('[part~=reasons]');
  assert.equal((await bookingsOf(world.site, visitor.name))[0]?.status, 'booked', 'undone before it was sent');
  await again.goOn();
  await again.sees('[part~=primary][data-focus]');
  await again.press('.actions .secondary');
  await again.sees('[data-view=cancelled] [part~=reference]');
  const [cancelled] = await bookingsOf(world.site, visitor.name);
  assert.equal(cancelled?.status, 'cancelled');
  await staff.sees('Cancelled', '.detail .status');
  await staff.sees('Not needed any more', '.detail');
  await staff.sees('The car is sold.', '.detail');
  await shoot(staff.page, 'desk-cancelled');

  const late = await world.open(link);
  await new Person(late.page).sees('.notice');
  for (const { complaints } of [phone, tablet, late, staff]) assert.deepEqual(complaints, []);
});
