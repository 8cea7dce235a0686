/** What a booking must say, beyond what its schema can express. Each rule names the field it refuses. */
import type { BookingRequest, Dealer, FieldError, VehicleModel } from '@forecourt/contract';
import { isPossiblePhoneNumber } from 'libphonenumber-js';
import { minimumAgeIn } from '../capabilities/markets.ts';
import { refuse } from '../http/problem.ts';
import { isOutside } from '../pick-up/service-area.ts';
import type { Settings } from '../settings.ts';

/** Refuses what can be told without looking anything up. */
export function demandSensible(request: BookingRequest, { slots }: Pick<Settings, 'slots'>): void {
  const { type, slotId, preferredWindows, contact, testDrive, visit, doorToDoor } = request;
  const errors: FieldError[] = [];
  const need = (isThere: boolean, pointer: string, detail = 'is needed') => {
    if (!isThere) errors.push({ pointer, detail });
  };
  need(slots || slotId === undefined, '/slotId', 'there are no slots');
  need(!slots || preferredWindows === undefined, '/preferredWindows', 'there are slots');
  for (const [pointer, phone] of [
    ['/contact/phone', contact.phone],
    ['/doorToDoor/handOver/phone', doorToDoor?.handOver?.phone],
  ] as const) {
    const isPossible = phone === undefined || isPossiblePhoneNumber(phone);
    need(isPossible, pointer, 'no number in that country has this length');
  }
  if (type === 'test-drive') {
    need(testDrive !== undefined, '/testDrive');
    need(testDrive?.licenceHeld !== false, '/testDrive/licenceHeld', 'a driving licence is needed');
  } else need(visit !== undefined, '/visit');
  if (type === 'pickup') {
    need(doorToDoor !== undefined, '/doorToDoor');
    if (doorToDoor) {
      need(!slots || doorToDoor.dropOff !== undefined, '/doorToDoor/dropOff');
      need(slots || doorToDoor.dropOff === undefined, '/doorToDoor/dropOff', 'there are no slots');
    }
    need(!!(contact.phone ?? doorToDoor?.handOver?.phone), '/contact/phone', 'is needed by the driver');
  }
  if (errors.length > 0) throw refuse(...errors);
}

/** Refuses a test drive that does not fit the dealer: its models, its market's minimum age, its services. */
export function demandFittingDrive(
  { testDrive }: BookingRequest,
  dealer: Dealer,
  model: VehicleModel | undefined,
  settings: Settings,
): void {
  if (!testDrive) return;
  const errors: FieldError[] = [];
  const isDriven = model && (!model.bookingTypes || model.bookingTypes.includes('test-drive'));
  if (!isDriven || (dealer.models && !dealer.models.includes(testDrive.modelId))) {
    errors.push({ pointer: '/testDrive/modelId', detail: 'is not a model of this dealer' });
  }
  const minimumAge = minimumAgeIn(dealer.address.country, settings);
  if (!(testDrive.minimumAgeConfirmed !== undefined && testDrive.minimumAgeConfirmed >= minimumAge)) {
    errors.push({ pointer: '/testDrive/minimumAgeConfirmed', detail: `an age of at least ${minimumAge} is needed` });
  }
  if (testDrive.homeAddress && !dealer.services.includes('test-drive-at-home')) {
    errors.push({ pointer: '/testDrive/homeAddress', detail: 'this dealer does not bring cars' });
  }
  if (errors.length > 0) throw refuse(...errors);
}

/** Refuses addresses to which the dealer's drivers do not go. */
export function demandServedAddresses({ doorToDoor }: BookingRequest, dealer: Dealer): void {
  if (!doorToDoor) return;
  const errors: FieldError[] = [];
  for (const name of ['pickupAddress', 'dropOffAddress'] as const) {
    if (isOutside(dealer, doorToDoor[name])) {
      errors.push({ pointer: `/doorToDoor/${name}`, detail: 'is not served by this dealer' });
    }
  }
  if (errors.length > 0) throw refuse(...errors);
}
