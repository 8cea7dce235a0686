/** What suites of a port are made of. No test framework: a case passes when its promise resolves. */
import { ApiError } from '../problem.ts';

/** One case of a suite. */
export interface SuiteCase<Api, World> {
  /** What holds, as a sentence. */
  name: string;
  /** Resolves when it holds; rejects with what does not. */
  run(api: Api, world: World): Promise<void>;
}

/** Throws unless `condition` holds. */
export function check(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(message);
}

/** Throws unless both are the same, compared as JSON. */
export const same = (actual: unknown, expected: unknown, what: string): void => {
  const [a, b] = [JSON.stringify(actual), JSON.stringify(expected)];
  check(a === b, `${what}: ${a} instead of ${b}`);
};

/** Throws unless `promise` rejects with an `ApiError` of one of `codes`. */
export const refused = async (promise: Promise<unknown>, ...codes: string[]): Promise<void> => {
  const error = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  check(error !== undefined, `resolved instead of ${codes.join(' or ')}`);
  const actual = error instanceof ApiError ? error.code : String(error);
  check(codes.includes(actual), `${actual} instead of ${codes.join(' or ')}`);
};
