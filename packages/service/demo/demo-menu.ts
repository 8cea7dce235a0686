/** The menu of all demo dealers, as `upsertServiceMenu` takes it. */
import type { MenuInput } from '../src/menus/stored-menu.ts';
import { ADVISORS, deskName, DISCLAIMER, ITEMS, PRICES, TRANSPORTATION } from './menu.ts';

/** A price by country, rounded to two digits; amounts are in minor units, of which the yen has none. */
const priceOf = (euros: number | undefined) => {
  if (euros === undefined) return {};
  const inCountry = ([currency, perEuro]: readonly [string, number]) => ({
    amount: Math.round(Number((euros * perEuro).toPrecision(2)) * (currency === 'JPY' ? 1 : 100)),
    currency,
  });
  return { price: Object.fromEntries(Object.entries(PRICES).map(([code, rate]) => [code, inCountry(rate)])) };
};

/** Makes the menu. */
export const demoMenu = (): MenuInput => ({
  items: ITEMS.map(({ minutes, euros, energies, ...item }) => ({
    ...item,
    code: item.id,
    durationMinutes: minutes,
    ...priceOf(euros),
    ...(energies && { energies: [...energies] }),
  })),
  transportation: TRANSPORTATION.map(({ id, kind, ...option }) => ({
    ...{ id, kind },
    ...('name' in option && { name: option.name }),
    ...('euros' in option && priceOf(option.euros)),
    ...('types' in option && { types: [...option.types] }),
  })),
  advisors: ADVISORS.map(({ number, languages }) => ({
    id: `desk-${number}`,
    name: deskName(number),
    languages: [...languages],
  })),
  disclaimer: DISCLAIMER,
  symptomMaxLength: 500,
});
