/** From the first screen to a request on its way. */
import type { RescueHarness, Typed } from './rescue.harness.ts';
import { failure, KNOWN, type RescueState, STOPPED, type Surroundings } from './rescue.state.ts';

/** A device that knows where it is. */
const located = ({ device }: Pick<Surroundings, 'device'>): void => device.find(STOPPED.lat, STOPPED.lng, 12);

/** What nobody knows of a person before they type it. */
const TYPED = { phone: '+49 151 12345678', name: 'Ada Beispiel', plate: 'M AB 1234' };

/** Says what is wrong and, if it is not known already, who asks, and presses the last button. */
async function ask(person: RescueHarness, typed: Typed = {}): Promise<void> {
  await person.toDetails();
  await person.chooseKind('Flat tyre');
  await person.fill(typed);
  await person.send();
}

/** A person who is known asks for help, and the count-down ends. */
export async function askAndWait(person: RescueHarness, { pass }: Surroundings): Promise<void> {
  await ask(person);
  await pass(6);
}

/** The same of a person who is not known. */
const typeAndWait = async (person: RescueHarness, { pass }: Surroundings): Promise<void> => {
  await ask(person, TYPED);
  await pass(6);
};

/** A request that does not get through. */
const unsent = ({ api, device }: Pick<Surroundings, 'api' | 'device'>): void => {
  located({ device });
  api.failNext('createRescue', failure('offline'), { times: 99 });
};

export const firstStates = {
  idle: { shows: 'Get help' },
  idleChina: { properties: { market: 'CN' }, shows: '110' },
  idleTest: { properties: { testCall: true }, shows: 'Test: nobody is sent' },
  confirming: {
    walk: (person) => person.callHelp(),
    shows: 'Ask for roadside help?',
    showsInCar: 'Is anybody hurt or in danger?',
  },
  triage: {
    walk: (person) => person.toTriage(),
    shows: 'Nobody is hurt',
  },
  emergency: {
    walk: async (person) => {
      await person.toTriage();
      await person.answer('hurt');
    },
    shows: 'Call 112 now',
  },
} satisfies Record<string, RescueState>;

export const detailsStates = {
  details: { prepare: located, walk: (person) => person.toDetails(), shows: '12 m' },
  detailsKnown: { properties: { known: KNOWN }, prepare: located, walk: (person) => person.toDetails(), shows: '12 m' },
  detailsLocating: { walk: (person) => person.toDetails(), shows: 'Finding your position' },
  detailsNoPosition: {
    prepare: ({ device }) => device.fail(1),
    walk: (person) => person.toDetails(),
    shows: 'Your position is not shared.',
  },
  detailsMotorway: {
    prepare: located,
    walk: async (person) => {
      await person.toDetails();
      await person.chooseRoad('motorway');
    },
    shows: 'Wait behind the barrier',
  },
  detailsErrors: {
    prepare: ({ device }) => device.fail(2),
    walk: async (person) => {
      await person.toDetails();
      await person.fill({ phone: '12' });
      await person.send();
    },
    shows: 'Check the phone number.',
  },
} satisfies Record<string, RescueState>;

export const sendingStates = {
  countdown: { prepare: located, walk: (person) => ask(person, TYPED), shows: 'Help is asked for in 5 seconds' },
  sending: {
    prepare: ({ api, device }) => {
      located({ device });
      api.hangNext('createRescue');
    },
    walk: typeAndWait,
    shows: 'Your request is kept on this device',
  },
  waiting: { prepare: unsent, walk: typeAndWait, shows: 'It is sent as soon as that works.' },
  escalated: {
    properties: { phone: '+498900000112', smsPhone: '+498900000113' },
    prepare: unsent,
    walk: async (person, surroundings) => {
      await typeAndWait(person, surroundings);
      await surroundings.pass(15);
    },
    shows: 'Send an SMS',
  },
  withdrawing: {
    prepare: unsent,
    walk: async (person, surroundings) => {
      await typeAndWait(person, surroundings);
      await person.sees('It is sent as soon as that works.');
      await person.press('Do not send it');
    },
    shows: 'Taking your request back',
  },
  refused: {
    prepare: ({ api, device }) => {
      located({ device });
      api.failNext('createRescue', failure('invalid'));
    },
    walk: typeAndWait,
    shows: 'Not sent: please check it',
  },
} satisfies Record<string, RescueState>;
