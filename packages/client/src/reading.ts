/** How answers are read: strict in what matters, forgiving in what a widget can do without. */
import { ApiError } from '@forecourt/contract';
import * as v from 'valibot';

/** Reads JSON that fits `schema`; `malformed` when it does not. */
export const json =
  <Schema extends v.GenericSchema>(schema: Schema) =>
  async (response: Response): Promise<v.InferOutput<Schema>> => {
    const { success, output, issues } = v.safeParse(schema, await response.json());
    if (success) return output;
    // Where it does not fit, but not what stands there: that may be somebody's name.
    throw new ApiError('malformed', `malformed ${(issues[0].path ?? []).map(({ key }) => key).join()}`, {
      status: response.status,
    });
  };

/** The items of `list` that fit; none when it is no list. */
export const fitting = <Item extends v.GenericSchema>(item: Item, list: unknown): v.InferOutput<Item>[] =>
  Array.isArray(list)
    ? list.flatMap((each) => {
        const { success, output } = v.safeParse(item, each);
        return success ? [output] : [];
      })
    : [];

/** A list that loses the items that do not fit, even all of them: what it stands in says enough without. */
export const fittingOf = <Item extends v.GenericSchema>(item: Item): v.GenericSchema<unknown, v.InferOutput<Item>[]> =>
  v.pipe(
    v.array(v.unknown()),
    v.transform((list) => fitting(item, list)),
  );

/** A list that loses the items that do not fit, with a warning that counts them. When none fits: `malformed`. */
export const listOf = <Item extends v.GenericSchema>(item: Item): v.GenericSchema<unknown, v.InferOutput<Item>[]> =>
  v.pipe(
    v.array(v.unknown()),
    v.transform((list) => {
      const good = fitting(item, list);
      if (good.length < list.length) {
        if (!good.length) throw new ApiError('malformed', 'malformed list');
        console.warn(`forecourt: ${list.length - good.length} of ${list.length} items do not fit`);
      }
      return good;
    }),
  );

/**
 * The same object, but an optional field that does not fit is left out, or what it is by default, instead of refusing
 * the object: a dealer with broken opening hours is still a dealer.
 */
export const lenient = <Entries extends v.ObjectEntries>(
  schema: v.ObjectSchema<Entries, undefined>,
): v.ObjectSchema<Entries, undefined> => {
  const entries: v.ObjectEntries = {};
  for (const [key, entry] of Object.entries(schema.entries)) {
    entries[key] =
      entry.type === 'optional' ? v.fallback(entry as v.GenericSchema, v.getDefault(entry) as undefined) : entry;
  }
  return v.object(entries) as unknown as v.ObjectSchema<Entries, undefined>;
};
