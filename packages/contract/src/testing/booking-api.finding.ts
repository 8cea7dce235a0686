/** The reading part of the booking suite: capabilities, models, dealers, slots. */
import { type BookingCase, findSlots } from './booking-api.world.ts';
import { check, refused, same } from './suite.ts';

/** Cases that change nothing. */
export const finding: readonly BookingCase[] = [
  {
    name: 'says what it can do',
    run: async (api) => {
      const { bookingTypes, slots } = await api.getCapabilities();
      check(bookingTypes.includes('test-drive'), 'test drives can be booked');
      check(slots, 'there are slots');
    },
  },
  {
    name: 'finds the models, the known one among them',
    run: async (api, { modelId }) => {
      const models = await api.findModels();
      check(
        models.some(({ id }) => id === modelId),
        `${modelId} is a model`,
      );
    },
  },
  {
    name: 'gives one dealer, and not-found for an id that nobody has',
    run: async (api, { dealerId }) => {
      same((await api.getDealer(dealerId)).id, dealerId, 'id');
      await refused(api.getDealer('there-is-no-such-dealer'), 'not-found');
    },
  },
  {
    name: 'finds dealers around a point, nearest first',
    run: async (api, { dealerId }) => {
      const { location } = await api.getDealer(dealerId);
      const { dealers } = await api.findDealers({ near: location, limit: 20 });
      const distances = dealers.map(({ distanceMeters }) => distanceMeters ?? Number.NaN);
      check(dealers.length > 1, 'there is more than one dealer');
      check(
        distances.every((distance, i) => distance >= (distances[i - 1] ?? 0)),
        `distances grow: ${distances.join()}`,
      );
      check((distances[0] ?? Number.NaN) < 1000, 'somebody is there');
    },
  },
  {
    name: 'pages through dealers without losing or repeating one',
    run: async (api, { dealerId }) => {
      const { location } = await api.getDealer(dealerId);
      const first = await api.findDealers({ near: location, limit: 1 });
      check(first.next, 'there is a second page');
      const second = await api.findDealers({ near: location, limit: 1, cursor: first.next });
      const both = await api.findDealers({ near: location, limit: 2 });
      const ids = ({ dealers }: typeof both): string[] => dealers.map(({ id }) => id);
      same([...ids(first), ...ids(second)], ids(both), 'two pages of one');
    },
  },
  {
    name: 'finds dealers by text and by service',
    run: async (api, { dealerId }) => {
      const { name, address } = await api.getDealer(dealerId);
      for (const q of [name, address.locality]) {
        const { dealers } = await api.findDealers({ q, limit: 200 });
        check(
          dealers.some(({ id }) => id === dealerId),
          'a dealer is found by its name and by its place',
        );
      }
      const { dealers } = await api.findDealers({ services: ['test-drive', 'service'] });
      check(
        dealers.every(({ services }) => services.includes('test-drive') && services.includes('service')),
        'each dealer offers all services asked for',
      );
      same((await api.findDealers({ q: 'qqqq-nobody-is-called-this' })).dealers, [], 'dealers');
    },
  },
  {
    name: 'finds slots in order, within the range, on the dealer’s wall clock (B7)',
    run: async (api, world) => {
      const { timeZone: zone } = await api.getDealer(world.dealerId);
      const { slots, timeZone } = await findSlots(api, world);
      same(timeZone, zone, 'zone');
      check(slots.length >= 4, 'there are four slots');
      const format = new Intl.DateTimeFormat('en-US', {
        timeZone,
        hour: '2-digit',
        minute: '2-digit',
        hourCycle: 'h23',
      });
      let last = 0;
      for (const { start, end } of slots) {
        const date = start.slice(0, 10);
        check(date >= world.from && date < world.to, `${start} is outside ${world.from} to ${world.to}`);
        same(format.format(Date.parse(start)), start.slice(11, 16), `wall clock of ${start}`);
        check(Date.parse(start) >= last, `${start} is out of order`);
        check(Date.parse(end) > Date.parse(start), `${start} ends before it starts`);
        last = Date.parse(start);
      }
    },
  },
  {
    name: 'refuses a range that ends before it starts, and a dealer that is not there',
    run: async (api, world) => {
      await refused(findSlots(api, { ...world, from: world.to, to: world.from }), 'invalid');
      await refused(findSlots(api, { ...world, dealerId: 'there-is-no-such-dealer' }), 'not-found');
    },
  },
  {
    name: 'names the earliest slot of several dealers in the order asked, and leaves out who has none (B9)',
    run: async (api, world) => {
      if (!(await api.getCapabilities()).earliestSlots) return;
      const { dealerId, from, to } = world;
      const { dealers } = await api.findDealers({ services: ['test-drive'], limit: 3 });
      const dealerIds = [...new Set([dealerId, ...dealers.map(({ id }) => id)])].reverse();
      const query = { type: 'test-drive', from, to } as const;
      const { slots } = await api.findEarliestSlots({ ...query, dealerIds: [...dealerIds, 'there-is-no-such-dealer'] });
      for (const id of dealerIds) {
        const { slots: all, timeZone } = await api.findSlots({ ...query, dealerId: id });
        const [first] = all;
        const expected = first && { timeZone, start: first.start, end: first.end };
        const found = slots.find((each) => each.dealerId === id);
        const earliest = found && { timeZone: found.timeZone, start: found.slot.start, end: found.slot.end };
        same(earliest, expected, `earliest slot of ${id}`);
      }
      const named = slots.map((each) => each.dealerId);
      same(
        named,
        dealerIds.filter((id) => named.includes(id)),
        'nobody else is named, and nobody out of turn',
      );
      await refused(api.findEarliestSlots({ ...query, dealerIds, from: to, to: from }), 'invalid');
    },
  },
];
