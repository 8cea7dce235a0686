/** Field formats that every resource shares. Each follows a published standard, named at the schema. */
import * as v from 'valibot';

/** The longest identifier anywhere in the contract. Ids are opaque: never parse one. */
const ID_LENGTH = 200;

/** An opaque identifier, 1 to 200 characters. */
export const Id = v.pipe(v.string(), v.minLength(1), v.maxLength(ID_LENGTH));

/** A line of text a person typed or reads, 1 to 200 characters. Rendered as text, never as markup. */
export const Line = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(200));

/** A longer text, up to 2,000 characters. Rendered as text, never as markup. */
export const Text = v.pipe(v.string(), v.maxLength(2000));

/** A calendar date without a zone, ISO 8601: `2026-11-24`. */
export const PlainDate = v.pipe(v.string(), v.regex(/^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/));

/** A time of day without a zone, ISO 8601: `09:30`. `24:00` is the end of a day. */
export const PlainTime = v.pipe(v.string(), v.regex(/^(?:(?:[01]\d|2[0-3]):[0-5]\d|24:00)$/));

/**
 * A moment with the dealer's own offset, ISO 8601: `2026-11-24T10:30:00+01:00`.
 * The offset is the dealer's at that moment, so the text before it is the dealer's wall clock. `Z` is not accepted.
 */
export const OffsetDateTime = v.pipe(
  v.string(),
  v.regex(
    /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?[+-](?:0\d|1[0-4]):[0-5]\d$/,
  ),
);

/** A moment with any offset, ISO 8601: `2026-11-24T09:30:00Z`. For clocks, not for walls. */
export const Timestamp = v.pipe(
  v.string(),
  v.regex(
    /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z|[+-](?:0\d|1[0-4]):[0-5]\d)$/,
  ),
);

/** An IANA time zone name: `Europe/Berlin`. Whether the zone exists is for the reader's tz database to say. */
export const TimeZone = v.pipe(v.string(), v.minLength(1), v.maxLength(64));

/** A phone number in E.164: `+4989123456`. */
export const Phone = v.pipe(v.string(), v.regex(/^\+[1-9]\d{6,14}$/));

/**
 * An e-mail address, at most 254 characters (RFC 5321). Something, an @ and a domain with a dot: stricter rules refuse
 * people whose address has an apostrophe or an umlaut.
 */
export const Email = v.pipe(v.string(), v.trim(), v.maxLength(254), v.regex(/^[^\s@]+@[^\s@]+\.[^\s@]+$/));

/** A BCP 47 language tag: `zh-CN`. */
export const LanguageTag = v.pipe(v.string(), v.regex(/^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/));

/** An ISO 3166-1 alpha-2 country code: `DE`. */
export const CountryCode = v.pipe(v.string(), v.regex(/^[A-Z]{2}$/));

/** A point on WGS 84, in degrees. */
export const Coordinates = v.object({
  lat: v.pipe(v.number(), v.minValue(-90), v.maxValue(90)),
  lng: v.pipe(v.number(), v.minValue(-180), v.maxValue(180)),
});
export type Coordinates = v.InferOutput<typeof Coordinates>;

/** An https address (http only on this machine). Anything else, such as `javascript:`, is refused. */
export const WebUrl = v.pipe(v.string(), v.maxLength(2000), v.regex(/^https?:\/\//i));

/** A postal address. `lines` is the street part, as one writes it there. */
export const Address = v.object({
  lines: v.pipe(v.array(Line), v.minLength(1), v.maxLength(4)),
  locality: Line,
  region: v.optional(Line),
  postalCode: v.optional(v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(20))),
  country: CountryCode,
});
export type Address = v.InferOutput<typeof Address>;

/** An ISO 4217 currency code: `EUR`. */
export const Currency = v.pipe(v.string(), v.regex(/^[A-Z]{3}$/));

/** An amount in the currency's minor unit (ISO 4217): 12950 EUR is 129.50 €, 500 JPY is 500 ¥. */
export const Money = v.object({ amount: v.pipe(v.number(), v.integer(), v.minValue(0)), currency: Currency });
export type Money = v.InferOutput<typeof Money>;

/**
 * One of the given words, or `'unknown'` for any other: an older reader meets a newer back end and goes on.
 * For values that are read; a value that is written uses `v.picklist`.
 */
export const openPicklist = <const Values extends readonly string[]>(
  values: Values,
): v.GenericSchema<unknown, Values[number] | 'unknown'> =>
  v.fallback(v.picklist([...values, 'unknown']), 'unknown') as unknown as v.GenericSchema<
    unknown,
    Values[number] | 'unknown'
  >;
