/** What a state of the rescue widget is, and what several of them need. */
import { ApiError, type DeskRescue, type RescueErrorCode } from '@forecourt/contract';
import type { MemoryRescueApi, MemoryRescueOptions } from '@forecourt/contract/testing.js';
import type { Environment } from '@forecourt/core';
import type { TestEnvironment } from '@forecourt/core/testing.js';
import type { Known } from '../rescue.context.ts';
import type { RescueElement } from '../rescue.element.ts';
import type { MadeUpDevice } from './made-up-device.ts';
import type { RescueHarness } from './rescue.harness.ts';

/** What a person's way may need besides the person. */
export interface Surroundings {
  api: MemoryRescueApi;
  device: MadeUpDevice;
  element: RescueElement;
  environment: TestEnvironment;
  /** Lets so many seconds pass, and whatever is asked meanwhile be answered. */
  pass: (seconds: number) => Promise<void>;
}

/** A state that the widget can show, and how a person gets there. */
export interface RescueState {
  /** The back end, where it is not the usual one. */
  backEnd?: MemoryRescueOptions;
  /** The element's properties, where they are not the usual ones. */
  properties?: Partial<RescueElement>;
  environment?: Partial<Environment>;
  /** What the back end will do, and what the device knows. */
  prepare?: (surroundings: Pick<Surroundings, 'api' | 'device' | 'environment'>) => void;
  /** The person's way; without it, the state is there by itself. */
  walk?: (person: RescueHarness, surroundings: Surroundings) => Promise<void>;
  /** A text that shows that the state is there, in English. */
  shows: string;
  /** The same in a car, which passes over some states. */
  showsInCar?: string;
}

/** The moment at which every state is looked at: a Tuesday, 17:35 in Munich. */
export const STATES_NOW = '2026-11-24T16:35:00Z';

/** Where the car has stopped: a motorway north of Munich. */
export const STOPPED = { lat: 48.2512, lng: 11.6471 } as const;

/** What a host knows of who is signed in; none of it leaves by an event. */
export const KNOWN: Known = {
  name: 'Ada Beispiel',
  phone: '+4915112345678',
  vehicle: { plate: 'M AB 1234', model: 'Aster', propulsion: ['electric'] },
};

/** The same in a car, which knows where it is. */
export const KNOWN_BY_CAR: Known = {
  ...KNOWN,
  fix: { ...STOPPED, source: 'vehicle', accuracyMeters: 4, at: Date.parse(STATES_NOW) },
};

/** An error of the back end. */
export const failure = (code: RescueErrorCode): Error => new ApiError<RescueErrorCode>(code, code);

/** The newest case as the dispatcher sees it. */
export async function caseOf({ api }: Pick<Surroundings, 'api'>): Promise<DeskRescue> {
  const { rescues } = await api.desk.findRescues({});
  const newest = rescues[rescues.length - 1];
  if (!newest) throw new Error('there is no case');
  return newest;
}

/** A time so many minutes after the moment at which every state is looked at. */
export const inMinutes = (minutes: number): string => new Date(Date.parse(STATES_NOW) + minutes * 60_000).toISOString();
