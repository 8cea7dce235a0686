/** What a back end refuses: the errors, and the rules of a test drive that a schema cannot express. */
import * as v from 'valibot';
import type { BookingRequest } from '../booking.ts';
import type { Capabilities } from '../capabilities.ts';
import type { Dealer } from '../dealer.ts';
import type { BookingErrorCode } from '../ports.ts';
import { ApiError } from '../api-error.ts';
import type { FieldError } from '../problem.ts';

const STATUS = { unauthorized: 401, 'not-found': 404, 'slot-taken': 409, 'hold-expired': 410 } as const;

/** Ends a call with `code`. */
export const refuse = (code: keyof typeof STATUS): never => {
  throw new ApiError<BookingErrorCode>(code, `memory: ${code}`, { status: STATUS[code] });
};

/** Ends a call with `invalid` because of these fields. */
export const refuseFields = (...errors: FieldError[]): never => {
  throw new ApiError('invalid', 'memory: the request does not fit', { status: 400, errors });
};

/** The value as the schema reads it, or `invalid` with a pointer to each field. */
export const accept = <Schema extends v.GenericSchema>(schema: Schema, value: unknown): v.InferOutput<Schema> => {
  const { success, output, issues } = v.safeParse(schema, value);
  if (success) return output;
  return refuseFields(
    ...issues.map(({ path, type }) => ({
      pointer: (path ?? []).map(({ key }) => `/${String(key)}`).join(''),
      detail: `does not fit: ${type}`,
    })),
  );
};

/** Refuses a test drive that the dealer, the law or the request itself does not allow. */
export const checkTestDrive = (request: BookingRequest, dealer: Dealer, { markets }: Capabilities): void => {
  const { type, testDrive } = request;
  if (type !== 'test-drive') return;
  if (!testDrive) return refuseFields({ pointer: '/testDrive', detail: 'is needed' });
  const age = markets.find(({ country }) => country === dealer.address.country)?.testDriveMinimumAge ?? 0;
  const rules: [pointer: string, detail: string, holds: boolean][] = [
    ['licenceHeld', 'a driving licence is needed', testDrive.licenceHeld],
    ['modelId', 'is not a model of this dealer', !dealer.models || dealer.models.includes(testDrive.modelId)],
    ['minimumAgeConfirmed', `at least ${age} is needed`, (testDrive.minimumAgeConfirmed ?? 0) >= age],
    ['homeAddress', 'is not served', !testDrive.homeAddress || dealer.services.includes('test-drive-at-home')],
  ];
  for (const [field, detail, holds] of rules) if (!holds) refuseFields({ pointer: `/testDrive/${field}`, detail });
};
