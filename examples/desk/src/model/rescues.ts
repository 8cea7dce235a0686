/** What the desk knows of calls for help and how that changes. No DOM, no requests, no clock. */
import {
  type Dealer,
  type DeskRescue,
  isRescueOver,
  type RescueErrorCode,
  type RescueMessage,
  type RescueStation,
} from '@forecourt/contract';
import { fold } from './search.ts';
import type { Connection } from './state.ts';

/** Which cases the list shows. */
export type RescueShelf = 'open' | 'over';

/** How much of a shelf is here. */
export interface RescueList {
  loading: boolean;
  /** Whether it was loaded at least once. */
  loaded: boolean;
  error: RescueErrorCode | undefined;
  /** The cursor of the next page; `undefined`: there is none. */
  next: string | undefined;
}

/** What a dispatcher does with a case. */
export type RescueTask = 'assign' | 'status' | 'eta' | 'position' | 'drop-off' | 'message';

/** A task that was begun. */
export interface Doing {
  task: RescueTask;
  /** Why it did not work; `undefined`: the service has not answered yet. */
  problem: RescueErrorCode | undefined;
}

/** What was looked up for a case: stations, or dealers to tow to. */
export interface Lookup<Found> {
  loading: boolean;
  error: RescueErrorCode | undefined;
  /** What was found last; `undefined`: nothing yet. */
  found: readonly Found[] | undefined;
}

export interface RescuesState {
  /** Every case here, as the service has it. */
  rescues: ReadonlyMap<string, DeskRescue>;
  shelf: RescueShelf;
  search: string;
  lists: Readonly<Record<RescueShelf, RescueList>>;
  connection: Connection;
  /** Cases that ended elsewhere while the desk was open, until somebody looks: a truck may be on its way. */
  ended: ReadonlySet<string>;
  doing: ReadonlyMap<string, Doing>;
  stations: ReadonlyMap<string, Lookup<RescueStation>>;
  dropOffs: ReadonlyMap<string, Lookup<Dealer>>;
  /** Why a case that the address names could not be had. */
  missing: ReadonlyMap<string, RescueErrorCode>;
  /** The addresses of photos that were fetched; `''`: it could not be had. */
  photos: ReadonlyMap<string, string>;
}

/** Everything that can happen. */
export type RescuesAction =
  | { type: 'shelf.changed'; shelf: RescueShelf }
  | { type: 'search.changed'; search: string }
  | { type: 'list.requested'; shelf: RescueShelf }
  | { type: 'list.loaded'; shelf: RescueShelf; rescues: readonly DeskRescue[]; next: string | undefined }
  | { type: 'list.failed'; shelf: RescueShelf; code: RescueErrorCode }
  /** A case came, by an event or because it was asked for. */
  | { type: 'rescue.received'; rescue: DeskRescue }
  | { type: 'rescue.failed'; id: string; code: RescueErrorCode }
  | { type: 'rescue.seen'; id: string }
  | { type: 'task.started'; id: string; task: RescueTask }
  | { type: 'task.done'; rescue: DeskRescue }
  | { type: 'task.failed'; id: string; task: RescueTask; code: RescueErrorCode }
  | { type: 'stations.changed'; id: string; lookup: Lookup<RescueStation> }
  | { type: 'drop-offs.changed'; id: string; lookup: Lookup<Dealer> }
  | { type: 'photo.loaded'; id: string; url: string }
  | { type: 'connection.changed'; connection: Connection };

const EMPTY: RescueList = { loading: false, loaded: false, error: undefined, next: undefined };

/** Before anything was looked up. */
export const NO_LOOKUP: Lookup<never> = { loading: false, error: undefined, found: undefined };

/** The calls for help before anything is loaded. */
export const initialRescues = (): RescuesState => ({
  ...{ rescues: new Map(), shelf: 'open', search: '', lists: { open: EMPTY, over: EMPTY }, connection: 'connecting' },
  ...{ ended: new Set(), doing: new Map(), stations: new Map(), dropOffs: new Map() },
  ...{ missing: new Map(), photos: new Map() },
});

const withList = (state: RescuesState, shelf: RescueShelf, change: Partial<RescueList>): RescuesState => ({
  ...state,
  lists: { ...state.lists, [shelf]: { ...state.lists[shelf], ...change } },
});

const without = <Value>(map: ReadonlyMap<string, Value>, key: string): ReadonlyMap<string, Value> => {
  if (!map.has(key)) return map;
  const rest = new Map(map);
  rest.delete(key);
  return rest;
};

