/** Hours of tests, written short. */
import { DAYS_OF_WEEK, type Dealer, type OpeningHours, type SpecialOpeningHours } from '@forecourt/contract';

const DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

const timesOf = (text: string): { opens: string; closes: string } => {
  const [opens = '', closes = ''] = text.split('-');
  return { opens, closes };
};

/** `Mon-Fri 08:00-12:00 13:00-18:00` as the contract writes it. */
export function weekly(...rules: string[]): OpeningHours[] {
  return rules.flatMap((rule) => {
    const [days = '', ...openings] = rule.split(' ');
    const [first = 0, last = first] = days.split('-').map((day) => DAYS.indexOf(day));
    const dayOfWeek = DAYS_OF_WEEK.slice(first, last + 1);
    return openings.map((opening) => ({ dayOfWeek, ...timesOf(opening) }));
  });
}

/** `2026-12-24 09:00-12:00`, or closed: `2026-12-25..2026-12-26`. */
export function special(...rules: string[]): SpecialOpeningHours[] {
  return rules.flatMap((rule) => {
    const [dates = '', ...openings] = rule.split(' ');
    const [validFrom = '', validThrough = validFrom] = dates.split('..');
    return (openings.length > 0 ? openings.map(timesOf) : [{}]).map((times) => ({ validFrom, validThrough, ...times }));
  });
}

/** A dealer of a test. */
export const dealerWith = (parts: Partial<Dealer>): Dealer => ({
  id: 'd-1',
  name: 'Orvane München',
  address: { lines: ['Musterring 1'], locality: 'München', postalCode: '80331', country: 'DE' },
  location: { lat: 48.137, lng: 11.575 },
  timeZone: 'Europe/Berlin',
  services: [],
  ...parts,
});

/** Words of a language's table, filled in as a widget does; spaces that do not break are plain ones. */
export const wordsFrom =
  (texts: Readonly<Record<string, string>>, language: string) =>
  (key: string, values: Readonly<Record<string, unknown>> = {}): string => {
    const { count } = values;
    const form = typeof count === 'number' ? `_${new Intl.PluralRules(language).select(count)}` : '';
    return (texts[key + form] ?? key)
      .replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name]))
      .replace(/[\u00a0\u202f]/g, ' ');
  };
