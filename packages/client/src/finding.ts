/** What every port asks of a back end that needs its dealers. */
import {
  Capabilities,
  Coordinates,
  Dealer,
  type DealerApi,
  DealerPage,
  Department,
  NOWHERE,
  OpeningHours,
  SpecialOpeningHours,
  UNREADABLE_HOURS,
  VehicleModel,
} from '@forecourt/contract';
import * as v from 'valibot';
import type { Http } from './http.ts';
import { fittingOf, json, lenient, listOf } from './reading.ts';

/** Hours in which those that do not fit are known to be unreadable: left out, a holiday would look like any other day. */
const hoursOf = <Item extends v.GenericSchema>(item: Item) => {
  const unreadable = UNREADABLE_HOURS as v.InferOutput<Item>;
  return v.fallback(v.optional(v.array(v.fallback(item, unreadable))), (read) =>
    read?.value == null ? undefined : [unreadable],
  );
};

const hours = { openingHours: hoursOf(OpeningHours), specialOpeningHours: hoursOf(SpecialOpeningHours) };
const OneDepartment = lenient(v.object({ ...Department.entries, ...hours }));
const departments = v.optional(fittingOf(OneDepartment));
// on no map, and in the list
const location = v.fallback(Coordinates, NOWHERE);
const OneDealer = lenient(v.object({ ...Dealer.entries, ...hours, departments, location }));

export const DealerAnswer = json(OneDealer);
export const Dealers = json(lenient(v.object({ ...DealerPage.entries, dealers: listOf(OneDealer) })));
const Models = json(v.object({ models: listOf(lenient(VehicleModel)) }));

/** Three decimals are a hundred metres: near enough to sort by, and not somebody's front door in a URL. */
const round = (degrees: number | undefined): number | undefined => degrees && Math.round(degrees * 1000) / 1000;

/** A question with a point, as it stands in a URL. */
export const inUrl = <Query extends { near?: { lat: number; lng: number } | undefined }>({ near, ...rest }: Query) => ({
  lat: round(near?.lat),
  lng: round(near?.lng),
  ...rest,
});

/** The part of the dealer port that the booking port has too. */
export const finding = (http: Http): Omit<DealerApi, 'suggestDealers'> => ({
  getCapabilities: (o) => http({ ...o, path: ['capabilities'] }, json(lenient(Capabilities))),
  findModels: (o) => http({ ...o, path: ['models'] }, Models).then(({ models }) => models),
  findDealers: (query, o) => http({ ...o, path: ['dealers'], query: inUrl(query) }, Dealers),
  getDealer: (id, o) => http({ ...o, path: ['dealers', id] }, DealerAnswer),
});