/** Takes cases in. Of two versions the one that changed more often stays, since a slow answer may arrive after an event. */
const store = (state: RescuesState, incoming: readonly DeskRescue[], isOwn = false): RescuesState => {
  const rescues = new Map(state.rescues);
  const ended = new Set(state.ended);
  for (const rescue of incoming) {
    const known = rescues.get(rescue.id);
    if (known && known.sequence > rescue.sequence) continue;
    rescues.set(rescue.id, rescue);
    if (!isOwn && known && !isRescueOver(known.status) && isRescueOver(rescue.status)) ended.add(rescue.id);
  }
  return { ...state, rescues, ended };
};

/** The state after something happened. */
export const reduceRescues = (state: RescuesState, action: RescuesAction): RescuesState => {
  switch (action.type) {
    case 'shelf.changed':
      return { ...state, shelf: action.shelf };
    case 'search.changed':
      return { ...state, search: action.search };
    case 'list.requested':
      return withList(state, action.shelf, { loading: true, error: undefined });
    case 'list.loaded': {
      const { shelf, rescues, next } = action;
      return withList(store(state, rescues), shelf, { loading: false, loaded: true, error: undefined, next });
    }
    case 'list.failed':
      return withList(state, action.shelf, { loading: false, error: action.code });
    case 'rescue.received': {
      const { rescue } = action;
      return { ...store(state, [rescue]), missing: without(state.missing, rescue.id) };
    }
    case 'rescue.failed':
      return { ...state, missing: new Map(state.missing).set(action.id, action.code) };
    case 'rescue.seen': {
      if (!state.ended.has(action.id)) return state;
      return { ...state, ended: new Set([...state.ended].filter((id) => id !== action.id)) };
    }
    case 'task.started': {
      const { id, task } = action;
      return { ...state, doing: new Map(state.doing).set(id, { task, problem: undefined }) };
    }
    case 'task.done': {
      const { rescue } = action;
      return { ...store(state, [rescue], true), doing: without(state.doing, rescue.id) };
    }
    case 'task.failed': {
      const { id, task, code } = action;
      return { ...state, doing: new Map(state.doing).set(id, { task, problem: code }) };
    }
    case 'stations.changed':
      return { ...state, stations: new Map(state.stations).set(action.id, action.lookup) };
    case 'drop-offs.changed':
      return { ...state, dropOffs: new Map(state.dropOffs).set(action.id, action.lookup) };
    case 'photo.loaded':
      return { ...state, photos: new Map(state.photos).set(action.id, action.url) };
    case 'connection.changed':
      return { ...state, connection: action.connection };
  }
};

/** Whether nobody has told the person yet that somebody has seen their call. */
export const isNewRescue = ({ status }: Pick<DeskRescue, 'status'>): boolean => status === 'requested';

/** The message that the person waits for an answer to; `undefined`: there is none. */
export const unansweredIn = ({ messages, status }: DeskRescue): RescueMessage | undefined => {
  const last = messages[messages.length - 1];
  return last?.from === 'customer' && !isRescueOver(status) ? last : undefined;
};

const textOf = ({ reference, request: { requester, vehicle } }: DeskRescue): string =>
  fold(
    [reference, requester.name, requester.phone, requester.membership, vehicle?.plate, vehicle?.vin]
      .flatMap((part) => (part ? [part, part.replace(/[\s-]/g, '')] : []))
      .join('\n'),
  );

/**
 * The cases of a shelf: those that go on by how long they wait, those that are over by when they ended, the last first. What is
 * in `keep` stays, so that the case that somebody works on does not vanish under their hands.
 */
export const rescueRows = (state: RescuesState, keep: readonly (string | undefined)[] = []): DeskRescue[] => {
  const { shelf, ended, search } = state;
  const words = fold(search).split(/\s+/).filter(Boolean);
  const rows = [...state.rescues.values()].filter((rescue) => {
    if (keep.includes(rescue.id)) return true;
    const isHere =
      shelf === 'over' ? isRescueOver(rescue.status) : !isRescueOver(rescue.status) || ended.has(rescue.id);
    return isHere && words.every((word) => textOf(rescue).includes(word));
  });
  return rows.sort((a, b) =>
    shelf === 'over'
      ? Date.parse(b.updatedAt) - Date.parse(a.updatedAt)
      : Date.parse(a.requestedAt) - Date.parse(b.requestedAt),
  );
};

/** Every case that nobody has confirmed, the one that waits longest first. */
export const newRescues = ({ rescues }: RescuesState): DeskRescue[] =>
  [...rescues.values()].filter(isNewRescue).sort((a, b) => Date.parse(a.requestedAt) - Date.parse(b.requestedAt));

/** How many cases go on. */
export const countOpen = ({ rescues }: RescuesState): number =>
  [...rescues.values()].filter(({ status }) => !isRescueOver(status)).length;
