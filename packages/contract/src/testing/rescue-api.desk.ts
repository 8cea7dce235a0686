/** The part of the rescue suite that plays the dispatcher. */
import type { DeskRescue, DeskRescueEvent, RescueStation } from '../rescue-desk.ts';
import type { RescueDeskApi } from '../rescue-ports.ts';
import { ACCIDENT, call, REQUEST, type RescueCase } from './rescue-api.world.ts';
import { check, refused, refusedAt, same } from './suite.ts';

const idsOf = (stations: readonly RescueStation[]): string[] => stations.map(({ dealerId }) => dealerId);

/** All cases of a list, page by page. */
const allOf = async (desk: RescueDeskApi, state: 'open' | 'over'): Promise<DeskRescue[]> => {
  const all: DeskRescue[] = [];
  let cursor: string | undefined;
  do {
    const page = await desk.findRescues({ state, limit: 7, ...(cursor !== undefined && { cursor }) });
    check(page.rescues.length <= 7, 'a page is as long as was asked for');
    all.push(...page.rescues);
    cursor = page.next;
  } while (cursor !== undefined);
  same(new Set(all.map(({ id }) => id)).size, all.length, 'cases, each once');
  return all;
};

/** What happens from now on, or since `lastEventId`, until one fits `isLast`; `act` is done once somebody watches. */
const happeningsUntil = async (
  desk: RescueDeskApi,
  isLast: (event: DeskRescueEvent) => boolean,
  act?: () => Promise<unknown>,
  lastEventId?: string,
): Promise<DeskRescueEvent[]> => {
  const controller = new AbortController();
  const seen: DeskRescueEvent[] = [];
  let acted: Promise<unknown> | undefined;
  const onConnection = (isConnected: boolean): void => {
    if (isConnected) acted ??= act?.();
  };
  const options = { signal: controller.signal, onConnection, ...(lastEventId !== undefined && { lastEventId }) };
  for await (const event of desk.watchRescues(options)) {
    seen.push(event);
    if (isLast(event)) controller.abort();
  }
  await acted;
  return seen;
};

