import { expect } from '@open-wc/testing';
import { confirm, mountBooking, type Mounted, TYPES } from '../../test/element.fixture.ts';

describe('B20 several on one page', () => {
  it('B20 one of each type: neither knows of the others, and each is booked', async () => {
    const untouched = await mountBooking();
    const { api, env } = await mountBooking();
    const after = { api, env };
    const three = await Promise.all(TYPES.map((type) => mountBooking({ after, properties: { type } })));
    for (const [i, { person }] of three.entries()) await person.walkTo(i ? 'service' : 'time');
    const [drive, service, pickup] = three as [Mounted, Mounted, Mounted];
    await service.person.chooseItem('Inspection');
    await service.person.describe('Only here.');
    expect(pickup.find<HTMLTextAreaElement>('#symptom')?.value).to.equal('');
    expect(pickup.find('[part~="item"][data-chosen]')).to.equal(null);
    expect(drive.person.view).to.equal('time');
    for (const booking of three) {
      await booking.person.walkTo('review');
      await confirm(booking);
    }
    expect(api.bookings.map(({ type }) => type)).to.deep.equal(['test-drive', 'service', 'pickup']);
    expect(untouched.person.view).to.equal('model');
  });

  it('B20 each type keeps its own draft in one tab', async () => {
    const first = await mountBooking({ properties: { type: 'service', persist: 'all' } });
    const after = { api: first.api, env: first.env };
    const second = await mountBooking({ after, properties: { type: 'pickup', persist: 'all' } });
    await first.person.walkTo('contact');
    await second.person.walkTo('dealer');
    first.page.remove();
    second.page.remove();
    const again = await mountBooking({ after, properties: { type: 'service', persist: 'all' } });
    await again.person.sees('How can the dealer reach you?');
    const other = await mountBooking({ after, properties: { type: 'pickup', persist: 'all' } });
    await other.person.sees('Which dealer should collect your car?');
  });

  it('B20 two of one type with an id each are kept apart, too', async () => {
    const properties = { type: 'pickup', persist: 'all' as const };
    const one = await mountBooking({ properties: { ...properties, id: 'one' } });
    const after = { api: one.api, env: one.env };
    const two = await mountBooking({ after, properties: { ...properties, id: 'two' } });
    await one.person.walkTo('address');
    expect(two.person.view).to.equal('model');
    one.page.remove();
    const again = await mountBooking({ after, properties: { ...properties, id: 'one' } });
    await again.person.sees('Where should the car be collected?');
    expect(two.person.view).to.equal('model');
  });
});
