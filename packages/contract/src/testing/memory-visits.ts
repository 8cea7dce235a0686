/** What is asked of a workshop: what the menu has of it, how long it takes and what it costs. */
import type { BookingRequest } from '../booking.ts';
import type { Money } from '../primitives.ts';
import type { BookedVisit, ServiceItem, ServiceMenu } from '../service-visit.ts';
import { refuseFields } from './memory-rules.ts';

/** The items of the menu by their ids; `invalid` at `pointer` when one is not there. */
export const findItems = (menu: ServiceMenu, ids: readonly string[], pointer: string): ServiceItem[] =>
  ids.map(
    (itemId) =>
      menu.items.find(({ id }) => id === itemId) ?? refuseFields({ pointer, detail: 'is not an item of this dealer' }),
  );

/** How long the items take together. */
export const minutesOf = (items: readonly ServiceItem[] | undefined): number =>
  (items ?? []).reduce((sum, { durationMinutes }) => sum + durationMinutes, 0);

/** The visit as it is kept; `undefined` for a booking that is none. */
export const visitFor = ({ type, visit }: BookingRequest, menu: ServiceMenu): BookedVisit | undefined => {
  if (type === 'test-drive') return undefined;
  if (!visit) return refuseFields({ pointer: '/visit', detail: 'is needed' });
  const { itemIds, advisorId, transportationId, ...rest } = visit;
  const items = findItems(menu, itemIds, '/visit/itemIds');
  const advisor = menu.advisors.find(({ id }) => id === advisorId);
  const transportation = menu.transportation.find(({ id }) => id === transportationId);
  const rules: [field: string, detail: string, holds: boolean][] = [
    ['advisorId', 'is not an advisor of this dealer', !advisorId || !!advisor],
    ['transportationId', 'is not offered by this dealer', !transportationId || !!transportation],
    ['symptom', 'is too long', (rest.symptom?.length ?? 0) <= menu.symptomMaxLength],
  ];
  for (const [field, detail, holds] of rules) if (!holds) refuseFields({ pointer: `/visit/${field}`, detail });
  return { items, ...rest, ...(advisor && { advisor }), ...(transportation && { transportation }) };
};

/** What the priced parts of a visit cost together; `undefined` when none has a price, or in two currencies. */
export const estimateOf = ({ items, transportation }: BookedVisit): Money | undefined => {
  const prices = [...items, transportation].flatMap((priced) => priced?.price ?? []);
  const currency = prices[0]?.currency;
  if (currency === undefined || prices.some((price) => price.currency !== currency)) return undefined;
  return { amount: prices.reduce((sum, { amount }) => sum + amount, 0), currency };
};
