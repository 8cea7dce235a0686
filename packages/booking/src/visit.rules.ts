/** The rules of a visit to the workshop, and of a car that is collected for one. */
import {
  type Address,
  normalizePhone,
  type ServiceItem,
  type ServiceMenu,
  type ServiceVisit,
  toAsciiDigits,
  type VehicleFacts,
} from '@forecourt/contract';
import { type BookingContext, marketOf, modelIdOf, typeOf } from './booking.context.ts';
import { returnOf } from './booking.requests.ts';
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
import { type BookingForm, EMPTY_FORM, type FormErrors, type FormField } from './form.ts';
import { holdMachine } from './hold.machine.ts';

/** The code of the item that a car with trouble codes needs first. */
const DIAGNOSIS = 'diagnosis';

const POINTERS: Pointers = [
  ...CONTACT_POINTERS,
  [/^\/visit\/symptom/, 'symptom'],
  [/^\/visit\/vehicle\/mileageKm/, 'mileage'],
  [/^\/visit\/vehicle\/plate/, 'plate'],
  [/^\/visit\/transportationId/, 'transportationId'],
  [/^\/visit\/advisorId/, 'advisorId'],
  [/^\/visit/, 'itemIds'],
  [/^\/doorToDoor\/dropOffAddress\/postalCode/, 'dropOffPostalCode'],
  [/^\/doorToDoor\/dropOffAddress\/locality/, 'dropOffLocality'],
  [/^\/doorToDoor\/dropOffAddress/, 'dropOffStreet'],
  [/^\/doorToDoor\/pickupAddress\/postalCode/, 'postalCode'],
  [/^\/doorToDoor\/pickupAddress\/locality/, 'locality'],
  [/^\/doorToDoor\/pickupAddress/, 'street'],
  [/^\/doorToDoor\/handOver/, 'handOverPhone'],
  [/^\/doorToDoor\/keyNote/, 'keyNote'],
  // of a question about one address
  [/^\/address\/postalCode/, 'postalCode'],
  [/^\/address/, 'street'],
];

/** On which step a field stands; those that are not here are on the contact step. */
const STEP_OF: Partial<Record<FormField, 'service' | 'options' | 'address' | 'wishes'>> = {
  ...{ itemIds: 'service', symptom: 'service' },
  ...{ transportationId: 'options', advisorId: 'options' },
  ...{ street: 'address', postalCode: 'address', locality: 'address' },
  ...{ dropOffStreet: 'address', dropOffPostalCode: 'address', dropOffLocality: 'address' },
  ...{ handOverName: 'address', handOverPhone: 'address', keyNote: 'address' },
  wishes: 'wishes',
};

/** The trouble codes that go to the workshop. */
export const sentCodes = ({ input, form }: BookingContext) => (form.withCodes && input.vehicle?.troubleCodes) || [];

/** The items that were chosen from the menu, in its order. */
export const chosenItems = ({ menu, form }: BookingContext): readonly ServiceItem[] =>
  menu?.items.filter(({ id }) => form.itemIds.includes(id)) ?? [];

function serviceErrors(context: BookingContext): FormErrors {
  const { form, menu } = context;
  const symptom = form.symptom.trim();
  return {
    ...(chosenItems(context).length || symptom || sentCodes(context).length ? {} : { itemIds: 'missing' }),
    ...(symptom.length > (menu?.symptomMaxLength ?? 500) ? { symptom: 'invalid' } : {}),
  };
}

function addressErrors(context: BookingContext): FormErrors {
  const { form } = context;
  const phone = form.handOverPhone.trim();
  return {
    ...missing(form, ['street', 'locality']),
    ...(form.sameAddress ? {} : missing(form, ['dropOffStreet', 'dropOffLocality'])),
    ...(form.otherContact
      ? {
          ...missing(form, ['handOverName', 'handOverPhone']),
          ...(phone && !normalizePhone(phone, marketOf(context)?.callingCode) ? { handOverPhone: 'invalid' } : {}),
        }
      : {}),
  };
}

