/** The rules of a test drive: who may drive, and where the car is handed over. */
import { type BookingContext, isAtHome, marketOf } from './booking.context.ts';
import type { Rules } from './booking.rules.ts';
import {
  addressFields,
  addressOf,
  baseRequestOf,
  CONTACT_POINTERS,
  checkContact,
  checkWishes,
  fieldErrorsOf,
  missing,
  type Pointers,
  withContact,
} from './contact-form.ts';
import type { FormErrors } from './form.ts';
import { holdMachine } from './hold.machine.ts';

const POINTERS: Pointers = [
  ...CONTACT_POINTERS,
  [/^\/testDrive\/homeAddress\/postalCode/, 'postalCode'],
  [/^\/testDrive\/homeAddress\/locality/, 'locality'],
  [/^\/testDrive\/homeAddress/, 'street'],
  [/^\/testDrive\/(licence|minimumAge)/, 'licence'],
];

/** What keeps the contact step from being complete. */
function contactErrors(context: BookingContext): FormErrors {
  const { form } = context;
  return {
    ...checkContact(form, marketOf(context)),
    ...(isAtHome(context) ? missing(form, ['street', 'locality']) : {}),
    ...(form.licence ? {} : { licence: 'missing' }),
  };
}

/** The rules of `test-drive`. */
export const testDriveRules: Rules = {
  errorsOf: (context, step) =>
    step === 'contact' ? contactErrors(context) : step === 'wishes' ? checkWishes(context) : {},
  requestOf(context) {
    const { form, model, dealer } = context;
    if (!dealer || !model) throw new Error('a test drive needs a model and a dealer');
    const market = marketOf(context);
    return {
      ...baseRequestOf(context),
      testDrive: {
        modelId: model.id,
        licenceHeld: form.licence,
        ...(market ? { minimumAgeConfirmed: market.testDriveMinimumAge } : {}),
        ...(isAtHome(context)
          ? { homeAddress: addressOf(form.street, form.postalCode, form.locality, dealer.address.country) }
          : {}),
      },
    };
  },
  formOf(form, { contact, testDrive }) {
    const home = testDrive?.homeAddress;
    return { ...withContact(form, contact), atHome: !!home, ...(home ? addressFields(home) : {}) };
  },
  fieldErrorsOf: (errors) => fieldErrorsOf(POINTERS, errors),
  stepOf: (_, errors) => (errors.wishes ? 'wishes' : 'contact'),
  addressesOf: () => [],
  withMenu: ({ form }) => form,
  hold: holdMachine,
};
