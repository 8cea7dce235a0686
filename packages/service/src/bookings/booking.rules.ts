/** What a booking must say, beyond what its schema can express. Each rule names the field it refuses. */
import type { BookingRequest, Dealer, FieldError } from '@forecourt/contract';
import { isPossiblePhoneNumber } from 'libphonenumber-js';
import { refuse } from '../http/problem.ts';
import { minimumAgeIn } from '../capabilities/markets.ts';
import type { Settings } from '../settings.ts';

/** Refuses what can be told without looking anything up. */
export function demandSensible({ type, contact, testDrive }: BookingRequest): void {
  const errors: FieldError[] = [];
  if (contact.phone !== undefined && !isPossiblePhoneNumber(contact.phone)) {
    errors.push({ pointer: '/contact/phone', detail: 'no number in that country has this length' });
  }
  if (type === 'test-drive' && !testDrive) errors.push({ pointer: '/testDrive', detail: 'is needed' });
  if (testDrive && !testDrive.licenceHeld) {
    errors.push({ pointer: '/testDrive/licenceHeld', detail: 'a driving licence is needed' });
  }
  if (errors.length > 0) throw refuse(...errors);
}

/** Refuses what does not fit the dealer: its models, its market's minimum age, its services. */
export function demandFitting({ testDrive }: BookingRequest, dealer: Dealer, modelExists: boolean, settings: Settings) {
  if (!testDrive) return;
  const errors: FieldError[] = [];
  if (!modelExists || (dealer.models && !dealer.models.includes(testDrive.modelId))) {
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