/** Digits as a person types them, with the marks between thousands: `12.500 km`. */
function mileageOf({ mileage }: BookingForm): number | undefined {
  const digits = toAsciiDigits(mileage.normalize('NFKC')).replace(/[\s.,'’٬]|km$/gi, '');
  return /^\d{1,7}$/.test(digits) ? Number(digits) : undefined;
}

function contactErrors(context: BookingContext): FormErrors {
  const { form } = context;
  const errors = checkContact(form, marketOf(context));
  // the driver who comes must be able to ring somebody
  if (typeOf(context) === 'pickup' && !form.otherContact && !form.phone.trim()) {
    errors.phone = 'missing';
    if (errors.email === 'missing') delete errors.email;
  }
  if (form.mileage.trim() && mileageOf(form) === undefined) errors.mileage = 'invalid';
  return errors;
}

const VIN = /^[A-HJ-NPR-Z0-9]{17}$/;

/** The car in the contract's words; a number that is none is left out rather than refused. */
function vehicleOf(context: BookingContext): VehicleFacts | undefined {
  const { form, input } = context;
  const vin = input.vehicle?.vin?.trim().toUpperCase();
  const mileageKm = mileageOf(form);
  const facts: VehicleFacts = {
    ...(modelIdOf(context).model ? { modelId: modelIdOf(context).model } : {}),
    ...(vin && VIN.test(vin) ? { vin } : {}),
    ...(form.plate.trim() ? { plate: form.plate.trim() } : {}),
    ...(mileageKm === undefined ? {} : { mileageKm }),
  };
  return Object.keys(facts).length ? facts : undefined;
}

function visitOf(context: BookingContext): ServiceVisit {
  const { form } = context;
  const codes = sentCodes(context);
  const vehicle = vehicleOf(context);
  return {
    itemIds: chosenItems(context).map(({ id }) => id),
    ...(form.symptom.trim() ? { symptom: form.symptom.trim() } : {}),
    ...(codes.length ? { troubleCodes: [...codes] } : {}),
    ...(form.advisorId ? { advisorId: form.advisorId } : {}),
    ...(form.transportationId ? { transportationId: form.transportationId } : {}),
    ...(vehicle ? { vehicle } : {}),
  };
}

/** The address where the car is collected, and the other one where it comes back if that is not the same. */
function addressesOf({ form, dealer }: BookingContext): readonly Address[] {
  const country = dealer?.address.country ?? '';
  const pickup = addressOf(form.street, form.postalCode, form.locality, country);
  if (form.sameAddress) return [pickup];
  return [pickup, addressOf(form.dropOffStreet, form.dropOffPostalCode, form.dropOffLocality, country)];
}

function doorToDoorOf(context: BookingContext) {
  const { form } = context;
  const dropOff = returnOf(context);
  const [pickupAddress, dropOffAddress = pickupAddress] = addressesOf(context) as [Address, Address?];
  const phone = normalizePhone(form.handOverPhone, marketOf(context)?.callingCode);
  return {
    ...{ pickupAddress, dropOffAddress },
    ...(dropOff ? { dropOff } : {}),
    ...(form.otherContact && phone ? { handOver: { name: form.handOverName.trim(), phone } } : {}),
    ...(form.keyNote.trim() ? { keyNote: form.keyNote.trim() } : {}),
  };
}

/** What is chosen from a menu before anybody has chosen: what the host says, else what the car needs. */
function itemsAtFirst({ input }: BookingContext, { items }: ServiceMenu): readonly string[] {
  const { itemIds, vehicle } = input;
  if (itemIds) return items.filter(({ id }) => itemIds.includes(id)).map(({ id }) => id);
  const needed = [...(vehicle?.due ?? []), ...(vehicle?.troubleCodes?.length ? [DIAGNOSIS] : [])];
  return items.filter(({ code }) => code !== undefined && needed.includes(code)).map(({ id }) => id);
}

const ERRORS: Partial<Record<string, (context: BookingContext) => FormErrors>> = {
  service: serviceErrors,
  address: addressErrors,
  wishes: checkWishes,
  contact: contactErrors,
};

/** The rules of `service` and `pickup`. */
export const visitRules: Rules = {
  errorsOf: (context, step) => ERRORS[step]?.(context) ?? {},
  requestOf: (context) => ({
    ...baseRequestOf(context),
    visit: visitOf(context),
    ...(typeOf(context) === 'pickup' ? { doorToDoor: doorToDoorOf(context) } : {}),
  }),
  formOf(form, { contact, visit, doorToDoor }) {
    const pickup = doorToDoor?.pickupAddress;
    const dropOff = doorToDoor?.dropOffAddress;
    const isSame = JSON.stringify(pickup) === JSON.stringify(dropOff);
    const other = dropOff && !isSame ? addressFields(dropOff) : undefined;
    const items = visit && ('items' in visit ? visit.items.map(({ id }) => id) : visit.itemIds);
    return {
      ...withContact(form, contact),
      ...(items ? { itemIds: items } : {}),
      symptom: visit?.symptom ?? '',
      plate: visit?.vehicle?.plate ?? form.plate,
      ...(pickup ? addressFields(pickup) : {}),
      sameAddress: isSame,
      ...(other
        ? { dropOffStreet: other.street, dropOffPostalCode: other.postalCode, dropOffLocality: other.locality }
        : {}),
      otherContact: !!doorToDoor?.handOver,
      handOverName: doorToDoor?.handOver?.name ?? '',
      handOverPhone: doorToDoor?.handOver?.phone ?? '',
      keyNote: doorToDoor?.keyNote ?? '',
    };
  },
  fieldErrorsOf: (errors) => fieldErrorsOf(POINTERS, errors),
  stepOf: ({ input }, errors) => {
    const [field] = Object.keys(errors) as FormField[];
    const step = (field && STEP_OF[field]) ?? 'contact';
    return step === 'address' && input.type !== 'pickup' ? 'contact' : step;
  },
  addressesOf,
  withMenu(context, menu) {
    const { form, input, passed } = context;
    const known = form.itemIds.filter((id) => menu.items.some((item) => item.id === id));
    const isFresh = !passed.includes('service') && (!known.length || form.itemIds === EMPTY_FORM.itemIds);
    const has = (list: readonly { id: string }[], id: string | undefined) =>
      list.some((each) => each.id === id) ? id : '';
    return {
      ...form,
      itemIds: isFresh ? itemsAtFirst(context, menu) : known,
      transportationId: has(menu.transportation, form.transportationId || input.transportationId) ?? '',
      advisorId: has(menu.advisors, form.advisorId || input.advisorId) ?? '',
    };
  },
  hold: holdMachine,
};
