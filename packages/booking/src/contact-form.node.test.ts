import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { contextOf, PERSON } from '../test/context.fixture.ts';
import { type BookingForm, changeForm, EMPTY_FORM, type FormErrors } from './form.ts';
import { testDriveRules } from './test-drive.rules.ts';

/** What is wrong with the contact step of a test drive in Munich. */
const errorsOf = (parts: Partial<BookingForm>): FormErrors =>
  testDriveRules.errorsOf(contextOf('test-drive', { ...PERSON, ...parts }), 'contact');

describe('what keeps the form from being sent', () => {
  test('an e-mail address or a phone number is enough', () => {
    assert.deepEqual(errorsOf({}), {});
    assert.deepEqual(errorsOf({ email: '', phone: '089 123456' }), {});
    assert.deepEqual(errorsOf({ email: ' ' }), { email: 'missing' });
  });

  test('both have to do where both are given', () => {
    const errors = errorsOf({ email: 'ada@example', phone: '089' });
    assert.deepEqual(errors, { email: 'invalid', phone: 'invalid' });
  });

  for (const email of ['ada', 'ada@', '@example.com', 'a da@example.com', 'ada@@example.com', 'ada@example.']) {
    test(`“${email}” is no e-mail address`, () => {
      assert.equal(errorsOf({ email }).email, 'invalid');
    });
  }

  for (const email of [' ada@example.com ', 'a.d+a@sub.example.co.uk', '用户@例子.公司']) {
    test(`“${email}” may be one`, () => assert.deepEqual(errorsOf({ email }), {}));
  }

  test('a name of spaces is none', () => {
    assert.deepEqual(errorsOf({ name: ' \t' }), { name: 'missing' });
  });

  test('B14 without the consent that they may drive nothing is sent', () => {
    assert.deepEqual(errorsOf({ licence: false }), { licence: 'missing' });
  });

  test('B14 at home a street and a town are needed, a postcode is not', () => {
    assert.deepEqual(errorsOf({ atHome: true }), { street: 'missing', locality: 'missing' });
    assert.deepEqual(errorsOf({ atHome: true, street: 'Beispielstraße 1', locality: 'München' }), {});
    assert.deepEqual(errorsOf({ street: '', locality: '' }), {});
  });
});

describe('a change of the form', () => {
  const bad = {
    name: 'missing',
    email: 'missing',
    street: 'missing',
    locality: 'missing',
    licence: 'missing',
  } as const;

  const without = (errors: object, ...fields: string[]): object =>
    Object.fromEntries(Object.entries(errors).filter(([field]) => !fields.includes(field)));

  test('takes away the mark of its own field', () => {
    const { form: changed, formErrors } = changeForm(EMPTY_FORM, bad, { name: 'A' });
    assert.equal(changed.name, 'A');
    assert.deepEqual(formErrors, without(bad, 'name'));
  });

  test('of the phone takes away the mark of the e-mail address, for one is enough', () => {
    assert.deepEqual(changeForm(EMPTY_FORM, bad, { phone: '0' }).formErrors, without(bad, 'email'));
  });

  test('of the place takes away the marks of the address', () => {
    assert.deepEqual(changeForm(EMPTY_FORM, bad, { atHome: false }).formErrors, without(bad, 'street', 'locality'));
  });
});

describe('fields that a back end refuses, by pointer', () => {
  for (const [pointer, field] of [
    ['/contact/name', 'name'],
    ['/contact/phone', 'phone'],
    ['/contact/email', 'email'],
    ['/contact', 'email'],
    ['/testDrive/homeAddress', 'street'],
    ['/testDrive/homeAddress/lines/0', 'street'],
    ['/testDrive/homeAddress/postalCode', 'postalCode'],
    ['/testDrive/homeAddress/locality', 'locality'],
    ['/testDrive/licenceHeld', 'licence'],
    ['/testDrive/minimumAgeConfirmed', 'licence'],
  ] as const) {
    test(`${pointer} is the field ${field}`, () => {
      assert.deepEqual(testDriveRules.fieldErrorsOf([{ pointer, detail: '' }]), { [field]: 'invalid' });
    });
  }

  test('what is not in the form is not marked in it', () => {
    assert.deepEqual(
      testDriveRules.fieldErrorsOf(['', '/slotId', '/testDrive/modelId'].map((pointer) => ({ pointer, detail: '' }))),
      {},
    );
  });
});
