/**
 * Why a car did not answer.
 *
 * | code | meaning | can a retry help |
 * | --- | --- | --- |
 * | `bad-request` | 400: the request does not fit, such as a value for a sensor | no |
 * | `unauthorized` | 401: no token, or one that is not good, even when it was asked for anew | with another token |
 * | `forbidden` | 403: the token is good, but not for this | no |
 * | `unavailable` | 404: the car does not have it, at least not now | later |
 * | `timed-out` | 408, or no answer in time; a value may have been set | yes |
 * | `too-many-requests` | 429 | later |
 * | `server` | 5xx, or a number that nobody knows | yes |
 * | `malformed` | an answer that cannot be read; a value may have been set | rarely |
 * | `offline` | no line to the car, or it broke; a value may have been set | yes |
 * | `aborted` | the caller has had enough, or the line was closed for good | - |
 */
export const VEHICLE_ERROR_CODES = [
  'bad-request',
  'unauthorized',
  'forbidden',
  'unavailable',
  'timed-out',
  'too-many-requests',
  'server',
  'malformed',
  'offline',
  'aborted',
] as const;

/** One of them. */
export type VehicleErrorCode = (typeof VEHICLE_ERROR_CODES)[number];

/** A question to a car that failed. Branch on `code`; `message` is for a log and holds nothing that the car sent. */
export class VehicleError extends Error {
  readonly code: VehicleErrorCode;
  /** The number that the car gave; `undefined` when it gave none. */
  readonly number: number | undefined;

  constructor(code: VehicleErrorCode, message: string = code, number?: number) {
    super(message);
    this.name = 'VehicleError';
    this.code = code;
    this.number = number;
  }
}
