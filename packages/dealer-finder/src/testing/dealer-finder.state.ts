/** What a state of the finder is, and what several of them need. */
import { ApiError, type CommonErrorCode } from '@forecourt/contract';
import type { MemoryBookingApi, MemoryBookingOptions } from '@forecourt/contract/testing.js';
import type { Environment, Handoff } from '@forecourt/core';
import type { DealerFinderElement } from '../dealer-finder.element.ts';
import type { DealerFinderHarness } from './dealer-finder.harness.ts';
import type { MadeUpMap } from './made-up-map.ts';

/** What a person's way may need besides the person. */
export interface Surroundings {
  api: MemoryBookingApi;
  map: MadeUpMap;
  element: DealerFinderElement;
  /** Lets so many seconds pass, and whatever is asked meanwhile be answered. */
  pass: (seconds: number) => Promise<void>;
}

/** A state that the finder can show, and how a person gets there. */
export interface DealerFinderState {
  /** The back end, where it is not the usual one. */
  backEnd?: MemoryBookingOptions;
  /** The element's properties, where they are not the usual ones. */
  properties?: Partial<DealerFinderElement>;
  environment?: Partial<Environment>;
  /** Whether it has a map. */
  hasMap?: boolean;
  /** What goes on elsewhere, by a page around it. */
  handoff?: Handoff;
  /** What the back end will do. */
  prepare?: (api: MemoryBookingApi) => void;
  /** The person's way; without it, the state is there by itself. */
  walk?: (person: DealerFinderHarness, surroundings: Surroundings) => Promise<void>;
  /** A text that shows that the state is there, in English. */
  shows: string;
}

/** The moment at which every state is looked at: a Tuesday, half past five in Munich. */
export const STATES_NOW = '2026-11-24T16:35:00Z';

/** An error of the back end. */
export const failure = (code: CommonErrorCode): Error => new ApiError(code, code);

/** A device that knows where it is. */
export const positionAt = (latitude: number, longitude: number, accuracy: number): Environment['geolocation'] => ({
  getCurrentPosition: (tell) =>
    tell({ coords: { latitude, longitude, accuracy }, timestamp: 0 } as GeolocationPosition),
});

/** A device that does not, as browsers say it: 1 refused, 2 unavailable, 3 too slow. */
export const noPosition = (code: 1 | 2 | 3, message = ''): Environment['geolocation'] => ({
  getCurrentPosition: (_tell, fail) => fail?.({ code, message } as GeolocationPositionError),
});

/** A device that never answers. */
export const silentPosition: Environment['geolocation'] = { getCurrentPosition: () => undefined };
