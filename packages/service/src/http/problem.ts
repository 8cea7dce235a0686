/** Errors as callers see them: RFC 9457 problem details, and nothing of the inside. */
import { type FieldError, PROBLEM_TYPE_BASE, type Problem } from '@forecourt/contract';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { describeError, type Log } from '../log.ts';

/** Every code this service answers with, its HTTP status and its title. */
const PROBLEMS = {
  invalid: [400, 'The request does not fit'],
  unauthorized: [401, 'A valid token is needed'],
  'not-found': [404, 'There is no such thing here'],
  'handoff-not-found': [404, 'There is no such code'],
  'inbox-not-found': [404, 'No car has this code'],
  conflict: [409, 'The same request is still in progress'],
  'slot-taken': [409, 'The slot is taken'],
  'rescue-over': [409, 'The case has ended, or help is there'],
  'hold-expired': [410, 'The hold has expired'],
  'handoff-used': [410, 'The code was used'],
  'handoff-expired': [410, 'The code has expired'],
  'inbox-closed': [410, 'The car does not take in anything more'],
  'payload-too-large': [413, 'The request is too large'],
  'idempotency-key-reused': [422, 'The idempotency key was used for another body'],
  'rate-limited': [429, 'Too many requests'],
  'too-many-attempts': [429, 'Too many wrong codes'],
  unavailable: [500, 'Something went wrong here'],
} as const satisfies Record<string, readonly [number, string]>;

/** The code at the end of a problem's `type`. */
export type ProblemCode = keyof typeof PROBLEMS;

/** What a problem says besides its code. */
export interface ProblemOptions {
  /** Another status than the code's own. */
  status?: number;
  /** A sentence for a developer; never personal data. */
  detail?: string;
  /** The refused fields. */
  errors?: readonly FieldError[];
}

/** An answer that is not a success. Throw it anywhere below a route. */
export class ProblemError extends Error {
  readonly code: ProblemCode;
  readonly options: ProblemOptions;

  constructor(code: ProblemCode, options: ProblemOptions = {}) {
    super(options.detail ?? PROBLEMS[code][1]);
    this.name = 'ProblemError';
    this.code = code;
    this.options = options;
  }
}

/** The body fits its schema, but what it says is not accepted: 422 with a pointer to each field. */
export function refuse(...errors: FieldError[]): ProblemError {
  return new ProblemError('invalid', { status: 422, errors });
}

/** The problem document of an error. */
export function toProblem(error: ProblemError): Problem {
  const [status, title] = PROBLEMS[error.code];
  const { options } = error;
  return {
    type: PROBLEM_TYPE_BASE + error.code,
    title,
    status: options.status ?? status,
    ...(options.detail !== undefined && { detail: options.detail }),
    ...(options.errors && options.errors.length > 0 && { errors: [...options.errors] }),
  };
}

/** Makes every error of a route, expected or not, a problem document. */
export function installProblems(app: FastifyInstance, log: Log): void {
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const known = error instanceof ProblemError ? error : fromFastify(error);
    if (!known) log.error('request failed', { requestId: request.id, ...describeError(error) });
    return sendProblem(reply, known ?? new ProblemError('unavailable'));
  });
  app.setNotFoundHandler((_request, reply) => {
    return sendProblem(reply, new ProblemError('not-found', { detail: 'no such route' }));
  });
}

/** Makes a problem document of what fails before there is a route: an address that cannot be decoded. */
export function answerFrameworkError(error: FastifyError, _request: FastifyRequest, reply: FastifyReply): void {
  sendProblem(reply, fromFastify(error) ?? new ProblemError('unavailable'));
}

function sendProblem(reply: FastifyReply, error: ProblemError): FastifyReply {
  const problem = toProblem(error);
  if (problem.status === 401) reply.header('www-authenticate', 'Bearer');
  return reply
    .code(problem.status)
    .header('cache-control', 'no-store')
    .type('application/problem+json')
    .serializer(JSON.stringify)
    .send(problem);
}

/** What PostgreSQL says of text with a NUL or half a surrogate pair, which JSON and addresses can carry. */
const UNSTORABLE: ReadonlySet<string> = new Set(['22021', '22P02', '22P05']);

/** Fastify's own refusals (broken JSON, too large a body …); `undefined` for what is our fault. */
function fromFastify(error: FastifyError): ProblemError | undefined {
  if (UNSTORABLE.has(error.code)) {
    return new ProblemError('invalid', { detail: 'the request has a character that cannot be stored' });
  }
  const status = error.statusCode ?? 500;
  if (status === 413) return new ProblemError('payload-too-large');
  if (status === 429) return new ProblemError('rate-limited');
  // Not the message of the error: it may quote what was sent.
  if (status >= 400 && status < 500) return new ProblemError('invalid', { status, detail: error.code });
  return undefined;
}
