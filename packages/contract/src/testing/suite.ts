/** What suites of a port are made of. No test framework: a case passes when its promise resolves. */
import { ApiError } from '../api-error.ts';

/** One case of a suite. */
export interface SuiteCase<Api, World> {
  /** What holds, as a sentence. */
  name: string;
  /** Resolves when it holds; rejects with what does not. */
  run: (api: Api, world: World) => Promise<void>;
}

/** Throws unless `condition` holds. */
export function check(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(message);
}

/** The same value with its members in the order of their names. */
const inOrder = (_: string, value: unknown): unknown =>
  value && typeof value === 'object' && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort())
    : value;

/** Throws unless both are the same, compared as JSON, in which members have no order. */
export const same = (actual: unknown, expected: unknown, what: string): void => {
  const [a, b] = [JSON.stringify(actual, inOrder), JSON.stringify(expected, inOrder)];
  check(a === b, `${what}: ${a} instead of ${b}`);
};

/** What `promise` rejects with. Throws when it does not. */
export const reasonOf = async (promise: Promise<unknown>): Promise<Error> => {
  try {
    await promise;
  } catch (error) {
    return error as Error;
  }
  throw new Error('resolved instead of rejecting');
};

/** The `ApiError` that `promise` rejects with. Throws when it is none, or of none of `codes`. */
export const refused = async (promise: Promise<unknown>, ...codes: string[]): Promise<ApiError> => {
  const error = await reasonOf(promise);
  const expected = codes.join(' or ');
  if (!(error instanceof ApiError)) throw new Error(`${error.name}: ${error.message} instead of ${expected}`);
  check(codes.includes((error as ApiError).code), `${error.code} instead of ${expected}`);
  return error;
};

/** Throws unless `promise` rejects with `invalid` because of exactly this field. */
export const refusedAt = async (pointer: string, promise: Promise<unknown>): Promise<void> => {
  const { errors } = await refused(promise, 'invalid');
  same(
    errors.map((each) => each.pointer),
    [pointer],
    'refused fields',
  );
};
