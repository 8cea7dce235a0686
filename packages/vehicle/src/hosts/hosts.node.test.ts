/** What every host does alike: run over each kind of car. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { fakeCars } from '../../test/fake-cars.ts';
import type { Reading } from '../signals/reading.ts';
import type { SignalName } from '../signals/signals.ts';
import type { HostRestrictions, VehicleHost } from './vehicle-host.ts';

/** Notes what a host tells of some signals. */
function listen(host: VehicleHost, ...names: SignalName[]) {
  const told: [SignalName, Reading['value'], number][] = [];
  const end = host.subscribe(names, (name, { value, at }) => told.push([name, value, at]));
  return { told, end };
}

/** A value of each type as a car sends it, and what a page reads. */
const VALUES: readonly [SignalName, raw: unknown, value: Reading['value']][] = [
  ['speed', 12.5, 12.5],
  ['speed', '12.5', 12.5],
  ['speed', 'fast', undefined],
  ['speed', null, undefined],
  ['speed', 9000, undefined],
  ['isMoving', false, false],
  ['isMoving', 'TRUE', true],
  ['selectedGear', 126, 126],
  ['selectedGear', 1.5, undefined],
  ['transmissionType', 'H', 'H'],
  ['transmissionType', 'ROCKET', undefined],
  ['dayNightMode', 'NIGHT', 'NIGHT'],
  ['troubleCodes', ['P0420'], ['P0420']],
  ['traveledDistance', 12_345_000, 12_345_000],
];

for (const [kind, makeCar] of Object.entries(fakeCars)) {
  describe(`the ${kind} host`, () => {
    for (const [name, raw, value] of VALUES) {
      test(`reads ${name} from ${JSON.stringify(raw)}, asked for and told`, async () => {
        const { host, say, clock } = makeCar();
        const { told } = listen(host, name);
        clock.increment(700);
        say(name, raw);
        assert.deepEqual(told, [[name, value, 700]]);
        const reading = await host.get(name);
        assert.deepEqual(reading.value, value);
        assert.equal(reading.at, 700);
      });
    }

    test('gives a reading without a value for what the car does not have', async () => {
      assert.equal((await makeCar().host.get('vin')).value, undefined);
    });

    test('tells the values that there are first, then each that is new, and of no other signal', () => {
      const { host, say } = makeCar();
      say('selectedGear', 126);
      say('vin', 'WVWZZZ1JZXW000001');
      const { told } = listen(host, 'speed', 'selectedGear');
      say('speed', 3);
      say('model', 'Aurora');
      assert.deepEqual(
        told.map(([name, value]) => [name, value]),
        [
          ['selectedGear', 126],
          ['speed', 3],
        ],
      );
    });

    test('tells nothing more to who has ended it, and goes on for the others', () => {
      const { host, say } = makeCar();
      const [one, other] = [listen(host, 'speed'), listen(host, 'speed')];
      say('speed', 1);
      one.end();
      one.end();
      say('speed', 2);
      assert.deepEqual(
        one.told.map(([, value]) => value),
        [1],
      );
      assert.deepEqual(
        other.told.map(([, value]) => value),
        [1, 2],
      );
    });

    test('tells who comes later what is known, and who listens anew all of it again', () => {
      const { host, say } = makeCar();
      const first = listen(host, 'selectedGear');
      say('selectedGear', 126);
      const second = listen(host, 'selectedGear');
      first.end();
      second.end();
      const anew = listen(host, 'selectedGear');
      for (const { told } of [first, second, anew])
        assert.deepEqual(
          told.map(([, value]) => value),
          [126],
        );
    });

    test('tells what the platform forbids, and who listens anew again', () => {
      const { host, restrict } = makeCar();
      const said: HostRestrictions[] = [];
      const end = host.onRestrictions?.((restrictions) => said.push(restrictions));
      restrict({ flags: 16, maxStringLength: 40, drivingState: 'idling' });
      end?.();
      restrict({ flags: 8 });
      host.onRestrictions?.((restrictions) => said.push(restrictions));
      assert.deepEqual(
        said.map(({ flags }) => flags),
        [16, 8],
      );
      assert.equal(said[0]?.maxStringLength, 40);
      assert.equal(said[0]?.drivingState, 'idling');
    });

    test('hands on restrictions that cannot be read, for they forbid everything', () => {
      const { host, restrict } = makeCar();
      const said: HostRestrictions[] = [];
      host.onRestrictions?.((restrictions) => said.push(restrictions));
      restrict({ flags: 'many' } as never);
      assert.equal(said[0]?.flags, 'many');
    });

    test('tells how the line is, at once and when it changes', () => {
      const { host, link } = makeCar();
      const told: boolean[] = [];
      const end = host.onLink?.((isUp) => told.push(isUp));
      link(false);
      link(false);
      link(true);
      end?.();
      link(false);
      assert.deepEqual(told, [true, false, true]);
    });

    test('tells the values anew when the line is back, and none of before meanwhile', () => {
      const { host, say, link } = makeCar();
      const { told } = listen(host, 'selectedGear');
      say('selectedGear', 126);
      link(false);
      const meanwhile = kind === 'manual' ? undefined : listen(host, 'selectedGear');
      assert.deepEqual(meanwhile?.told ?? [], []);
      link(true);
      assert.deepEqual(
        told.map(([, value]) => value),
        [126, 126],
      );
    });

    test('leads to a destination and starts a call', async () => {
      const { host, asked } = makeCar();
      const destination = { name: 'Dealer North', location: { lat: 48.13, lng: 11.57 }, address: 'Main Street 1' };
      await host.setDestination?.(destination);
      await host.call?.('+49891234567');
      assert.deepEqual(asked, [destination, '+49891234567']);
    });

    test('tells that the line is down when it is closed, and nothing after that', () => {
      const { host, say } = makeCar();
      const links: boolean[] = [];
      host.onLink?.((isUp) => links.push(isUp));
      const { told } = listen(host, 'speed');
      host.close();
      say('speed', 5);
      assert.deepEqual(links, [true, false]);
      assert.deepEqual(told, []);
    });
  });
}
