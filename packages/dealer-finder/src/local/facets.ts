/** Filters by services and models, and what each of them would leave. */
import { DEALER_SERVICE_GROUPS, type DealerCounts, type DealerQuery } from '@forecourt/contract';
import { bitsOf, type DealerIndex } from './dealer-index.ts';
import { type Rows, rowsThat } from './rows.ts';

/** Groups of filters, each a bit: those of services, then that of models. */
const GROUPS: readonly (readonly string[])[] = Object.values(DEALER_SERVICE_GROUPS);
const OF_MODELS = 1 << GROUPS.length;

/** Every choice of services is a number below this. */
const CHOICES = 1 << GROUPS.flat().length;

/** The groups of which services as bits have nothing that is wanted. */
function lackOf(wanted: number): Uint8Array {
  const lacking = new Uint8Array(CHOICES);
  GROUPS.forEach((services, group) => {
    const some = wanted & bitsOf(services);
    if (!some) return;
    for (let offered = 0; offered < CHOICES; offered += 1) {
      if (!(offered & some)) lacking[offered] = (lacking[offered] as number) | (1 << group);
    }
  });
  return lacking;
}

/** What was found and, where the first page asks for it, what each filter would leave. */
export interface Sifted {
  rows: Rows;
  counts: DealerCounts | undefined;
}

/**
 * Those of `rows` that fit services and models: of each group that is wanted, something. Counts in the same pass: a dealer
 * that lacks only one group would be there with another choice in that group.
 */
export function sift(
  { services, models, modelLists }: DealerIndex,
  rows: Rows,
  query: Pick<DealerQuery, 'services' | 'models' | 'counts' | 'cursor'>,
): Sifted {
  const { services: wantedServices = [], models: wantedModels = [] } = query;
  const isCounted = query.counts === true && query.cursor === undefined;
  if (!isCounted && !wantedServices.length && !wantedModels.length) return { rows, counts: undefined };
  const lackOfServices = lackOf(bitsOf(wantedServices));
  const lackOfModels = modelLists.map((list) =>
    !list || !wantedModels.length || wantedModels.some((model) => list.includes(model)) ? 0 : OF_MODELS,
  );
  // how many dealers have each choice of services, by the one group that they lack, or 0
  const choices: Int32Array[] = [];
  for (const lacking of [0, ...GROUPS.map((_, group) => 1 << group), OF_MODELS]) {
    choices[lacking] = new Int32Array(CHOICES);
  }
  // and how many each list of models, of those that lack nothing else
  const lists = new Int32Array(modelLists.length);
  const found = rowsThat(rows, (row) => {
    const offered = services[row] as number;
    const list = models[row] as number;
    const lacking = (lackOfServices[offered] as number) | (lackOfModels[list] as number);
    const tally = choices[lacking];
    if (tally) tally[offered] = (tally[offered] as number) + 1;
    if (lacking === 0 || lacking === OF_MODELS) lists[list] = (lists[list] as number) + 1;
    return lacking === 0;
  });
  return {
    rows: found,
    counts: isCounted ? { services: countServices(choices), models: countModels(lists, modelLists) } : undefined,
  };
}

function countServices(choices: readonly Int32Array[]): Record<string, number> {
  const counts: Record<string, number> = {};
  const [fitting] = choices as [Int32Array];
  GROUPS.forEach((members, group) => {
    const bits = members.map((service) => bitsOf([service]));
    const sums = members.map(() => 0);
    const tally = choices[1 << group] as Int32Array;
    for (let offered = 0; offered < CHOICES; offered += 1) {
      const dealers = (fitting[offered] as number) + (tally[offered] as number);
      if (!dealers) continue;
      for (let i = 0; i < bits.length; i += 1)
        if (offered & (bits[i] as number)) sums[i] = (sums[i] as number) + dealers;
    }
    members.forEach((service, i) => {
      if (sums[i]) counts[service] = sums[i] as number;
    });
  });
  return counts;
}

function countModels(
  lists: Int32Array,
  modelLists: readonly (readonly string[] | undefined)[],
): Record<string, number> {
  // a dealer that does not say fits each model, but names none
  const [unsaid = 0] = lists;
  const counts = new Map<string, number>();
  lists.forEach((dealers, list) => {
    for (const model of new Set(dealers ? modelLists[list] : []))
      counts.set(model, (counts.get(model) ?? unsaid) + dealers);
  });
  return Object.fromEntries(counts);
}
