/** What is asked of a workshop, as it is kept: with the names and prices of the day on which it was booked. */
import type { BookedVisit, FieldError, Money, ServiceMenu, ServiceVisit } from '@forecourt/contract';
import { refuse } from '../http/problem.ts';

/** The visit with what the menu says of it; refuses what is not on the menu. */
export function toBookedVisit(visit: ServiceVisit, menu: ServiceMenu): BookedVisit {
  const { itemIds, advisorId, transportationId, ...rest } = visit;
  const items = itemIds.flatMap((itemId) => menu.items.find(({ id }) => id === itemId) ?? []);
  const advisor = menu.advisors.find(({ id }) => id === advisorId);
  const transportation = menu.transportation.find(({ id }) => id === transportationId);
  const errors: FieldError[] = [];
  const need = (holds: boolean, field: string, detail: string) => {
    if (!holds) errors.push({ pointer: `/visit/${field}`, detail });
  };
  need(items.length === itemIds.length, 'itemIds', 'is not on the menu of this dealer');
  need(advisorId === undefined || !!advisor, 'advisorId', 'is not an advisor of this dealer');
  need(transportationId === undefined || !!transportation, 'transportationId', 'is not offered by this dealer');
  const { symptomMaxLength } = menu;
  const isShort = (rest.symptom?.length ?? 0) <= symptomMaxLength;
  need(isShort, 'symptom', `is longer than ${symptomMaxLength} characters`);
  if (errors.length > 0) throw refuse(...errors);
  return { items, ...rest, ...(advisor && { advisor }), ...(transportation && { transportation }) };
}

/** How long the work takes, in minutes; 0 when there is no item to tell it by. */
export function workMinutes(visit: BookedVisit | null | undefined): number {
  return (visit?.items ?? []).reduce((sum, { durationMinutes }) => sum + durationMinutes, 0);
}

/** What everything that has a price costs together; `undefined` when nothing has one, or in two currencies. */
export function estimateOf({ items, transportation }: BookedVisit): Money | undefined {
  const prices = [...items, transportation].flatMap((each) => each?.price ?? []);
  const currency = prices[0]?.currency;
  if (currency === undefined || prices.some((price) => price.currency !== currency)) return undefined;
  return { amount: prices.reduce((sum, { amount }) => sum + amount, 0), currency };
}
