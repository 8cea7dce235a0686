/** What the desk knows of dealers and how that changes. No DOM, no requests, no clock. */
import type { CommonErrorCode, Dealer, DealerPage } from '@forecourt/contract';
import { draftOf, type HoursDraft, isSameDraft } from './hours.ts';
import { type FileAction, type FileState, NO_FILE, reduceFile } from './import.ts';

/** How much of the list is here. */
export interface DealerList {
  loading: boolean;
  /** Whether it was loaded at least once. */
  loaded: boolean;
  error: CommonErrorCode | undefined;
  /** What was searched for. */
  search: string;
  ids: readonly string[];
  /** The cursor of the next page; `undefined`: there is none. */
  next: string | undefined;
  /** How many fit in all; `undefined`: the service does not count. */
  total: number | undefined;
}

/** Hours that somebody has begun to change. */
export interface Edit {
  /** What they began with. */
  base: HoursDraft;
  draft: HoursDraft;
}

/** What came of saving; `problem` is `undefined` while it is on its way. */
export interface Saving {
  problem: CommonErrorCode | undefined;
  /** What the service said of it, for staff; `''`: nothing. */
  detail: string;
}

export interface DealersState {
  /** What was typed. */
  search: string;
  list: DealerList;
  /** Everything here, as the service has it. */
  dealers: ReadonlyMap<string, Dealer>;
  /** Why a dealer that was opened is not here. */
  missing: ReadonlyMap<string, CommonErrorCode>;
  /** The dealers that were read for themselves since they were opened; others may be out of date. */
  fresh: ReadonlySet<string>;
  edits: ReadonlyMap<string, Edit>;
  saving: ReadonlyMap<string, Saving>;
  /** The dealers whose hours were saved and not touched since. */
  saved: ReadonlySet<string>;
  file: FileState;
}

/** Everything that can happen. */
export type DealersAction =
  | { type: 'search.changed'; search: string }
  | { type: 'list.requested' }
  | { type: 'list.loaded'; search: string; page: DealerPage; isMore: boolean }
  | { type: 'list.failed'; code: CommonErrorCode }
  | { type: 'dealer.requested'; dealerId: string }
  | { type: 'dealer.loaded'; dealer: Dealer }
  | { type: 'dealer.failed'; dealerId: string; code: CommonErrorCode }
  | { type: 'hours.changed'; dealerId: string; draft: HoursDraft }
  | { type: 'hours.discarded'; dealerId: string }
  | { type: 'save.requested'; dealerId: string }
  | { type: 'save.done'; dealer: Dealer; sent: HoursDraft }
  | { type: 'save.failed'; dealerId: string; code: CommonErrorCode; detail: string }
  | FileAction;

/** The desk before anything is loaded; `edits` are those of before a reload. */
export const initialDealers = (edits: ReadonlyMap<string, Edit> = new Map()): DealersState => ({
  search: '',
  list: {
    ...{ loading: false, loaded: false, error: undefined, search: '', ids: [] },
    ...{ next: undefined, total: undefined },
  },
  dealers: new Map(),
  missing: new Map(),
  fresh: new Set(),
  edits,
  saving: new Map(),
  saved: new Set(),
  file: NO_FILE,
});

const without = <K, V>(map: ReadonlyMap<K, V>, key: K): Map<K, V> => {
  const rest = new Map(map);
  rest.delete(key);
  return rest;
};

const withDealers = (state: DealersState, dealers: readonly Dealer[]): DealersState => ({
  ...state,
  dealers: new Map([...state.dealers, ...dealers.map((dealer) => [dealer.id, dealer] as const)]),
});

/** With hours as they are edited now; those that are as the service has them are no edit. */
const withDraft = (state: DealersState, dealerId: string, draft: HoursDraft): DealersState => {
  const dealer = state.dealers.get(dealerId);
  if (!dealer) return state;
  const edit = state.edits.get(dealerId) ?? { base: draftOf(dealer), draft };
  const edits = isSameDraft(draft, draftOf(dealer))
    ? without(state.edits, dealerId)
    : new Map(state.edits).set(dealerId, { ...edit, draft });
  const saved = new Set([...state.saved].filter((id) => id !== dealerId));
  // what was wrong may be right now; what is on its way stays so
  const saving = state.saving.get(dealerId)?.problem ? without(state.saving, dealerId) : state.saving;
  return { ...state, edits, saved, saving };
};

/** With what the service has now. What was typed while it was saved is still to be saved. */
const withSaved = (state: DealersState, dealer: Dealer, sent: HoursDraft): DealersState => {
  const { id } = dealer;
  const edit = state.edits.get(id);
  const isAll = !edit || isSameDraft(edit.draft, sent);
  return {
    ...withDealers(state, [dealer]),
    saving: without(state.saving, id),
    edits: isAll ? without(state.edits, id) : new Map(state.edits).set(id, { ...edit, base: draftOf(dealer) }),
    saved: isAll ? new Set([...state.saved, id]) : state.saved,
  };
};

/** The state after something happened. */
export const reduceDealers = (state: DealersState, action: DealersAction): DealersState => {
  const { list } = state;
  switch (action.type) {
    case 'search.changed':
      return { ...state, search: action.search };
    case 'list.requested':
      return { ...state, list: { ...list, loading: true, error: undefined } };
    case 'list.loaded': {
      const { search, isMore } = action;
      const { dealers, next, total } = action.page;
      const ids = dealers.map(({ id }) => id);
      const all = isMore ? [...list.ids, ...ids.filter((id) => !list.ids.includes(id))] : ids;
      const loaded = { loading: false, loaded: true, error: undefined, search, ids: all, next };
      return { ...withDealers(state, dealers), list: { ...loaded, total: total ?? (isMore ? list.total : undefined) } };
    }
    case 'list.failed':
      return { ...state, list: { ...list, loading: false, error: action.code } };
    case 'dealer.requested':
      return { ...state, missing: without(state.missing, action.dealerId) };
    case 'dealer.loaded':
      return { ...withDealers(state, [action.dealer]), fresh: new Set([...state.fresh, action.dealer.id]) };
    case 'dealer.failed':
      return { ...state, missing: new Map(state.missing).set(action.dealerId, action.code) };
    case 'hours.changed':
      return withDraft(state, action.dealerId, action.draft);
    case 'hours.discarded': {
      const { dealerId } = action;
      return { ...state, edits: without(state.edits, dealerId), saving: without(state.saving, dealerId) };
    }
    case 'save.requested': {
      const saving = new Map(state.saving).set(action.dealerId, { problem: undefined, detail: '' });
      return { ...state, saving };
    }
    case 'save.done':
      return withSaved(state, action.dealer, action.sent);
    case 'save.failed': {
      const { dealerId, code, detail } = action;
      return { ...state, saving: new Map(state.saving).set(dealerId, { problem: code, detail }) };
    }
    default:
      return { ...state, file: reduceFile(state.file, action) };
  }
};

/** The hours of a dealer as they are edited now, or as the service has them. */
export const hoursIn = ({ edits }: DealersState, dealer: Dealer): HoursDraft =>
  edits.get(dealer.id)?.draft ?? draftOf(dealer);

/** Whether somebody else has changed the hours since they were begun to be edited here. */
export const isOvertaken = ({ edits, fresh }: DealersState, dealer: Dealer): boolean => {
  const edit = edits.get(dealer.id);
  return !!edit && fresh.has(dealer.id) && !isSameDraft(edit.base, draftOf(dealer));
};
