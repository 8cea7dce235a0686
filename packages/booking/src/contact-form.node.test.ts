import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { contextOf, PERSON } from '../test/context.fixture.ts';
import { normalizePhone } from './contact-form.ts';
import { type BookingForm, changeForm, EMPTY_FORM, type FormErrors } from './form.ts';
import { testDriveRules } from './test-drive.rules.ts';

/** What is wrong with the contact step of a test drive in Munich. */
const errorsOf = (parts: Partial<BookingForm>): FormErrors =>
  testDriveRules.errorsOf(contextOf('test-drive', { ...PERSON, ...parts }), 'contact');

describe('a phone number as people type it becomes E.164', () => {
  const table: [typed: string, callingCode: string | undefined, number: string | undefined, why: string][] = [
    ['089 123456', '+49', '+4989123456', 'without a country code it gets the market’s, without the trunk zero'],
    ['89 123456', '+49', '+4989123456', 'without the trunk zero as well'],
    ['+49 89 123456', '+86', '+4989123456', 'its own country code stays'],
    ['0049 89 123456', '+49', '+4989123456', '00 is a plus'],
    ['+49 (0)89 123456', '+49', '+4989123456', 'a zero in brackets is a trunk zero'],
    ['(089) 12-34/56.7', '+49', '+49891234567', 'brackets, dashes, strokes and dots do not count'],
    ['089–123‑456', '+49', '+4989123456', 'whatever the dash'],
    ['06 1234 5678', '+39', '+390612345678', 'Italy’s zero is part of the number'],
    ['+39 (0)6 1234 5678', '+39', '+390612345678', 'in brackets, too'],
    ['(212) 555-0100', '+1', '+12125550100', 'North America has no trunk zero'],
    ['1 212 555 0100', '+1', '+12125550100', 'but a one'],
    ['8 912 345-67-89', '+7', '+79123456789', 'Russia’s is an eight'],
    ['812 345 67 89', '+7', '+78123456789', 'which may also begin a number'],
    ['138 0013 8000', '+86', '+8613800138000', 'China'],
    ['٠١٠ ١٢٣٤ ٥٦٧٨', '+20', '+201012345678', 'Arabic-Indic digits'],
    ['۰۹۱۲ ۳۴۵ ۶۷۸۹', '+98', '+989123456789', 'Persian digits'],
    ['+８６　１３８　００１３　８０００', undefined, '+8613800138000', 'full-width digits and spaces'],
    ['＋４９（８９）１２３４５６', undefined, '+4989123456', 'a full-width plus and brackets'],
    ['\u202a+49 89 123456\u202c', undefined, '+4989123456', 'marks of direction that a copied number carries'],
    ['\u2066+49\u200b89\u2060123456\u2069', undefined, '+4989123456', 'isolates and zero-width spaces'],
    ['089 123456', undefined, undefined, 'without a market a country code is needed'],
    ['+0 89 123456', '+49', undefined, 'no country code begins with zero'],
    ['12345', '+49', '+4912345', 'seven digits are the least'],
    ['123', '+49', undefined, 'fewer are not a number'],
    ['+49 1234567890123456', '+49', undefined, 'more than fifteen are not either'],
    ['call me', '+49', undefined, 'words are not'],
    ['089 12x456', '+49', undefined, 'nor letters in between'],
    ['', '+49', undefined, 'nothing is nothing'],
  ];
  for (const [typed, callingCode, number, why] of table) {
    test(`“${typed}” with ${callingCode}: ${why}`, () => assert.equal(normalizePhone(typed, callingCode), number));
  }
});

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
