/** What can be wrong with a request. */
export type Problem =
  | 'malformed'
  | 'wrong-value'
  | 'read-only'
  | 'token-missing'
  | 'token-wrong'
  | 'token-expired'
  | 'forbidden'
  | 'no-such-path'
  | 'no-data'
  | 'no-such-subscription';

/** An error before it is written in a dialect. */
export interface Failure {
  number: number;
  reason: string;
  text: string;
}

const texts: Readonly<Record<Problem, string>> = {
  malformed: 'The request cannot be read.',
  'wrong-value': 'The value does not fit the signal.',
  'read-only': 'Only an actuator can be set.',
  'token-missing': 'The request has no access token.',
  'token-wrong': 'The access token is not valid.',
  'token-expired': 'The access token has expired.',
  forbidden: 'A path of the request is not valid or not open to this client.',
  'no-such-path': 'There is nothing at the path.',
  'no-data': 'The data is not available.',
  'no-such-subscription': 'There is no such subscription.',
};

type Table = Readonly<Record<Problem, readonly [number: number, reason: string]>>;

const version3: Table = {
  malformed: [400, 'bad_request'],
  'wrong-value': [400, 'invalid_data'],
  'read-only': [400, 'invalid_data'],
  'token-missing': [401, 'invalid_token'],
  'token-wrong': [401, 'invalid_token'],
  'token-expired': [401, 'invalid_token'],
  forbidden: [403, 'forbidden_request'],
  'no-such-path': [404, 'unavailable_data'],
  'no-data': [404, 'unavailable_data'],
  'no-such-subscription': [404, 'unavailable_data'],
};

const version2: Table = {
  ...version3,
  'token-missing': [401, 'missing_token'],
  'token-expired': [401, 'expired_token'],
};

const kuksa: Table = {
  malformed: [400, 'bad_request'],
  'wrong-value': [400, 'bad_request'],
  'read-only': [401, 'read_only'],
  'token-missing': [401, 'token_missing'],
  'token-wrong': [401, 'token_invalid'],
  'token-expired': [401, 'token_expired'],
  forbidden: [403, 'user_forbidden'],
  'no-such-path': [404, 'invalid_path'],
  'no-data': [404, 'unavailable_data'],
  'no-such-subscription': [404, 'invalid_subscription_id'],
};

/** The numbers and reasons of each family of servers. */
export const problemTables = { version3, version2, kuksa } as const;

/** The failure that a problem is in one of the tables. */
export function failureOf(table: Table, problem: Problem): Failure {
  const [number, reason] = table[problem];
  return { number, reason, text: texts[problem] };
}

const reasonsByNumber: Readonly<Record<number, string>> = {
  400: 'bad_request',
  401: 'invalid_token',
  403: 'forbidden_request',
  404: 'unavailable_data',
  408: 'request_timeout',
  429: 'too_many_requests',
  502: 'bad_gateway',
  503: 'service_unavailable',
  504: 'gateway_timeout',
};

/** A failure of any number, as a fault asks for it. */
export function failureByNumber(number: number): Failure {
  return { number, reason: reasonsByNumber[number] ?? 'internal_server_error', text: 'This error was asked for.' };
}
