/** Finding dealers: what can be asked, and what is answered. */
import * as v from 'valibot';
import { Dealer } from './dealer.ts';
import { DEALER_SERVICES } from './dealer-service-groups.ts';
import { Coordinates, CountryCode, Id, Line } from './primitives.ts';

/** What a back end's search can do beyond text, place, services and models. */
export const DEALER_SEARCHES = ['suggestions', 'counts', 'route', 'pick-up-from'] as const;
export type DealerSearch = (typeof DEALER_SEARCHES)[number];

const Degrees = (most: number) => v.pipe(v.number(), v.minValue(-most), v.maxValue(most));

/** A GeoJSON LineString (RFC 7946): `[longitude, latitude]` in the order of travel; what follows them is ignored. */
export const LineString = v.object({
  type: v.literal('LineString'),
  coordinates: v.pipe(
    v.array(v.tupleWithRest([Degrees(180), Degrees(90)], v.number())),
    v.minLength(2),
    v.maxLength(10_000),
  ),
});
export type LineString = v.InferOutput<typeof LineString>;

/** A way that a person drives. */
export const Route = v.object({
  line: LineString,
  /** How far aside a dealer may be, in metres. */
  corridorMeters: v.pipe(v.number(), v.minValue(1), v.maxValue(200_000)),
  /** How far the car gets, in metres; counted along the line and then aside. `undefined`: anywhere. */
  reachMeters: v.optional(v.pipe(v.number(), v.minValue(0))),
});
export type Route = v.InferOutput<typeof Route>;

/** Where a car would be collected. A dealer fits when either part lies in its pick-up area. */
export const PickUpFrom = v.object({
  postalCode: v.optional(v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(20))),
  location: v.optional(Coordinates),
  /** The country of the postcode; `undefined`: any. */
  country: v.optional(CountryCode),
});
export type PickUpFrom = v.InferOutput<typeof PickUpFrom>;

/** West, south, east, north in degrees; a west above east crosses the 180th meridian. */
export const BoundingBox = v.tuple([Degrees(180), Degrees(90), Degrees(180), Degrees(90)]);
export type BoundingBox = v.InferOutput<typeof BoundingBox>;

/** How many services or models a query may name: each is compared with those of every dealer. */
const MOST_NAMED = 50;

/** Which dealers to find. All parts are optional and narrow together. */
export const DealerQuery = v.object({
  /** The point to search around; the answer is then sorted by distance. */
  near: v.optional(Coordinates),
  /** How far around `near`, in metres. Default: any distance. */
  radiusMeters: v.optional(v.pipe(v.number(), v.minValue(1), v.maxValue(20_100_000))),
  bbox: v.optional(BoundingBox),
  /** Words that name, place, region, postcode and keywords must all contain; without accents, in any order. */
  q: v.optional(v.pipe(v.string(), v.maxLength(200))),
  /** Services wanted, by the rule of `DEALER_SERVICE_GROUPS`. */
  services: v.optional(v.pipe(v.array(v.picklist(DEALER_SERVICES)), v.maxLength(MOST_NAMED))),
  /** Ids of models, one of which must stand there; a dealer that does not say fits. */
  models: v.optional(v.pipe(v.array(Id), v.maxLength(MOST_NAMED))),
  pickUpFrom: v.optional(PickUpFrom),
  /** The answer is then sorted by where along the way a dealer is. */
  route: v.optional(Route),
  /** Whether to count what each filter would leave. */
  counts: v.optional(v.boolean()),
  /** How many at most, 1 to 200. Default 50. */
  limit: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(200))),
  /** Where to go on, from the page before. */
  cursor: v.optional(v.pipe(v.string(), v.maxLength(1000))),
});
export type DealerQuery = Readonly<v.InferOutput<typeof DealerQuery>>;

/**
 * How many dealers there would be with a filter, given those of the other groups; what is chosen in its own group does
 * not count. A service or model that none of them says to have is left out.
 */
export const DealerCounts = v.object({
  services: v.record(v.string(), v.number()),
  models: v.record(v.string(), v.number()),
});
export type DealerCounts = v.InferOutput<typeof DealerCounts>;

/** One page of dealers. `next` is the cursor of the page after it; without it, this is the last. */
export const DealerPage = v.object({
  dealers: v.array(Dealer),
  next: v.optional(v.string()),
  /** How many fit in all; `undefined`: the back end does not count. */
  total: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0))),
  /** Only when the query asked for them, on the first page. */
  counts: v.optional(DealerCounts),
});
export type DealerPage = v.InferOutput<typeof DealerPage>;

/** A place to search around. */
export const Place = v.object({
  /** What a person calls it: a town, a postcode. */
  label: Line,
  /** What tells it from others of the name: a region, a country. */
  detail: v.optional(Line),
  location: Coordinates,
  /** Whether it is only near what was typed: the neighbourhood of a postcode that no dealer has. */
  approximate: v.optional(v.boolean()),
});
export type Place = v.InferOutput<typeof Place>;

/** What a person types, and how much may be proposed. */
export interface DealerSuggestionQuery {
  /** At least two characters; fewer propose nothing. */
  q: string;
  /** Where the person is; near things come first. */
  near?: Coordinates;
  /** How many places, and how many dealers, at most: 1 to 10. Default 5. */
  limit?: number;
}

/** A dealer as a proposal. */
export const DealerSuggestion = v.object({ id: Id, name: Line, locality: Line });
export type DealerSuggestion = v.InferOutput<typeof DealerSuggestion>;

/**
 * Proposals for a text that is being typed. Texts are compared as `foldText` leaves them.
 *
 * - `places`: the towns in whose name a word begins with the text, each at the mean of its dealers; towns of one name in
 *   two regions or countries are two. The postcode that the text is. When it looks like one (`looksLikePostcode`) and is
 *   nobody's: for each country where postcodes have most of its beginning, two characters at least, the mean of those
 *   dealers, with the text as label, `approximate`. The nearest first; without `near`, those with most dealers.
 * - `dealers`: those in whose name or keywords each word is. The nearest first; without `near`, by name.
 */
export const DealerSuggestions = v.object({ places: v.array(Place), dealers: v.array(DealerSuggestion) });
export type DealerSuggestions = v.InferOutput<typeof DealerSuggestions>;
