/** A made-up service menu for tests and stories. No workshop has it. */
import type { Dealer } from '../dealer.ts';
import type { Money } from '../primitives.ts';
import type { ServiceMenu } from '../service-visit.ts';

const eur = (amount: number): Money => ({ amount, currency: 'EUR' });

/** Seven items, one without a price and one that may cost more; its prices are in euros. */
export const MADE_UP_MENU: ServiceMenu = {
  items: [
    {
      id: 'item-oil-service',
      code: 'oil-service',
      name: 'Oil service',
      description: 'New oil, new filter, fluids topped up.',
      durationMinutes: 60,
      price: eur(14_900),
    },
    { id: 'item-inspection', code: 'inspection', name: 'Inspection', durationMinutes: 120, price: eur(28_900) },
    {
      id: 'item-brakes',
      code: 'brakes',
      name: 'Brake pads, front',
      durationMinutes: 90,
      price: eur(39_900),
      priceFrom: true,
    },
    { id: 'item-tyres', code: 'tyres', name: 'Change of wheels', durationMinutes: 30, price: eur(5_900) },
    {
      id: 'item-diagnosis',
      code: 'diagnosis',
      name: 'Fault finding',
      description: 'For a warning light or a noise.',
      durationMinutes: 60,
    },
    {
      id: 'item-air-conditioning',
      code: 'air-conditioning',
      name: 'Air-conditioning service',
      durationMinutes: 60,
      price: eur(12_900),
    },
    { id: 'item-paint', code: 'paint', name: 'Scratch repair', durationMinutes: 180, price: eur(45_000) },
  ],
  transportation: [
    { id: 'wait', kind: 'wait' },
    { id: 'loan-car', kind: 'loan-car', price: eur(2_900) },
    { id: 'shuttle', kind: 'shuttle', name: 'Shuttle to the station', price: eur(900) },
  ],
  advisors: [
    { id: 'advisor-1', name: 'Advisor One (made up)', languages: ['de', 'en'] },
    { id: 'advisor-2', name: 'Advisor Two (made up)', languages: ['en', 'zh', 'ar'] },
  ],
  disclaimer: 'Made-up prices, tax included. The dealer tells the final price before any work begins.',
  symptomMaxLength: 500,
};

/** The currency of a country, and about how many of it a euro is. */
const CURRENCIES: Record<string, readonly [currency: string, rate: number]> = {
  CN: ['CNY', 8],
  EG: ['EGP', 50],
  US: ['USD', 1],
  NP: ['NPR', 150],
};

/** The made-up menu with prices in the dealer's currency. */
export const madeUpMenuOf = ({ address }: Dealer): ServiceMenu => {
  const [currency, rate] = CURRENCIES[address.country] ?? ['EUR', 1];
  const local = <Priced extends { price?: Money | undefined }>(priced: Priced): Priced =>
    priced.price ? { ...priced, price: { amount: priced.price.amount * rate, currency } } : priced;
  const { items, transportation } = MADE_UP_MENU;
  return { ...MADE_UP_MENU, items: items.map(local), transportation: transportation.map(local) };
};