export const desk: readonly RescueCase[] = [
  {
    name: 'lists the open cases, who waits longest first, and those that are over',
    run: async (api, world) => {
      const requests = ['2026-11-23T07:40:00Z', '2026-11-23T07:50:00Z', '2026-11-23T07:55:00Z'].map((requestedAt) => ({
        ...REQUEST,
        requestedAt,
      }));
      const ids: string[] = [];
      for (const request of requests) ids.push((await call(api, world, request)).id);
      await world.desk.changeRescue(ids[1] ?? '', { status: 'completed' });
      const listed = async (state: 'open' | 'over') =>
        (await allOf(world.desk, state)).map(({ id }) => id).filter((id) => ids.includes(id));
      same(await listed('open'), [ids[0], ids[2]], 'open cases');
      same(await listed('over'), [ids[1]], 'cases that are over');
    },
  },
  {
    name: 'sees what the person said, and not their token (R7, R17)',
    run: async (api, world) => {
      const { id, token } = await call(api, world, ACCIDENT);
      const { rescues } = await world.desk.findRescues({ limit: 200 });
      const listed = rescues.find((each) => each.id === id);
      for (const each of [listed, await world.desk.getDeskRescue(id)]) {
        same(each?.request.requester, ACCIDENT.requester, 'requester');
        check(!JSON.stringify(each).includes(token), 'the token stays with the person');
      }
      await refused(world.desk.getDeskRescue('no-such-case'), 'not-found');
    },
  },
  {
    name: 'proposes the stations that can help, the most suitable first',
    run: async (api, world) => {
      const { id, token } = await call(api, world, ACCIDENT);
      const stations = await world.desk.findStations(id);
      same(idsOf(stations).slice(0, 2), ['munich-north', 'munich-south'], 'the two that are near');
      check(!idsOf(stations).includes('kathmandu'), 'who sends nobody is no station');
      const [north, south] = stations;
      check((north?.distanceMeters ?? 0) > 4000, 'distances are in metres');
      check((north?.distanceMeters ?? 0) < (south?.distanceMeters ?? 0), 'the nearer one comes first');
      same([north?.isOpen, north?.lacks, north?.phone], [true, [], '+498900000001'], 'station');
      const vehicle = { propulsion: ['electric'], hasHighVoltageWarning: true, isDrivable: false } as const;
      await api.updateRescue(id, { vehicle: { ...vehicle, propulsion: ['electric'] } }, { token });
      const [first, ...others] = await world.desk.findStations(id);
      same([first?.dealerId, first?.lacks], ['munich-south', []], 'who knows high voltage');
      const lacking = others.find(({ dealerId }) => dealerId === 'munich-north');
      same(lacking?.lacks.length, 1, 'what the nearest one lacks');
    },
  },
  {
    name: 'puts who is in reach first, closed or lacking something, for another continent is open at night',
    run: async (api, world) => {
      const at = (lat: number, lng: number) => ({
        place: { position: { lat, lng, source: 'gnss' as const, isTrusted: true } },
      });
      // in New York it is three in the morning
      const closed = await call(api, world, { ...REQUEST, ...at(40.7, -74) });
      const [newYork, ...others] = await world.desk.findStations(closed.id);
      same([newYork?.dealerId, newYork?.isOpen, newYork?.lacks], ['new-york', false, []], 'station that is closed');
      check(others[0]?.isOpen === true, 'of those out of reach the open ones come first');
      const cairo = await call(api, world, { ...ACCIDENT, ...at(30.05, 31.24) });
      const [there] = await world.desk.findStations(cairo.id);
      same([there?.dealerId, there?.lacks], ['cairo', ['towing']], 'what Cairo lacks');
    },
  },
  {
    name: 'proposes stations for a car whose place is not known, without distances',
    run: async (api, world) => {
      const { id } = await call(api, world);
      const stations = await world.desk.findStations(id);
      check(stations.length > 0, 'there are stations');
      same(
        stations.filter(({ distanceMeters }) => distanceMeters !== undefined),
        [],
        'stations with a distance',
      );
    },
  },
  {
    name: 'gives a case to the most suitable station, or to another, and never sets it back',
    run: async (api, world) => {
      const { id, token } = await call(api, world, ACCIDENT);
      const assigned = await world.desk.assignRescue(id, {});
      same([assigned.status, assigned.helper?.dealerId], ['assigned', 'munich-north'], 'case');
      const { helper } = await api.getRescue(id, { token });
      const { name, phone } = await api.getDealer('munich-north');
      same([helper?.name, helper?.phone], [name, phone], 'helper');
      await world.desk.changeRescue(id, { status: 'en-route' });
      const again = await world.desk.assignRescue(id, { dealerId: 'munich-south' });
      same([again.status, again.helper?.dealerId], ['en-route', 'munich-south'], 'case');
      await refused(world.desk.assignRescue(id, { dealerId: 'no-such-dealer' }), 'not-found');
      await refused(world.desk.assignRescue('no-such-case', {}), 'not-found');
    },
  },
  {
    name: 'chooses no station for a place that is not known, or where none is near',
    run: async (api, world) => {
      const ocean = { position: { lat: -48.9, lng: -123.4, source: 'gnss', isTrusted: true } } as const;
      for (const request of [REQUEST, { ...REQUEST, place: ocean }]) {
        const { id } = await call(api, world, request);
        await refused(world.desk.assignRescue(id, {}), 'not-found');
        same((await world.desk.assignRescue(id, { dealerId: 'cairo' })).helper?.dealerId, 'cairo', 'the chosen one');
      }
    },
  },
  {
    name: 'answers once for one key',
    run: async (api, world) => {
      const { id } = await call(api, world);
      const options = { idempotencyKey: world.newKey() };
      await world.desk.answerRescue(id, { text: 'Stay there.' }, options);
      await refused(world.desk.answerRescue(id, { text: 'Go away.' }, options), 'idempotency-key-reused');
      const other = { idempotencyKey: world.newKey() };
      await refusedAt('/text', world.desk.answerRescue(id, { text: '' }, other));
      same((await world.desk.getDeskRescue(id)).messages.length, 1, 'messages');
    },
  },
  {
    name: 'is told what happens, and on its return what it missed',
    run: async (api, world) => {
      let id = '';
      const seen = await happeningsUntil(
        world.desk,
        ({ rescue }) => rescue.kind === 'stuck',
        async () => {
          const opened = await call(api, world, ACCIDENT);
          id = opened.id;
          await api.updateRescue(id, { kind: 'stuck' }, { token: opened.token });
        },
      );
      same(new Set(seen.map(({ rescue }) => rescue.id)).size, 1, 'cases');
      same(seen[0]?.rescue.id, id, 'case');
      await world.desk.changeRescue(id, { status: 'received' });
      const lastEventId = seen[seen.length - 1]?.id;
      const [missed] = await happeningsUntil(world.desk, () => true, undefined, lastEventId);
      same([missed?.rescue.id, missed?.rescue.status], [id, 'received'], 'what was missed');
    },
  },
];
