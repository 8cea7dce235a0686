/** A host's list of dealers, made ready to be searched. */
import { type Dealer, DEALER_SERVICES } from '@forecourt/contract';
import { readDealer } from './read-dealer.ts';
import type { Ordering, Rows } from './rows.ts';
import { BATCH, type Sliced } from './slices.ts';
import { sorted } from './sorted.ts';
import { isKnown, putPoint, type Vectors } from './vectors.ts';

/** The bit that stands for a service; none for a word that is not known. */
const BITS: ReadonlyMap<string, number> = new Map(DEALER_SERVICES.map((service, bit) => [service, 1 << bit]));

/** Services as bits. */
export const bitsOf = (services: readonly string[]): number =>
  services.reduce((bits, service) => bits | (BITS.get(service) ?? 0), 0);

/** All dealers that can be used. What belongs to one dealer stands at the same place, its row, everywhere. */
export interface DealerIndex {
  dealerAt: (row: number) => Dealer;
  rowOf: ReadonlyMap<string, number>;
  /** All rows. */
  rows: Rows;
  vectors: Vectors;
  /** The services of each dealer as bits. */
  services: Uint16Array;
  /** Which of `modelLists` each dealer has; many dealers have the same. */
  models: Int32Array;
  /** Lists of models; the first stands for dealers that do not say. */
  modelLists: readonly (readonly string[] | undefined)[];
  byId: Ordering;
  byName: Ordering;
  /** Puts all in order by name, so that from then on `byName` need not compare texts. */
  rankNames: () => Sliced<void>;
}

/** Lists of models by numbers, each list once. */
function createModelLists() {
  const all: (readonly string[] | undefined)[] = [undefined, []];
  // for each list, the numbers of those that are one model longer: quicker than to join the models to a key
  const longer = [new Map<string, number>(), new Map<string, number>()];
  return {
    all,
    numberOf(models: readonly string[] | undefined): number {
      let list = models ? 1 : 0;
      for (const model of models ?? []) {
        let next = longer[list]?.get(model);
        if (next === undefined) {
          next = all.push([...(all[list] ?? []), model]) - 1;
          longer.push(new Map());
          longer[list]?.set(model, next);
        }
        list = next;
      }
      return list;
    },
  };
}

/** Less than 0 when `a` comes first. */
const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

/**
 * Reads a host's list. What is no dealer, and a dealer with the id of an earlier one, is left out; one that is at no place
 * on the earth is only not found by place. `warn` is told once how many there are of each.
 */
export function* indexDealers(items: readonly unknown[], warn: (text: string) => void): Sliced<DealerIndex> {
  const { length } = items;
  const dealers: Dealer[] = [];
  const rowOf = new Map<string, number>();
  const rows = new Int32Array(length);
  const vectors = new Float64Array(3 * length);
  const services = new Uint16Array(length);
  const models = new Int32Array(length);
  const lists = createModelLists();
  const wrong = { unreadable: 0, repeated: 0, nowhere: 0 };
  for (let i = 0; i < length; i += 1) {
    if (i % BATCH === 0) yield;
    const dealer = readDealer(items[i]);
    if (!dealer || rowOf.has(dealer.id)) {
      wrong[dealer ? 'repeated' : 'unreadable'] += 1;
      continue;
    }
    const row = dealers.push(dealer) - 1;
    rows[row] = row;
    rowOf.set(dealer.id, row);
    putPoint(vectors, row, dealer.location);
    if (!isKnown(vectors, row)) wrong.nowhere += 1;
    services[row] = bitsOf(dealer.services);
    models[row] = lists.numberOf(dealer.models);
  }
  const texts = [
    wrong.unreadable && `Dealers left out, without id or name: ${wrong.unreadable}.`,
    wrong.repeated && `Dealers left out, with the id of another one: ${wrong.repeated}.`,
    wrong.nowhere && `Dealers without a usable location, found by text only: ${wrong.nowhere}.`,
  ].filter(Boolean);
  if (texts.length) warn(texts.join(' '));

  const dealerAt = (row: number): Dealer => dealers[row] as Dealer;
  const byId: Ordering = (a, b) => compare(dealerAt(a).id, dealerAt(b).id);
  const all = rows.subarray(0, dealers.length);
  /** The places of all rows by name, once they are known. */
  let ranks: Int32Array | undefined;
  const byName: Ordering = (a, b) =>
    ranks ? (ranks[a] as number) - (ranks[b] as number) : compare(dealerAt(a).name, dealerAt(b).name) || byId(a, b);
  return {
    dealerAt,
    rowOf,
    rows: all,
    vectors,
    services,
    models,
    modelLists: lists.all,
    byId,
    byName,
    *rankNames() {
      // side by side, names are compared in half the time
      const names = dealers.map(({ name }) => name);
      const order = yield* sorted(all, (a, b) => compare(names[a] as string, names[b] as string) || byId(a, b));
      const known = new Int32Array(all.length);
      order.forEach((row, rank) => {
        known[row] = rank;
      });
      ranks = known;
    },
  };
}
