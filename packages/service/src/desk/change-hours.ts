/** New hours for a dealer, from the desk. */
import type { Dealer, DealerHours, Department, FieldError } from '@forecourt/contract';
import { upsertDealers } from '../dealers/dealer.store.ts';
import type { Db } from '../db/schema.ts';
import { refuse } from '../http/problem.ts';
import { parseDate } from '../slots/zone.ts';

type Hours = Pick<Department, 'openingHours' | 'specialOpeningHours'>;

/**
 * Replaces the hours of a dealer, in a transaction; `undefined` when there is none by that id. The same hours again change
 * nothing. Throws a 422 for a time that cannot be and for a department that the dealer does not have.
 */
export async function changeHours(tx: Db, id: string, hours: DealerHours): Promise<Dealer | undefined> {
  const row = await tx.selectFrom('dealer').select('data').where('id', '=', id).forUpdate().executeTakeFirst();
  if (!row) return undefined;
  const { data: dealer } = row;
  const problems = [...problemsOf(hours, ''), ...problemsOfDepartments(dealer, hours.departments ?? [])];
  if (problems.length > 0) throw refuse(...problems);
  const given = new Map(hours.departments?.map((department) => [department.kind, department]));
  const departments = dealer.departments?.map((department, i, all) => {
    const own = given.get(department.kind);
    // Of two of a kind the first is the one that is shown and edited; the other keeps its hours.
    return own && all.findIndex(({ kind }) => kind === own.kind) === i ? withHours(department, own) : department;
  });
  const changed = { ...withHours(dealer, hours), ...(departments && { departments }) };
  await upsertDealers(tx, [changed]);
  return changed;
}

function withHours<T extends Hours>(bearer: T, { openingHours, specialOpeningHours }: Hours): T {
  const { openingHours: _, specialOpeningHours: __, ...rest } = bearer;
  return { ...rest, ...(openingHours && { openingHours }), ...(specialOpeningHours && { specialOpeningHours }) } as T;
}

function problemsOfDepartments(dealer: Dealer, departments: NonNullable<DealerHours['departments']>): FieldError[] {
  return departments.flatMap((department, i) => {
    const [at, { kind }] = [`/departments/${i}`, department];
    const errors = problemsOf(department, at);
    // A misspelt kind is read as an unknown one.
    if (kind === 'unknown' || !dealer.departments?.some((own) => own.kind === kind)) {
      errors.push({ pointer: `${at}/kind`, detail: 'is no department of this dealer' });
    } else if (departments.findIndex((other) => other.kind === kind) < i) {
      errors.push({ pointer: `${at}/kind`, detail: 'stands there twice' });
    }
    return errors;
  });
}

/** What no clock or calendar shows. An opening may end before it begins: then it ends on the next day. */
function problemsOf({ openingHours = [], specialOpeningHours = [] }: Hours, at: string): FieldError[] {
  const errors: FieldError[] = [];
  for (const [i, { opens }] of openingHours.entries()) {
    if (opens === END_OF_DAY) errors.push({ pointer: `${at}/openingHours/${i}/opens`, detail: NO_BEGINNING });
  }
  for (const [i, { validFrom, validThrough, opens, closes }] of specialOpeningHours.entries()) {
    const day = `${at}/specialOpeningHours/${i}`;
    for (const [name, date] of Object.entries({ validFrom, validThrough })) {
      if (Number.isNaN(parseDate(date))) errors.push({ pointer: `${day}/${name}`, detail: 'is no date' });
    }
    if (validThrough < validFrom) errors.push({ pointer: `${day}/validThrough`, detail: 'is before `validFrom`' });
    if (opens === END_OF_DAY) errors.push({ pointer: `${day}/opens`, detail: NO_BEGINNING });
    if (opens !== undefined && closes === undefined) errors.push({ pointer: `${day}/closes`, detail: 'is missing' });
    if (opens === undefined && closes !== undefined) errors.push({ pointer: `${day}/opens`, detail: 'is missing' });
  }
  return errors;
}

const END_OF_DAY = '24:00';
const NO_BEGINNING = 'is the end of a day';
