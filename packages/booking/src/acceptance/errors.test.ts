import { expect } from '@open-wc/testing';
import { mountBooking, type Mounted, type Type } from '../../test/element.fixture.ts';
import type { Step } from '../booking.steps.ts';
import type { BookingForm } from '../form.ts';

/** What is wrong on each form: of which type, on which step, typed how, and which fields are marked. */
const FORMS: readonly (readonly [Type, Step, Partial<BookingForm>, readonly string[]])[] = [
  ['test-drive', 'contact', { email: 'ada', atHome: true }, ['name', 'email', 'street', 'locality', 'licence']],
  ['service', 'contact', { phone: '12', mileage: 'many' }, ['name', 'phone', 'mileage']],
  ['pickup', 'contact', { email: 'ada', mileage: 'many' }, ['name', 'email', 'phone', 'mileage']],
  [
    'pickup',
    'address',
    { sameAddress: false, otherContact: true },
    ['street', 'locality', 'dropOffStreet', 'dropOffLocality', 'handOverName', 'handOverPhone'],
  ],
];

/** The texts that describe a field. */
const describing = ({ find }: Mounted, field: string): string =>
  (find(`#${field}`)?.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .map((id) => find(`#${id}`)?.textContent?.trim())
    .join(' ');

describe('B19 errors in each form', () => {
  for (const [type, step, typed, fields] of FORMS) {
    it(`B19 (${type}, ${step}) are listed with the focus on them, linked to their fields, and lead there`, async () => {
      const booking = await mountBooking({ properties: { type } });
      const { person, find, focused } = booking;
      await person.walkTo(step);
      await (step === 'address' ? person.fillAddress(typed) : person.fillContact(typed));
      await person.next();
      expect(focused()?.textContent?.trim()).to.equal(`${fields.length} entries need your attention`);
      expect(person.errors).to.have.length(fields.length);
      for (const [i, field] of fields.entries()) {
        expect(find(`#${field}`)?.getAttribute('aria-invalid'), field).to.equal('true');
        expect(describing(booking, field), field).to.include(person.errors[i]);
        await person.press(person.errors[i] ?? 'no error');
        expect(focused()?.id).to.equal(field);
      }
      find('#name, #street')?.focus();
      await person.next();
      expect(focused()?.textContent, 'a second press lists them again').to.include('entries');
    });
  }
});
