/** A case that goes on, and how it ends. */
import { type DeskRescueChange, rescueProgress, type RescueStatus } from '@forecourt/contract';
import { askAndWait } from './calling.states.ts';
import { madeUpPhoto } from './made-up-photo.ts';
import type { RescueHarness } from './rescue.harness.ts';
import { caseOf, failure, inMinutes, KNOWN, type RescueState, STOPPED, type Surroundings } from './rescue.state.ts';

/** The station that is nearest to where the car stands. */
export const HELPER = 'munich-north';

/** What the dispatcher says of a case on its way; the car is helped by the time of the states plus about 20 minutes. */
const ON_THE_WAY: DeskRescueChange = {
  status: 'en-route',
  eta: { from: inMinutes(18), to: inMinutes(25) },
  position: { lat: 48.222, lng: 11.62 },
};

/** Asks for help, and waits until the back end has the case. */
export async function request(person: RescueHarness, surroundings: Surroundings): Promise<void> {
  await askAndWait(person, surroundings);
  await person.requested();
}

/** What the dispatcher does up to a status. */
export async function dispatch(surroundings: Pick<Surroundings, 'api'>, status: RescueStatus): Promise<void> {
  const { api } = surroundings;
  const { id, status: before } = await caseOf(surroundings);
  const tell = async (change: DeskRescueChange): Promise<unknown> => api.desk.changeRescue(id, change);
  const steps: Partial<Record<RescueStatus, () => Promise<unknown>>> = {
    received: () => tell({ status: 'received' }),
    assigned: () =>
      api.desk.assignRescue(id, { dealerId: HELPER, vehicle: 'yellow tow truck, M RH 112', phone: '+498900000099' }),
    'en-route': () => tell(ON_THE_WAY),
    arrived: () => tell({ status: 'arrived' }),
    towing: () => tell({ status: 'towing', dropOffDealerId: HELPER }),
    completed: () => tell({ status: 'completed' }),
  };
  const last = status in steps ? status : 'assigned';
  for (const [name, step] of Object.entries(steps)) {
    if (rescueProgress(name) > rescueProgress(before)) await step();
    if (name === last) break;
  }
  if (last !== status) await tell({ status });
}

/** The way to a status that the dispatcher sets. */
const until =
  (status: RescueStatus): NonNullable<RescueState['walk']> =>
  async (person, surroundings) => {
    await request(person, surroundings);
    await dispatch(surroundings, status);
  };

const located: RescueState['prepare'] = ({ device }) => device.find(STOPPED.lat, STOPPED.lng, 12);
const usual = { prepare: located, properties: { known: KNOWN } };

export const activeStates = {
  requested: { ...usual, walk: request, shows: 'The dispatcher has not confirmed it yet.' },
  received: { ...usual, walk: until('received'), shows: 'Received by the dispatcher' },
  assigned: { ...usual, walk: until('assigned'), shows: 'Help is found' },
  enRoute: { ...usual, walk: until('en-route'), shows: 'km away' },
  enRouteMap: {
    ...usual,
    walk: async (person, surroundings) => {
      await until('en-route')(person, surroundings);
      await person.sees('km away');
      // on a car's screen there is none
      if (surroundings.element.hasAttribute('data-car')) return;
      await person.press('Show on a map');
      await person.sees('North is up.');
    },
    shows: 'km away',
  },
  etaStale: {
    ...usual,
    walk: async (person, surroundings) => {
      await until('en-route')(person, surroundings);
      await person.sees('km away');
      await surroundings.pass(75);
    },
    shows: 'Out of date',
  },
  arrived: { ...usual, walk: until('arrived'), shows: 'Help is there' },
  towing: { ...usual, walk: until('towing'), shows: 'Your car is being towed' },
  unknownStatus: {
    ...usual,
    walk: async (person, surroundings) => {
      await request(person, surroundings);
      surroundings.api.setStatus((await caseOf(surroundings)).id, 'waiting-for-part');
    },
    shows: 'waiting-for-part',
  },
  messages: {
    ...usual,
    walk: async (person, surroundings) => {
      await until('assigned')(person, surroundings);
      await person.sees('Nordstern');
      const { id } = await caseOf(surroundings);
      await surroundings.api.desk.answerRescue(id, { text: 'Is the boot empty?' }, { idempotencyKey: 'key-of-desk-1' });
      await person.sees('Is the boot empty?');
      await person.write('Yes, it is.');
    },
    shows: 'Yes, it is.',
  },
  messageFailed: {
    ...usual,
    walk: async (person, surroundings) => {
      await until('assigned')(person, surroundings);
      await person.sees('Nordstern');
      surroundings.api.failNext('sendRescueMessage', failure('offline'), { times: 99 });
      await person.write('Two of us wait behind the barrier.');
    },
    shows: 'Two of us wait behind the barrier.',
  },
  photo: {
    ...usual,
    walk: async (person, surroundings) => {
      await until('assigned')(person, surroundings);
      await person.addPhoto(await madeUpPhoto());
    },
    shows: '1 photo is there',
  },
  photoFailed: {
    ...usual,
    walk: async (person, surroundings) => {
      await request(person, surroundings);
      await person.addPhoto(new File(['no picture'], 'photo.jpg', { type: 'image/jpeg' }));
    },
    shows: 'This photo cannot be read.',
  },
  dropOff: {
    ...usual,
    walk: async (person, surroundings) => {
      await until('assigned')(person, surroundings);
      await person.press('Choose a dealer');
    },
    shows: 'Autohaus Südstern',
  },
  cancelAsking: {
    ...usual,
    walk: async (person, surroundings) => {
      await until('assigned')(person, surroundings);
      await person.sees('Nordstern');
      await person.cancel();
    },
    shows: 'Why do you cancel?',
  },
  cancelFailed: {
    ...usual,
    walk: async (person, surroundings) => {
      await until('assigned')(person, surroundings);
      await person.sees('Nordstern');
      surroundings.api.failNext('cancelRescue', failure('offline'), { times: 99 });
      await person.cancel();
      await person.confirmCancel();
    },
    shows: 'Not cancelled yet',
  },
  testCall: {
    prepare: located,
    properties: { known: KNOWN, testCall: true },
    walk: request,
    shows: 'Test: nobody is sent',
  },
} satisfies Record<string, RescueState>;

export const overStates = {
  completed: { ...usual, walk: until('completed'), shows: 'The case is closed' },
  cancelled: {
    ...usual,
    walk: async (person, surroundings) => {
      await request(person, surroundings);
      await person.cancel();
      await person.confirmCancel();
    },
    shows: 'Help is cancelled',
  },
  failed: { ...usual, walk: until('failed'), shows: 'Help cannot come' },
} satisfies Record<string, RescueState>;
