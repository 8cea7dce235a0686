/** A back end without slots: the customer says what would suit, and the dealer gives the time. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { bookingsOf } from './desk-api.ts';
import { Person } from './person.ts';
import { shoot } from './shots.ts';
import { Staff } from './staff.ts';
import { startWorld, type World } from './world.ts';

let world: World;
before(async () => {
  world = await startWorld({ flags: ['--no-slots'] });
});
after(() => world.close());

test('B11 a request is confirmed at the desk, and the customer’s link shows the time', async () => {
  const visitor = { name: 'Request Example', email: 'request@example.com' };
  const staff = await Staff.signIn(world);
  const { page, complaints } = await world.open(`${world.site}service.html?lang=en`);
  const person = new Person(page);
  await person.chooseDealer('Berlin');
  await person.sees('[part~=item]');
  await person.goOn();
  await person.sees('[part~=transportation]');
  await person.goOn();
  for (const [id, part] of [
    ['wishes', 'morning'],
    ['wishes-2', 'afternoon'],
  ] as const) {
    await person.sees(`#${id}`);
    const date = await page.$eval(`forecourt-booking >>> #${id} option:nth-of-type(4)`, (option) =>
      option.getAttribute('value'),
    );
    await person.type(id, date ?? '');
    await person.type(`${id}-part`, part);
  }
  await shoot(page, 'request-wishes');
  await person.goOn();
  await person.introduce(visitor);
  await person.book();
  await shoot(page, 'request-sent');
  const link = await person.manageLink();
  const [request] = await bookingsOf(world.site, visitor.name);
  assert.equal(request?.status, 'proposed');
  assert.equal(request?.preferredWindows?.length, 2);

  await staff.sees('Requested');
  await staff.open(visitor.name);
  const second = staff.page.locator('.confirm li:nth-of-type(2) input:nth-of-type(1)');
  await second.fill('14:30');
  await staff.page.locator('.confirm li:nth-of-type(2) input:nth-of-type(2)').fill('17:00');
  await shoot(staff.page, 'desk-request');
  await staff.page.locator('.confirm li:nth-of-type(2) button').click();
  await staff.sees('Booked', '.detail .status');
  await staff.sees('14:30 – 17:00', '.detail');
  assert.doesNotMatch(await staff.detail(), /moved by the customer/);

  const [booked] = await bookingsOf(world.site, visitor.name);
  assert.equal(booked?.status, 'booked');
  assert.equal(booked?.start.slice(0, 16), `${request?.preferredWindows?.[1]?.date}T14:30`);
  const phone = await world.open(link, { width: 360, height: 740 });
  const later = new Person(phone.page);
  await later.sees('[part~=summary]');
  assert.match(await later.textOf('[part~=summary]'), /2:30.PM|14:30/);
  await shoot(phone.page, 'request-confirmed-360');
  for (const each of [complaints, phone.complaints, staff.complaints]) assert.deepEqual(each, []);
});
