/** An owner books a service visit: what the car knows is handed in, and the dealer sees all of it. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { bookingsOf } from './desk-api.ts';
import { Person } from './person.ts';
import { shoot } from './shots.ts';
import { Staff } from './staff.ts';
import { startWorld, type World } from './world.ts';

const SYMPTOM = 'A warning light after ten minutes, on the motorway only.';

let world: World;
before(async () => {
  world = await startWorld();
});
after(() => world.close());

const CASES = [
  { lang: 'en', theme: 'light', size: { width: 1280, height: 800 }, disclaimer: 'Estimated prices of a made-up brand' },
  { lang: 'ar', theme: 'dark', size: { width: 360, height: 740 }, disclaimer: 'أسعار تقديرية لعلامة مختلقة' },
];

for (const { lang, theme, size, disclaimer } of CASES) {
  test(`B12 a service visit is booked in ${lang} at ${size.width} × ${size.height}, over a kill of the service, and the dealer sees all of it`, async () => {
    const visitor = { name: `Service ${lang} Example`, email: 'service@example.com' };
    const staff = await Staff.signIn(world);
    const { page, complaints } = await world.open(`${world.site}service.html?lang=${lang}&theme=${theme}`, size);
    const person = new Person(page);
    const see = (name: string): Promise<void> => shoot(page, `service-${name}-${lang}-${size.width}`);
    await person.chooseDealer('Berlin');

    await person.sees('[part~=item]');
    assert.equal(await person.count('[part~=item][data-chosen]'), 3, 'what is due is chosen, and fault finding');
    assert.match(await person.textOf('[part~=codes]'), /C1121-64/);
    assert.ok((await person.textOf('[part~=disclaimer]')).startsWith(disclaimer));
    await person.type('symptom', SYMPTOM);
    await see('items');
    await person.goOn();

    await person.press('[part~=transportation]:nth-of-type(3)');
    await person.press('[part~=advisor]:nth-of-type(2)');
    await see('options');
    await person.goOn();

    await person.chooseTime();
    await person.sees('[part~=hold] span');
    const [first, later] = [await person.textOf('[part~=hold]'), await laterText(person, '[part~=hold]')];
    assert.notEqual(first, later, 'B4 the countdown runs');
    await see('time');
    await person.goOn();

    await person.sees('#plate');
    await world.restart('SIGKILL');
    assert.equal(
      await page.$eval('forecourt-booking >>> #plate', (field) => (field as HTMLInputElement).value),
      'B-OR 2026',
    );
    await person.introduce(visitor);
    await see('review');
    const reference = await person.book();
    await see('confirmed');
    assert.deepEqual(complaints, []);

    const [booking, ...more] = await bookingsOf(world.site, visitor.name);
    assert.deepEqual(more, []);
    assert.equal(booking?.reference, reference);
    const { items, ...visit } = booking?.visit ?? { items: [] };
    assert.deepEqual(items.map(({ id }) => id).sort(), ['brake-fluid', 'diagnosis', 'inspection']);
    assert.equal(visit.symptom, SYMPTOM);
    assert.equal(visit.troubleCodes?.[0]?.code, 'C1121-64');
    assert.deepEqual(visit.vehicle, { modelId: 'tessel', plate: 'B-OR 2026', mileageKm: 45_210 });
    assert.equal(visit.transportation?.kind, 'loan-car');
    assert.equal(visit.advisor?.id, 'desk-1');
    assert.deepEqual(booking?.estimate, { amount: 24_000 + 9_500 + 2_900, currency: 'EUR' });
    const minutes = (Date.parse(booking?.end ?? '') - Date.parse(booking?.start ?? '')) / 60_000;
    assert.ok(minutes >= 210, `the time is as long as the work: ${minutes} minutes`);

    await staff.sees(visitor.name);
    await staff.open(visitor.name);
    const detail = await staff.detail();
    for (const said of [
      reference,
      'Service, Orvane Tessel',
      'inspection',
      'C1121-64',
      SYMPTOM,
      'B-OR 2026',
      '45,210 km',
    ]) {
      assert.ok(detail.toLowerCase().includes(said.toLowerCase()), `${said} in ${detail}`);
    }
    assert.match(detail, /Estimate 3 h 30 min from €364\.00/);
    await shoot(staff.page, `desk-service-${lang}`);
  });
}

/** What something says more than a second later. */
async function laterText(person: Person, selector: string): Promise<string> {
  await new Promise((resolve) => setTimeout(resolve, 1200));
  return person.textOf(selector);
}
