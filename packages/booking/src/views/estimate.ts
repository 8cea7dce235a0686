/** Prices and lengths of time in words. */
import type { BookedVisit, Money, ServiceItem } from '@forecourt/contract';
import { numberFormat } from '@forecourt/core';
import type { BookingContext } from '../booking.context.ts';
import { chosenItems, sentCodes } from '../visit.rules.ts';
import type { View } from './view.ts';

/** Currencies without a minor unit, and those with another one than a hundredth (ISO 4217). */
const WHOLE = /^(BIF|CLP|DJF|GNF|ISK|JPY|KMF|KRW|PYG|RWF|UGX|UYI|VND|VUV|X[AOP]F)$/;
const THOUSANDTHS = /^(BHD|IQD|JOD|KWD|LYD|OMR|TND)$/;

/** An amount as the locale writes it. Its digits are the engine's, its unit is not: engines know some units wrongly. */
function moneyText({ locale }: View, { amount, currency }: Money): string {
  const unit = WHOLE.test(currency) ? 1 : THOUSANDTHS.test(currency) ? 1000 : 100;
  return numberFormat(locale.locale, { style: 'currency', currency }).format(amount / unit);
}

/** What one thing costs, or begins at; `''`: that is not known. */
export function priceText(view: View, { price, priceFrom }: Pick<ServiceItem, 'price' | 'priceFrom'>): string {
  const text = price ? moneyText(view, price) : '';
  return text && priceFrom ? view.t('service.from', { price: text }) : text;
}

/** Minutes as hours and minutes: `1 hr 30 min`. */
export function durationText({ locale: { locale } }: View, minutes: number): string {
  // the short units of Arabic are single letters, and its lists have an “and”
  const [unitDisplay, and] = /^ar\b/.test(locale) ? (['long', ' و'] as const) : (['short', ' '] as const);
  const hours = Math.floor(minutes / 60);
  return (
    [
      [hours, 'hour'],
      [minutes - hours * 60, 'minute'],
    ] as const
  )
    .filter(([count]) => count)
    .map(([count, unit]) => numberFormat(locale, { style: 'unit', unit, unitDisplay }).format(count))
    .join(and);
}

/** What is asked of the workshop: as it was booked, or as it is chosen so far. */
export function visitOf(context: BookingContext): BookedVisit {
  const { booking, managed, menu, form } = context;
  return (
    (booking ?? managed?.booking)?.visit ?? {
      items: [...chosenItems(context)],
      symptom: form.symptom.trim(),
      troubleCodes: [...sentCodes(context)],
      advisor: menu?.advisors.find(({ id }) => id === form.advisorId),
      transportation: menu?.transportation.find(({ id }) => id === form.transportationId),
    }
  );
}

/** What a visit costs, as far as prices are known and can be added. */
function totalOf(context: BookingContext, { items, transportation }: BookedVisit): Money | undefined {
  const booked = (context.booking ?? context.managed?.booking)?.estimate;
  const [first, ...others] = [...items, transportation].flatMap((each) => (each?.price ? [each.price] : []));
  if (booked || !first || others.some(({ currency }) => currency !== first.currency)) return booked;
  return { ...first, amount: others.reduce((sum, { amount }) => sum + amount, first.amount) };
}

/** What a visit costs and how long it takes, in words; `''` for what is not known. */
export function estimateOf(view: View): { total: string; notes: readonly string[] } {
  const { context, t } = view;
  const visit = visitOf(context);
  const total = totalOf(context, visit);
  const minutes = visit.items.reduce((sum, { durationMinutes }) => sum + durationMinutes, 0);
  const isOpen = visit.items.some((item) => !item.price);
  return {
    total:
      !total && isOpen
        ? t('service.onRequest')
        : priceText(view, { price: total, priceFrom: visit.items.some(({ priceFrom }) => priceFrom) }),
    notes: [
      ...(total && isOpen ? [t('service.plus')] : []),
      ...(minutes ? [t('service.duration', { duration: durationText(view, minutes) })] : []),
    ],
  };
}

/** What the law wants said beside prices, word by word. */
export const disclaimerOf = ({ disclaimer, context }: View): string | undefined =>
  disclaimer ?? context.menu?.disclaimer;
