import type { HandoffRecord } from '@forecourt/contract';
import { type Handoff, handoffContext, STRICT_DRIVING, type VehicleFacts, vehicleContext } from '@forecourt/core';
import { provideTo, until } from '@forecourt/core/testing.js';
import { expect } from '@open-wc/testing';
import { driving, PROPOSABLE } from '../../test/car.fixture.ts';
import { mountBooking, type MountOptions } from '../../test/element.fixture.ts';

/** Something around a widget that says what the car knows, and takes what goes on elsewhere. */
function surroundings({ facts, received }: { facts?: VehicleFacts; received?: HandoffRecord } = {}) {
  const around = document.createElement('div');
  const offered: HandoffRecord[] = [];
  const handoffOf = (record: HandoffRecord | undefined): Handoff => ({
    offer: (each) => void offered.push(each),
    received: record,
  });
  const say = provideTo(around, vehicleContext, facts);
  const receive = provideTo(around, handoffContext, handoffOf(received));
  return {
    around,
    offered,
    say,
    receive: (record: HandoffRecord | undefined) => receive(handoffOf(record)),
  };
}

const FACTS: VehicleFacts = { model: 'Aster', plate: 'M AB 123', mileageKm: 41_200.4, troubleCodes: ['P0420'] };

describe('B12 what the car around knows of itself', () => {
  const inCar = (facts: VehicleFacts | undefined, options: MountOptions = {}) => {
    const { around, say } = surroundings(facts ? { facts } : {});
    return mountBooking({ around, ...options, properties: { type: 'service', ...options.properties } }).then(
      (booking) => ({ ...booking, say }),
    );
  };

  it('B12 fills model, plate, mileage and trouble codes, so that nobody types them', async () => {
    const { person, api, books } = await inCar(FACTS);
    await person.walkTo('review');
    expect(person.summary).to.include('Aster').and.include('M AB 123');
    await person.submit();
    await person.sees('Your service visit is booked');
    const [sent] = books();
    expect(sent?.request.visit?.vehicle).to.deep.include({ modelId: 'aster', plate: 'M AB 123', mileageKm: 41_200 });
    expect(sent?.request.visit?.troubleCodes).to.deep.equal([{ code: 'P0420' }]);
    expect(api.bookings).to.have.length(1);
  });

  it('B12 may come later, and change while somebody types; the step and what was typed stay', async () => {
    const { person, find, say, element } = await inCar(undefined);
    await person.walkTo('contact');
    await person.fillContact({ plate: 'M XY 9' });
    say(FACTS);
    await element.updateComplete;
    say({ ...FACTS, mileageKm: 41_201 });
    await element.updateComplete;
    expect(person.view).to.equal('contact');
    expect(find<HTMLInputElement>('#plate')?.value).to.equal('M XY 9');
    expect(find<HTMLInputElement>('#mileage')?.value).to.equal('41200');
  });

  it('B12 counts less than what the host says of the car', async () => {
    const { person } = await inCar(FACTS, { properties: { vehicle: { modelId: 'cirrus', plate: 'M ZZ 1' } } });
    await person.walkTo('review');
    expect(person.summary).to.include('Cirrus').and.include('M ZZ 1');
  });
});

describe('B18 a booking that goes on elsewhere', () => {
  it('B18 is offered to the phone by one tap, with what was chosen and nothing of the person', async () => {
    const { around, offered } = surroundings();
    const { person, element } = await driving({
      around,
      properties: { type: 'service', ...PROPOSABLE.service, itemIds: ['item-oil-service'] },
    });
    await person.sees('Show free times');
    await person.press('Continue on your phone');
    expect(offered).to.deep.equal([
      ...[{ kind: 'booking', type: 'service', dealerId: 'munich-north', modelId: 'aster' }].map((record) => ({
        ...record,
        itemIds: ['item-oil-service'],
      })),
    ]);
    expect(JSON.stringify(offered)).to.not.include('Ada');
    expect(element.renderRoot.querySelector('[part~="appointment"]')).to.equal(null);
  });

  it('B18 has no such way where nobody takes it', async () => {
    const { taps } = await driving();
    expect(taps().join()).to.not.include('phone');
  });

  const RECORD = {
    ...{ kind: 'booking', type: 'service', dealerId: 'munich-north', modelId: 'aster' },
    itemIds: ['item-oil-service'],
  } satisfies HandoffRecord;

  it('B18 goes on with what was chosen there, in the type that it is', async () => {
    const { around } = surroundings({ received: RECORD });
    const { person, element } = await mountBooking({ around });
    await person.settled();
    expect(element.type).to.equal('service');
    expect(person.view).to.equal('options');
  });

  it('B18 is taken once: what is chosen afterwards stays', async () => {
    const { around, receive } = surroundings();
    const { person, element } = await mountBooking({ around, properties: { type: 'service' } });
    element.setAttribute('type', 'service');
    await person.settled();
    expect(person.view).to.equal('model');
    receive(RECORD);
    await until(() => person.view === 'options', 'the step after what was chosen there');
    element.reset();
    await element.updateComplete;
    await person.settled();
    expect(person.view, 'a reset forgets it').to.equal('model');
  });

  it('B18 is left to another widget where it is of another type or kind', async () => {
    const { around, receive } = surroundings();
    const { person, element } = await mountBooking({ around });
    element.setAttribute('type', 'test-drive');
    await person.settled();
    for (const record of [RECORD, { kind: 'dealer', dealerId: 'munich-north' } as const]) {
      receive(record);
      await element.updateComplete;
      await person.settled();
      expect(element.type).to.equal('test-drive');
      expect(person.view).to.equal('model');
      await person.chooseModel('Cirrus');
      await person.next();
      await person.sees('Where would you like to drive?');
      await person.back();
    }
  });

  it('B18 waits while the car drives, and is there when it is parked', async () => {
    const { around, receive } = surroundings();
    const { person, turn } = await driving({ around, properties: { type: 'service' } }, STRICT_DRIVING);
    receive(RECORD);
    await person.sees('Call Autohaus Nordstern');
    await turn({});
    await person.settled();
    expect(person.view).to.equal('options');
  });
});
