/** A session of dealers over a fake desk and a list of made-up dealers. */
import assert from 'node:assert/strict';
import { ApiError, type Dealer, type DealerPage, type DealerQuery } from '@forecourt/contract';
import { DealerSession } from '../live/dealer-session.ts';
import { createEditStore } from '../live/edit-store.ts';
import { hoursIn } from '../model/dealers.ts';
import type { PartDraft } from '../model/hours.ts';
import { makeDealer } from './dealers.ts';
import { createFakeDeskApi, settle } from './fake-desk-api.ts';

/** A storage in memory, like that of a tab. */
const makeTab = () => {
  const entries = new Map<string, string>();
  return {
    entries,
    getItem: (key: string) => entries.get(key) ?? null,
    setItem: (key: string, value: string) => void entries.set(key, value),
    removeItem: (key: string) => void entries.delete(key),
  };
};

/** A session over a fake desk and a list of dealers, with every handle. */
export const openDealers = (dealers: readonly Dealer[] = [makeDealer('a')], tab = makeTab()) => {
  const desk = createFakeDeskApi();
  const queries: DealerQuery[] = [];
  const service = new Map(dealers.map((dealer) => [dealer.id, dealer]));
  let failure: ApiError | undefined;
  let refusals = 0;
  const pauses: (() => void)[] = [];
  const session = new DealerSession({
    desk,
    dealers: {
      findDealers: async (query): Promise<DealerPage> => {
        queries.push(query);
        await settle();
        if (failure) throw failure;
        const from = Number(query.cursor ?? 0);
        const end = from + (query.limit ?? 50);
        const found = [...service.values()].filter(({ name }) => name.includes(query.q ?? ''));
        return {
          dealers: found.slice(from, end),
          total: found.length,
          ...(end < found.length && { next: String(end) }),
        };
      },
      getDealer: async (id): Promise<Dealer> => {
        const dealer = service.get(id);
        if (!dealer) throw new ApiError('not-found', 'not found');
        return dealer;
      },
    },
    store: createEditStore(tab, () => 0),
    onChange: () => {},
    onRefused: () => (refusals += 1),
    setTimeout: (run) => pauses.push(run),
  });
  return {
    ...{ desk, session, queries, service, tab },
    /** Lets the typing pause. */
    pause: () => {
      for (const run of pauses.splice(0)) run();
    },
    fail: (error: ApiError | undefined) => (failure = error),
    refusals: () => refusals,
    /** Changes the first day of a dealer's house. */
    type: (id: string, monday: string) => {
      const dealer = session.state.dealers.get(id);
      assert.ok(dealer);
      const [house, ...parts] = hoursIn(session.state, dealer) as [PartDraft];
      session.edit(id, [{ ...house, days: [monday, ...house.days.slice(1)] }, ...parts]);
    },
    monday: (id: string) => {
      const dealer = session.state.dealers.get(id);
      return dealer && hoursIn(session.state, dealer)[0]?.days[0];
    },
    ids: () => session.state.list.ids,
  };
};
