/** The menu of a workshop as it is stored: texts in every language that there is, prices for every country. */
import { Advisor, BOOKING_TYPES, type BookingType, CountryCode, Id, LanguageTag } from '@forecourt/contract';
import { Line, Money, type ServiceMenu, Text } from '@forecourt/contract';
import * as v from 'valibot';

/** A text by language (BCP 47): `{ en: 'Oil service', de: 'Ölservice' }`. `en` is shown where a language has none. */
const textsOf = <Schema extends typeof Line | typeof Text>(schema: Schema) =>
  v.pipe(
    v.record(LanguageTag, schema),
    v.check((texts) => Object.keys(texts).length > 0, 'a text in some language is needed'),
  );

/** The same for everybody, or by country (ISO 3166-1): `{ DE: …, CN: … }`; a country that is left out has no price. */
const Price = v.union([Money, v.record(CountryCode, Money)]);

/** For which appointments it is; without it, for every visit to the workshop. */
const types = v.optional(v.array(v.picklist(BOOKING_TYPES)));

/** A menu with its texts in all languages. */
export const StoredMenu = v.object({
  items: v.array(
    v.object({
      id: Id,
      code: v.optional(Id),
      name: textsOf(Line),
      description: v.optional(textsOf(Text)),
      durationMinutes: v.pipe(v.number(), v.integer(), v.minValue(1)),
      price: v.optional(Price),
      priceFrom: v.optional(v.boolean()),
      /** What the models are driven by that it is for; without it, for all. */
      energies: v.optional(v.array(v.string())),
      types,
    }),
  ),
  transportation: v.optional(
    v.array(
      v.object({
        id: Id,
        kind: v.picklist(['wait', 'loan-car', 'shuttle', 'none']),
        name: v.optional(textsOf(Line)),
        price: v.optional(Price),
        types,
      }),
    ),
    [],
  ),
  advisors: v.optional(v.array(v.object({ ...Advisor.entries, name: textsOf(Line) })), []),
  disclaimer: v.optional(textsOf(Text)),
  symptomMaxLength: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(2000)), 500),
});
export type StoredMenu = v.InferOutput<typeof StoredMenu>;
/** A menu as it is written, with the parts that have defaults left out. */
export type MenuInput = v.InferInput<typeof StoredMenu>;

type Texts = Readonly<Record<string, string>>;
type Price = v.InferOutput<typeof Price>;

/** Who looks at a menu, and for what. */
export interface MenuReader {
  type: BookingType;
  /** Where the dealer is. */
  country: string;
  /** BCP 47; without it, English. */
  language?: string | undefined;
  /** What the car is driven by; without it, everything is shown. */
  energy?: string | undefined;
}

const NO_MENU: ServiceMenu = { items: [], transportation: [], advisors: [], symptomMaxLength: 500 };

/** The menu in one language, with the prices of one country. */
export function readMenu(stored: StoredMenu | undefined, reader: MenuReader): ServiceMenu {
  const { type, country, language = 'en', energy } = reader;
  if (!stored || type === 'test-drive') return NO_MENU;
  const text = <Key extends string>(key: Key, texts: Texts | undefined) =>
    (texts && { [key]: inLanguage(texts, language) }) as Record<Key, string> | undefined;
  const priceOf = (price: Price | undefined) => {
    const money = price && (isMoney(price) ? price : price[country]);
    return money && { price: money };
  };
  const isFor = ({ types }: { types?: readonly BookingType[] | undefined }) => !types || types.includes(type);
  return {
    items: stored.items
      .filter((item) => isFor(item) && (!item.energies || energy === undefined || item.energies.includes(energy)))
      .map(({ energies: _, types: __, name, description, price, ...item }) => ({
        ...item,
        name: inLanguage(name, language),
        ...text('description', description),
        ...priceOf(price),
      })),
    transportation: stored.transportation
      .filter(isFor)
      .map(({ id, kind, name, price }) => ({ id, kind, ...text('name', name), ...priceOf(price) })),
    advisors: stored.advisors.map(({ name, ...advisor }) => ({ ...advisor, name: inLanguage(name, language) })),
    ...text('disclaimer', stored.disclaimer),
    symptomMaxLength: stored.symptomMaxLength,
  };
}

/** How long items take together, in minutes; `undefined` when one of them is not on the menu. */
export function minutesOf(
  menu: { items: readonly { id: string; durationMinutes: number }[] } | undefined,
  itemIds: readonly string[],
): number | undefined {
  let minutes = 0;
  for (const itemId of itemIds) {
    const item = menu?.items.find(({ id }) => id === itemId);
    if (!item) return undefined;
    minutes += item.durationMinutes;
  }
  return minutes;
}

/** In that language, else in one that begins alike, else in English, else in any. */
function inLanguage(texts: Texts, language: string): string {
  const tags = Object.keys(texts);
  const find = (wanted: string, part: (tag: string) => string) => tags.find((tag) => part(tag) === part(wanted));
  const whole = (tag: string) => tag.toLowerCase();
  const first = (tag: string) => tag.split('-')[0]?.toLowerCase() ?? '';
  const tag = find(language, whole) ?? find(language, first) ?? find('en', first) ?? tags[0];
  return texts[tag ?? ''] ?? '';
}

function isMoney(price: Price): price is v.InferOutput<typeof Money> {
  return typeof price.amount === 'number';
}
