import type { Coordinates } from '@forecourt/contract';
import type { Environment, Handoff, LocaleController } from '@forecourt/core';
import type { DealerFinderContext } from '../dealer-finder.context.ts';
import type { DealerAction, DealerFinderEvent } from '../dealer-finder.events.ts';
import type { DealerFinderSnapshot } from '../dealer-finder.machine.ts';
import type { DealerFinderMessageKey } from '../locales/en.ts';
import type { DistanceUnit } from '@forecourt/core/distance.js';

/** What is open on the screen. What is going on is the machine's. */
export interface Screen {
  /** Whether the panel with the filters is open. */
  filters: boolean;
  /** Whether proposals are shown while there are any. */
  proposals: boolean;
  /** The proposal that the arrow keys are on; `-1`: none. */
  option: number;
  /** Whether the map is shown in place of the list, where there is no room for both. */
  map: boolean;
  /** Whether there is room for the map beside the list. */
  isWide: boolean;
  /** There is no map any more, since so many answers; `undefined`: nothing failed. */
  mapFailed: number | undefined;
  /** Whether what the list is drawn with could not be fetched. */
  isStuck: boolean;
}

/** The screen at first. */
export const NOTHING_OPEN: Readonly<Screen> = {
  ...{ filters: false, proposals: false, option: -1, map: false, isWide: false },
  ...{ mapFailed: undefined, isStuck: false },
};

/** What a view is drawn from. A view is a pure function of this. */
export interface View {
  snapshot: DealerFinderSnapshot;
  context: DealerFinderContext;
  locale: LocaleController<DealerFinderMessageKey>;
  t: LocaleController<DealerFinderMessageKey>['t'];
  env: Environment;
  screen: Readonly<Screen>;
  /** Opens or closes something. */
  turn: (change: Partial<Screen>) => void;
  /** Asks the machine for something. */
  send: (event: DealerFinderEvent) => void;
  /** What can be done with a dealer, in order. */
  actions: readonly DealerAction[];
  /** What distances are told in; `undefined`: as the locale's region does. */
  unit: DistanceUnit | undefined;
  /** How links to dealers are made; `undefined`: as the device's platform does. */
  directionsUrl: string | undefined;
  /** WGS 84 to the coordinates of Chinese map apps, once it is there and asked for. */
  toGcj02: ((location: Coordinates) => Coordinates) | undefined;
  /** The id of the person's own dealer. */
  myDealer: string | undefined;
  /** Keeps a dealer as the person's own, or none; `undefined`: the host does not want one to be kept. */
  chooseMine: ((id: string | undefined) => void) | undefined;
  /** Whether there is a map, or will be. */
  hasMap: boolean;
  /** What goes on at the phone; `undefined`: nobody takes it there. */
  handoff: Handoff | undefined;
}

/**
 * Whether it is not known if the car drives: only then, of all that Android's cars may forbid, are transcripts of speech
 * forbidden as well.
 */
export const isUnsure = ({ env: { restrictions } }: Pick<View, 'env'>): boolean =>
  !!restrictions.noKeyboard && !!restrictions.noVoiceTranscription;

/** Whether a text can be typed. */
export const canType = ({ env: { restrictions } }: Pick<View, 'env'>): boolean =>
  !restrictions.noKeyboard && !restrictions.noFiltering;

/** Whether filters can be chosen. */
export const canFilter = ({ env: { restrictions } }: View): boolean =>
  !restrictions.noFiltering && !restrictions.noSetup;

/** How many dealers are listed page by page, in place of one list that grows; `undefined`: it grows. */
export const isPaged = ({ env: { restrictions } }: Pick<View, 'env'>): boolean => restrictions.maxItems !== undefined;

/** Whether something is on the screen, or is to be, that comes with the later part. */
export const needsLater = ({ snapshot, context, screen }: View): boolean =>
  screen.filters ||
  screen.mapFailed !== undefined ||
  context.selectedId !== undefined ||
  context.selectFailure !== undefined ||
  context.locateFailure !== undefined ||
  context.savedAt !== undefined ||
  context.suggestions.places.length + context.suggestions.dealers.length > 0 ||
  Object.keys(context.filters).length > 0 ||
  (context.around?.accuracyMeters ?? 0) > 0 ||
  snapshot.matches({ search: 'empty' });
