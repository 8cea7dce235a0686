/** Valibot at the door: a route's schemas are the contract's own, and what a handler gets has passed them. */
import type { FieldError } from '@forecourt/contract';
import type {
  FastifyBaseLogger,
  FastifyInstance,
  FastifyTypeProvider,
  RawReplyDefaultExpression,
  RawRequestDefaultExpression,
  RawServerDefault,
} from 'fastify';
import * as v from 'valibot';
import { ProblemError } from './problem.ts';

/** Gives handlers the types that their Valibot schemas infer. */
export interface ValibotTypeProvider extends FastifyTypeProvider {
  validator: this['schema'] extends v.GenericSchema ? v.InferOutput<this['schema']> : unknown;
  serializer: this['schema'] extends v.GenericSchema ? v.InferInput<this['schema']> : unknown;
}

/** The Fastify instance that routes are added to. */
export type App = FastifyInstance<
  RawServerDefault,
  RawRequestDefaultExpression,
  RawReplyDefaultExpression,
  FastifyBaseLogger,
  ValibotTypeProvider
>;

/** Makes Fastify check requests with Valibot. What is not in the schema is dropped, as the contract asks of readers. */
export function installValidation(app: FastifyInstance): void {
  app.setValidatorCompiler<v.GenericSchema>(({ schema }) => (data) => {
    // Fastify says `null` for a body that was not sent.
    const result = v.safeParse(schema, data ?? undefined);
    return result.success
      ? { value: result.output }
      : { error: new ProblemError('invalid', { errors: fieldErrors(result.issues) }) };
  });
  app.setSerializerCompiler(() => JSON.stringify);
}

/** More than a form has fields; a long list of wrong items would make an answer many times as long. */
const MOST_ERRORS = 100;

/** The JSON pointers (RFC 6901) of what a schema refused, of the first so many. */
export function fieldErrors(issues: readonly v.BaseIssue<unknown>[]): FieldError[] {
  return issues.slice(0, MOST_ERRORS).map((issue) => ({
    pointer: (issue.path ?? []).map(({ key }) => `/${escapePointer(String(key))}`).join(''),
    detail: describe(issue),
  }));
}

/** What was expected. Never what was received: that is what a person typed. */
function describe(issue: v.BaseIssue<unknown>): string {
  if (issue.kind === 'validation' && issue.type === 'check') return issue.message;
  return issue.expected ? `expected ${issue.type}: ${issue.expected}` : `does not fit: ${issue.type}`;
}

function escapePointer(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1');
}

/** A whole number in a query string. */
export function queryInteger(min: number, max: number) {
  return v.pipe(v.string(), v.regex(/^\d{1,9}$/), v.transform(Number), v.minValue(min), v.maxValue(max));
}

/** A decimal number in a query string. */
export function queryNumber(min: number, max: number) {
  return v.pipe(
    v.string(),
    v.regex(/^-?\d{1,9}(?:\.\d{1,20})?(?:e-\d{1,3})?$/),
    v.transform(Number),
    v.minValue(min),
    v.maxValue(max),
  );
}

/** A list in a query string, parted by commas. */
export function queryList<Item>(item: v.GenericSchema<string, Item>, least: number, most: number) {
  return v.pipe(
    v.string(),
    v.description('Parted by commas.'),
    v.transform((text) => text.split(',').filter(Boolean)),
    v.array(item),
    v.minLength(least),
    v.maxLength(most),
  );
}
