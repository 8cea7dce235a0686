/** How many dealers fit, and how many would with one filter more. */
import { DEALER_SERVICE_GROUPS, type DealerPage, type DealerQuery } from '@forecourt/contract';
import { sql } from 'kysely';
import type { Db } from '../db/schema.ts';
import { and, type Condition } from './dealer.filters.ts';

/** How many dealers fit. */
export async function countDealers(db: Db, conditions: readonly Condition[]): Promise<number> {
  const { total } = await db
    .selectFrom('dealer')
    .select(sql<number>`count(*)::integer`.as('total'))
    .where(and(conditions))
    .executeTakeFirstOrThrow();
  return total;
}

/** Dealers that offer the same. */
interface Alike {
  services: string[];
  models: string[] | null;
  dealers: number;
}

/**
 * How many dealers fit, and how many there would be with each service and each model. The database counts those that offer
 * the same, which are few; what each of them adds to which number is put together here.
 */
export async function tallyDealers(
  db: Db,
  { services = [], models = [] }: DealerQuery,
  where: readonly Condition[],
): Promise<Pick<DealerPage, 'total' | 'counts'>> {
  const alike: Alike[] = await db
    .selectFrom('dealer')
    .select(['services', 'models', sql<number>`count(*)::integer`.as('dealers')])
    .where(and(where))
    .groupBy(['services', 'models'])
    .execute();
  const [byService, byModel] = [new Map<string, number>(), new Map<string, number>()];
  const add = (numbers: Map<string, number>, key: string, dealers: number): unknown =>
    numbers.set(key, (numbers.get(key) ?? 0) + dealers);
  let [total, withoutWord] = [0, 0];
  for (const { services: offered, models: there, dealers } of alike) {
    const hasModel = models.length === 0 || !there || models.some((model) => there.includes(model));
    const missing = GROUPS.filter((group) => isMissing(group, services, offered));
    if (hasModel && missing.length === 0) total += dealers;
    // What is chosen in its own group does not count against a service.
    for (const group of hasModel && missing.length <= 1 ? (missing.length ? missing : GROUPS) : []) {
      for (const service of group) if (offered.includes(service)) add(byService, service, dealers);
    }
    if (missing.length > 0) continue;
    if (there) for (const model of new Set(there)) add(byModel, model, dealers);
    else withoutWord += dealers;
  }
  // Who does not say fits every model.
  for (const model of byModel.keys()) add(byModel, model, withoutWord);
  return { total, counts: { services: Object.fromEntries(byService), models: Object.fromEntries(byModel) } };
}

const GROUPS: readonly (readonly string[])[] = Object.values(DEALER_SERVICE_GROUPS);

/** Whether something of a group is wanted, but nothing of that offered. */
function isMissing(group: readonly string[], wanted: readonly string[], offered: readonly string[]): boolean {
  const ofGroup = group.filter((service) => wanted.includes(service));
  return ofGroup.length > 0 && !ofGroup.some((service) => offered.includes(service));
}
