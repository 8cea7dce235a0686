/** The part of the rescue suite that follows a case: statuses, help on its way, events. */
import { RESCUE_STATUSES } from '../rescue-words.ts';
import { ACCIDENT, call, eventsUntil, MUNICH, type RescueCase } from './rescue-api.world.ts';
import { check, refused, refusedAt, same } from './suite.ts';

export const following: readonly RescueCase[] = [
  {
    name: 'passes on each status of the way (R10)',
    run: async (api, world) => {
      const { id, token, rescue } = await call(api, world);
      let { sequence } = rescue;
      for (const status of RESCUE_STATUSES.slice(1, -2)) {
        await world.desk.changeRescue(id, { status });
        const read = await api.getRescue(id, { token });
        same(read.status, status, 'status');
        check(read.sequence > sequence, 'it can be seen which is newer');
        sequence = read.sequence;
      }
    },
  },
  {
    name: 'goes forward over statuses and never back, and ends for good (R10)',
    run: async (api, world) => {
      const { id, token } = await call(api, world);
      const { desk } = world;
      for (let i = 0; i < 2; i++) await desk.changeRescue(id, { status: 'en-route' });
      await refusedAt('/status', desk.changeRescue(id, { status: 'received' }));
      same((await api.getRescue(id, { token })).status, 'en-route', 'status');
      for (let i = 0; i < 2; i++) await desk.changeRescue(id, { status: 'completed' });
      await refused(desk.changeRescue(id, { status: 'towing' }), 'rescue-over');
      await refused(desk.assignRescue(id, {}), 'rescue-over');
      await refused(desk.answerRescue(id, { text: 'hello' }, { idempotencyKey: world.newKey() }), 'rescue-over');
      same((await api.getRescue(id, { token })).status, 'completed', 'status');
    },
  },
  {
    name: 'shows a status that only a newer back end knows as it is (R10)',
    run: async (api, world) => {
      if (!world.setStatus) return;
      const { id, token } = await call(api, world);
      await world.setStatus(id, 'on a ferry');
      same((await api.getRescue(id, { token })).status, 'on a ferry', 'status');
      const [first] = await eventsUntil(api, { id, token }, () => true);
      same(first?.rescue.status, 'on a ferry', 'status of the event');
      same((await world.desk.changeRescue(id, { status: 'arrived' })).status, 'arrived', 'status after it');
    },
  },
  {
    name: 'says who comes, from where and when (R11, R12, R14)',
    run: async (api, world) => {
      const { id, token } = await call(api, world, ACCIDENT);
      await world.desk.assignRescue(id, { vehicle: 'yellow tow truck', phone: '+498900000099' });
      const eta = { from: '2026-11-23T08:20:00Z', to: '2026-11-23T08:30:00Z' };
      const position = { lat: MUNICH.lat + 0.01, lng: MUNICH.lng };
      await world.desk.changeRescue(id, { status: 'en-route', eta, position });
      const { status, helper } = await api.getRescue(id, { token });
      same([status, helper?.vehicle, helper?.phone], ['en-route', 'yellow tow truck', '+498900000099'], 'helper');
      same([helper?.eta?.from, helper?.eta?.to].map(Date.parse as never), [eta.from, eta.to].map(Date.parse), 'ETA');
      check(Date.parse(helper?.eta?.updatedAt ?? '') > 0, 'it says when the ETA was reckoned');
      same([helper?.position?.lat, helper?.position?.lng], [position.lat, position.lng], 'position');
      check(Math.abs((helper?.distanceMeters ?? 0) - 1112) < 5, `distance: ${helper?.distanceMeters}`);
      const place = { position: { ...position, source: 'gnss', isTrusted: true } } as const;
      const nearer = await api.updateRescue(id, { place }, { token });
      same(nearer.helper?.distanceMeters, 0, 'distance from a better place');
      const backwards = { from: eta.to, to: eta.from };
      await refusedAt('/eta', world.desk.changeRescue(id, { eta: backwards }));
    },
  },
  {
    name: 'names the dealer that the car is towed to, whoever chose it',
    run: async (api, world) => {
      const { id, token } = await call(api, world, ACCIDENT);
      const own = await api.updateRescue(id, { dropOffDealerId: 'munich-south' }, { token });
      same(own.dropOff?.dealerId, 'munich-south', 'drop-off');
      const { name } = await api.getDealer('munich-north');
      await world.desk.changeRescue(id, { dropOffDealerId: 'munich-north' });
      same((await api.getRescue(id, { token })).dropOff, { dealerId: 'munich-north', name }, 'drop-off');
      await refusedAt('/dropOffDealerId', world.desk.changeRescue(id, { dropOffDealerId: 'no-such-dealer' }));
    },
  },
  {
    name: 'tells the case as it is, then what changes, and ends with it (R9, R11)',
    run: async (api, world) => {
      const opened = await call(api, world);
      const { desk } = world;
      const events: string[] = [];
      const controller = new AbortController();
      for await (const event of api.watchRescue(opened.id, { token: opened.token, signal: controller.signal })) {
        const { status } = event.rescue;
        same(event.rescue.token, undefined, 'token in an event');
        events.push(status);
        if (status === 'requested') await desk.changeRescue(opened.id, { status: 'received' });
        if (status === 'received') await desk.changeRescue(opened.id, { status: 'arrived' });
        if (status === 'arrived') await desk.changeRescue(opened.id, { status: 'completed' });
      }
      same(events, ['requested', 'received', 'arrived', 'completed'], 'statuses');
      const [only, ...more] = await eventsUntil(api, opened, () => false);
      same([only?.rescue.status, more.length], ['completed', 0], 'events of a case that is over');
      const [end] = await eventsUntil(api, opened, () => false, only?.id);
      same(end?.rescue.status, 'completed', 'what is told again to who has seen it');
    },
  },
  {
    name: 'tells who comes back what is new since then, and nothing that is old (R9)',
    run: async (api, world) => {
      const opened = await call(api, world);
      const [first] = await eventsUntil(api, opened, () => true);
      const next = eventsUntil(api, opened, () => true, first?.id);
      await world.desk.changeRescue(opened.id, { status: 'received' });
      const [second] = await next;
      same(second?.rescue.status, 'received', 'status of the next event');
      check(second?.id !== first?.id, 'events have ids of their own');
      await world.desk.changeRescue(opened.id, { status: 'en-route' });
      const later = await eventsUntil(api, opened, ({ rescue }) => rescue.status === 'en-route', second?.id);
      check(
        later.every(({ rescue }) => rescue.sequence > (second?.rescue.sequence ?? 0)),
        'what was seen does not come again',
      );
    },
  },
  {
    name: 'tells several who watch the same case',
    run: async (api, world) => {
      const opened = await call(api, world);
      const watchers = [1, 2, 3].map(() => eventsUntil(api, opened, ({ rescue }) => rescue.status === 'assigned'));
      await world.desk.assignRescue(opened.id, { dealerId: 'munich-south' });
      for (const events of await Promise.all(watchers)) {
        same(events[events.length - 1]?.rescue.helper?.dealerId, 'munich-south', 'helper');
      }
    },
  },
];
