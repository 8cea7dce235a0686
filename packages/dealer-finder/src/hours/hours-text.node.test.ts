import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { wordsFrom } from '../../test/hours.fixture.ts';
import arabic from '../locales/ar/rows.ts';
import german from '../locales/de/rows.ts';
import english from '../locales/en/rows.ts';
import chinese from '../locales/zh-CN/rows.ts';
import { hoursText } from './hours-text.ts';
import type { OpeningStatus } from './opening-status.ts';

const changesAt = 0;
const closesAt = Date.UTC(2026, 10, 23, 18);
const opensAt = Date.UTC(2026, 10, 23, 8);

const soon: OpeningStatus = { state: 'open', closesAt, closesInMinutes: 25, changesAt };
const open: OpeningStatus = { state: 'open', closesAt, changesAt };
const closed = (opensBy: 'time' | 'weekday' | 'date', isHoliday = false): OpeningStatus => ({
  state: 'closed',
  opensAt,
  opensBy,
  isHoliday,
  changesAt,
});

const LANGUAGES = { en: english, de: german, 'zh-CN': chinese, ar: arabic };

const rows: readonly (readonly [locale: string, status: OpeningStatus, text: string])[] = [
  ['en-GB', open, 'Open until 18:00'],
  ['en-GB', soon, 'Open · closes in 25 min'],
  ['en-GB', closed('weekday'), 'Closed · opens Mon 08:00'],
  ['en-US', open, 'Open until 6:00 PM'],
  ['en-US', closed('time'), 'Closed · opens at 8:00 AM'],
  ['en-US', closed('weekday'), 'Closed · opens Mon 8:00 AM'],
  ['en-US', closed('date', true), 'Closed today (holiday) · opens Mon Nov 23'],
  ['de-DE', open, 'Geöffnet bis 18:00 Uhr'],
  ['de-DE', soon, 'Geöffnet · schließt in 25 Min.'],
  ['de-DE', closed('time'), 'Geschlossen · öffnet um 08:00 Uhr'],
  ['de-DE', closed('weekday'), 'Geschlossen · öffnet Mo. 08:00 Uhr'],
  ['zh-CN', open, '营业中 · 18:00 结束营业'],
  ['zh-CN', soon, '营业中 · 25 分钟后结束营业'],
  ['zh-CN', closed('weekday'), '休息中 · 周一08:00 开始营业'],
  ['ar-EG', open, 'مفتوح حتى ٦:٠٠ م'],
  ['ar-EG', closed('time'), 'مغلق · يفتح الساعة ٨:٠٠ ص'],
];

describe('D6 what is said of a status', () => {
  for (const [locale, status, expected] of rows) {
    test(`${locale}: ${expected}`, () => {
      const language = (Object.keys(LANGUAGES) as (keyof typeof LANGUAGES)[]).find((each) => locale.startsWith(each));
      const text = hoursText(status, locale, wordsFrom(LANGUAGES[language ?? 'en'], language ?? 'en'));
      // versions of Intl differ in commas
      assert.equal(text.replace(/,/g, ''), expected);
    });
  }

  test('every language says each minute of the last half hour in words of its own', () => {
    for (const [language, texts] of Object.entries(LANGUAGES)) {
      for (let closesInMinutes = 1; closesInMinutes <= 30; closesInMinutes += 1) {
        const text = hoursText({ ...soon, closesInMinutes } as OpeningStatus, language, wordsFrom(texts, language));
        assert.doesNotMatch(text, /hours\.|\{|undefined/, language);
      }
    }
  });
});
