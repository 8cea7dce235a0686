import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { normalizePhone } from './phone.ts';

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
