/** What a workshop is asked for, in the desk's words. */
import type { BookedVisit, DeskBooking, Money, ServiceItem, TransportationOption } from '@forecourt/contract';
import { numberFormat } from '@forecourt/core';

/** How long the items take together, in minutes; 0 when there are none. */
export const workMinutes = (visit: BookedVisit | undefined): number =>
  visit?.items.reduce((sum, { durationMinutes }) => sum + durationMinutes, 0) ?? 0;

/** A length of time: `1 h 30 min`. */
export const durationWords = (minutes: number): string => {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  return [hours > 0 ? `${hours} h` : '', rest > 0 || hours === 0 ? `${rest} min` : ''].filter(Boolean).join(' ');
};

/** An amount of money: `€129.50`. */
export const moneyWords = ({ amount, currency }: Money): string => {
  const format = numberFormat('en-GB', { style: 'currency', currency });
  return format.format(amount / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2));
};

/** The price of an item, as it was when it was booked. */
export const priceWords = ({ price, priceFrom }: ServiceItem): string => {
  if (!price) return 'On request';
  return `${priceFrom ? 'from ' : ''}${moneyWords(price)}`;
};

/** What all of it costs; `''` when nothing has a price. What has none, or may cost more, is said. */
export const estimateWords = ({ estimate, visit }: DeskBooking): string => {
  if (!estimate) return '';
  const isOpen = visit?.items.some(({ price, priceFrom }) => !price || priceFrom);
  return `${isOpen ? 'from ' : ''}${moneyWords(estimate)}`;
};

const transportationNames: Record<TransportationOption['kind'], string> = {
  wait: 'Waits at the dealer',
  'loan-car': 'Loan car',
  shuttle: 'Shuttle',
  none: 'Nothing needed',
  unknown: 'As agreed',
};

/** How the customer stays mobile. */
export const transportationWords = ({ kind, name }: TransportationOption): string => name ?? transportationNames[kind];

/** A mileage: `45,210 km`. */
export const mileageWords = (km: number): string => `${numberFormat('en-GB').format(km)} km`;
