/** What a host's list may hold, and how much of it a finder can use. */
import { type Coordinates, type Dealer, UNREADABLE_HOURS } from '@forecourt/contract';
import { isPoint } from '../dealer-finder.given.ts';

/** Where a dealer is of whom that is not known: near nothing and inside nothing. */
const NOWHERE: Coordinates = { lat: Number.NaN, lng: Number.NaN };

/** Anything with properties. */
type Item = Record<string, unknown>;

const isObject = (value: unknown): value is Item => typeof value === 'object' && value !== null;
const isText = (value: unknown): value is string => typeof value === 'string';
const isFilled = (value: unknown): value is string => isText(value) && value.trim() !== '';
const isListOf =
  <Item>(isItem: (value: unknown) => value is Item) =>
  (value: unknown): value is Item[] =>
    Array.isArray(value) && value.every(isItem);
const isTexts = isListOf(isText);
const isObjects = isListOf(isObject);
/** For what need not be there. */
const ifThere =
  (isSound: (value: unknown) => boolean) =>
  (value: unknown): boolean =>
    value === undefined || isSound(value);
const mayBeText = ifThere(isText);
const mayBeTexts = ifThere(isTexts);
const mayBeObjects = ifThere(isObjects);
const mayBeNumber = ifThere((value) => typeof value === 'number');

const isAddress = (value: unknown): boolean =>
  isObject(value) &&
  isTexts(value.lines) &&
  isText(value.locality) &&
  isText(value.country) &&
  mayBeText(value.region) &&
  mayBeText(value.postalCode);

const mayBeArea = ifThere(
  (value) => isObject(value) && mayBeTexts(value.postalCodes) && mayBeNumber(value.radiusMeters),
);

/** The parts of a dealer beside id and name: whether each is as its type says, and what stands for it where it is not. */
const PARTS: readonly [keyof Dealer, (item: Item) => boolean, ((item: Item) => unknown)?][] = [
  ['address', ({ address }) => isAddress(address), ({ address }) => readAddress(address)],
  ['location', ({ location }) => isPoint(location), () => NOWHERE],
  ['timeZone', ({ timeZone }) => isText(timeZone), () => ''],
  ['services', ({ services }) => isTexts(services), () => []],
  ['phone', ({ phone }) => mayBeText(phone)],
  ['email', ({ email }) => mayBeText(email)],
  ['url', ({ url }) => mayBeText(url)],
  ['models', ({ models }) => mayBeTexts(models)],
  ['keywords', ({ keywords }) => mayBeTexts(keywords)],
  ['departments', ({ departments }) => mayBeObjects(departments), ({ departments }) => objectsOf(departments)],
  ['openingHours', ({ openingHours }) => mayBeObjects(openingHours), ({ openingHours }) => unreadable(openingHours)],
  [
    'specialOpeningHours',
    ({ specialOpeningHours }) => mayBeObjects(specialOpeningHours),
    ({ specialOpeningHours }) => unreadable(specialOpeningHours),
  ],
  ['pickUpArea', ({ pickUpArea }) => mayBeArea(pickUpArea)],
];

const objectsOf = (value: unknown): unknown => (Array.isArray(value) ? value.filter(isObject) : undefined);

/** For hours that are no list of objects: left out, they would leave the others without their holidays. */
const unreadable = (value: unknown): unknown => (value === null ? undefined : [UNREADABLE_HOURS]);

/** Those parts of an address that are texts. */
function readAddress(value: unknown): Dealer['address'] {
  const { lines, locality, region, postalCode, country } = isObject(value) ? value : {};
  return {
    lines: Array.isArray(lines) ? lines.filter(isText) : [],
    locality: isText(locality) ? locality : '',
    ...(isText(region) && { region }),
    ...(isText(postalCode) && { postalCode }),
    country: isText(country) ? country : '',
  };
}

/**
 * A dealer of a host's list, with each part as its type says; `undefined` for what has no id or no name. A part that is
 * something else is left out, or empty where it must be there: a wrong postcode must not hide a dealer. What stands in the
 * lists of hours is for `readTimetable` to judge. The contract's schema would take 50,000 dealers apart for seconds.
 */
export function readDealer(item: unknown): Dealer | undefined {
  if (!isObject(item) || !isFilled(item.id) || !isFilled(item.name)) return undefined;
  let dealer = item;
  for (const [part, isSound, standIn] of PARTS) {
    if (!isSound(item)) dealer = { ...dealer, [part]: standIn?.(item) };
  }
  return dealer as unknown as Dealer;
}
