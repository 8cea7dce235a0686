/** What a host's list may hold, and how much of it a finder can use. */
import { type Dealer, NOWHERE, UNREADABLE_HOURS } from '@forecourt/contract';
import { isPoint } from '../dealer-finder.given.ts';

/** Anything with properties. */
type Item = Record<string, unknown>;

type Check = (value: unknown) => boolean;

const isObject = (value: unknown): value is Item => typeof value === 'object' && value !== null;
const isText = (value: unknown): value is string => typeof value === 'string';
const isFilled = (value: unknown): value is string => isText(value) && value.trim() !== '';

function isListOf(value: unknown, isItem: Check): boolean {
  if (!Array.isArray(value)) return false;
  for (let i = 0; i < value.length; i += 1) if (!isItem(value[i])) return false;
  return true;
}
const isTexts = (value: unknown): boolean => isListOf(value, isText);
const isObjects = (value: unknown): boolean => isListOf(value, isObject);

/** Whether a part that need not be there is as it should be, or not there. */
const may = (value: unknown, isSound: Check): boolean => value === undefined || isSound(value);

const isAddress = (value: unknown): boolean =>
  isObject(value) &&
  isTexts(value.lines) &&
  isText(value.locality) &&
  isText(value.country) &&
  may(value.region, isText) &&
  may(value.postalCode, isText);

const isArea = (value: unknown): boolean =>
  isObject(value) && may(value.postalCodes, isTexts) && may(value.radiusMeters, (meters) => typeof meters === 'number');

const objectsOf = (value: unknown): unknown => (Array.isArray(value) ? value.filter(isObject) : undefined);

/** For hours that are no list of objects: left out, they would leave the others without their holidays. */
const unreadable = (value: unknown): unknown => (value === null ? undefined : [UNREADABLE_HOURS]);

/** What a dealer need not have, and what stands for it where it is something else: nothing, if not said otherwise. */
const OPTIONAL: readonly (readonly [part: keyof Dealer, isSound: Check, standIn?: (value: unknown) => unknown])[] = [
  ...(['phone', 'email', 'url'] as const).map((part) => [part, isText] as const),
  ...(['models', 'keywords'] as const).map((part) => [part, isTexts] as const),
  ...(['openingHours', 'specialOpeningHours'] as const).map((part) => [part, isObjects, unreadable] as const),
  ['departments', isObjects, objectsOf],
  ['pickUpArea', isArea],
];

/** Whether each part is as its type says. All of it by name: to go through a list takes an engine three times as long. */
const isSound = (item: Item): boolean =>
  isAddress(item.address) &&
  isPoint(item.location) &&
  isText(item.timeZone) &&
  isTexts(item.services) &&
  may(item.phone, isText) &&
  may(item.email, isText) &&
  may(item.url, isText) &&
  may(item.models, isTexts) &&
  may(item.keywords, isTexts) &&
  may(item.departments, isObjects) &&
  may(item.openingHours, isObjects) &&
  may(item.specialOpeningHours, isObjects) &&
  may(item.pickUpArea, isArea);

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

/** The dealer without the parts that are something else; empty, where they must be there. */
function repair(item: Item): Item {
  const { location, timeZone, services } = item;
  const unsound = OPTIONAL.filter(([part, isPartSound]) => !may(item[part], isPartSound));
  return {
    ...item,
    ...Object.fromEntries(unsound.map(([part, , standIn]) => [part, standIn?.(item[part])])),
    address: readAddress(item.address),
    location: isPoint(location) ? location : NOWHERE,
    timeZone: isText(timeZone) ? timeZone : '',
    services: isTexts(services) ? services : [],
  };
}

/**
 * A dealer of a host's list, with each part as its type says; `undefined` for what has no id or no name. A wrong postcode
 * must not hide a dealer. What stands in the lists of hours is for `readTimetable` to judge. The contract's schema, which
 * would refuse such a dealer, takes more than ten times as long.
 */
export function readDealer(item: unknown): Dealer | undefined {
  if (!isObject(item) || !isFilled(item.id) || !isFilled(item.name)) return undefined;
  return (isSound(item) ? item : repair(item)) as unknown as Dealer;
}
