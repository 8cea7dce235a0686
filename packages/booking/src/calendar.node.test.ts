import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import {
  addDays,
  addMonths,
  dateAfterKey,
  dayOfMonth,
  firstWeekday,
  formatDate,
  startOfMonth,
  weekdayOf,
  weeksOfMonth,
} from './calendar.ts';

/** One locale for each kind of calendar and of week. */
const LOCALES = [
  'en-US',
  'de-DE',
  'ar-EG',
  'fa-IR',
  'th-TH',
  'he-IL-u-ca-hebrew',
  'ar-SA-u-ca-islamic-umalqura',
  'ja-JP-u-ca-japanese',
  'zh-TW-u-ca-roc',
  'am-ET-u-ca-ethiopic',
  'hi-IN-u-ca-indian',
];

const anyDate = fc.integer({ min: 0, max: 36_500 }).map((days) => addDays('1990-01-01', days));
const anyLocale = fc.constantFrom(...LOCALES);
const daysOf = (date: string, locale: string): string[] =>
  weeksOfMonth(date, locale)
    .flat()
    .filter((day) => !!day) as string[];

/** Presses keys one after another. */
const press = (date: string, keys: string, locale: string, direction: 'ltr' | 'rtl' = 'ltr'): string =>
  keys.split(' ').reduce((at, key) => {
    const [, shift, name = ''] = /^(Shift\+)?(.+)$/.exec(key) ?? [];
    return dateAfterKey(at, { key: name, shiftKey: !!shift }, locale, direction) ?? at;
  }, date);

describe('B8 months as a locale counts them', () => {
  test('B8 a Persian month is a month of the calendar, and begins with its own first day', () => {
    assert.equal(startOfMonth('2026-11-24', 'fa-IR'), '2026-11-22');
    assert.equal(dayOfMonth('2026-11-24', 'fa-IR'), 3);
    assert.match(formatDate('2026-11-24', 'fa-IR', { month: 'long', year: 'numeric' }), /آذر/);
    assert.match(formatDate('2026-11-24', 'fa-IR', { year: 'numeric' }), /۱۴۰۵/);
    assert.equal(daysOf('2026-11-24', 'fa-IR').length, 30);
    assert.equal(daysOf('2026-04-01', 'fa-IR').length, 31);
  });

  test('B8 the last month of a Persian year has 29 days, and 30 in a leap year', () => {
    assert.equal(daysOf('2026-03-01', 'fa-IR').length, 29);
    assert.equal(daysOf('2025-03-01', 'fa-IR').length, 30);
  });

  test('B8 a Thai month is the Gregorian one, in the Buddhist year', () => {
    assert.equal(startOfMonth('2026-11-24', 'th-TH'), '2026-11-01');
    assert.match(formatDate('2026-11-24', 'th-TH', { year: 'numeric' }), /2569/);
  });

  test('B8 Egypt writes its own numerals', () => {
    assert.equal(formatDate('2026-11-24', 'ar-EG', { day: 'numeric' }), '٢٤');
  });

  test('B8 a Hebrew month begins with its new moon, and has 29 or 30 days', () => {
    const locale = 'he-IL-u-ca-hebrew';
    const start = startOfMonth('2026-11-24', locale);
    assert.deepEqual([start, daysOf(start, locale).length], ['2026-11-11', 30]);
    const next = addMonths(start, 1, locale);
    assert.deepEqual([next, daysOf(next, locale).length], ['2026-12-11', 29]);
  });

  test('B8 the short last month of an Ethiopian year is a month', () => {
    const days = daysOf('2026-09-08', 'am-ET-u-ca-ethiopic');
    assert.deepEqual([days[0], days.length], ['2026-09-06', 5]);
  });
});

describe('B8 month ends and leap years', () => {
  for (const [date, months, expected] of [
    ['2026-01-31', 1, '2026-02-28'],
    ['2028-01-31', 1, '2028-02-29'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-10-31', 1, '2026-11-30'],
    ['2026-12-15', 1, '2027-01-15'],
    ['2027-01-15', -1, '2026-12-15'],
    ['2028-02-29', 12, '2029-02-28'],
    ['2028-02-29', -12, '2027-02-28'],
  ] as const) {
    test(`B8 ${date} and ${months} months is ${expected}`, () => {
      assert.equal(addMonths(date, months, 'en-US'), expected);
    });
  }

  test('B8 the 31st of a Persian month and a month on is the last of a shorter one', () => {
    assert.equal(addMonths('2026-09-22', 1, 'fa-IR'), '2026-10-22');
    assert.deepEqual([dayOfMonth('2026-09-22', 'fa-IR'), dayOfMonth('2026-10-22', 'fa-IR')], [31, 30]);
  });
});

describe('B8 the first day of the week', () => {
  const table = {
    'en-US': 0,
    'de-DE': 1,
    'ar-EG': 6,
    'fa-IR': 6,
    'th-TH': 0,
    'he-IL': 0,
    'zh-CN': 1,
    'pt-BR': 0,
    fr: 1,
    en: 0,
  };
  type Info = { getWeekInfo?: unknown };

  /** Asks as an engine would that knows nothing of weeks. */
  function withoutWeekInfo<Result>(ask: () => Result): Result {
    const prototype = Intl.Locale.prototype as Info;
    const { getWeekInfo } = prototype;
    prototype.getWeekInfo = undefined;
    try {
      return ask();
    } finally {
      prototype.getWeekInfo = getWeekInfo;
    }
  }

  for (const [locale, weekday] of Object.entries(table)) {
    test(`B8 in ${locale} it is ${weekday}, whether the engine knows it or not`, () => {
      assert.equal(firstWeekday(locale), weekday);
      assert.equal(
        withoutWeekInfo(() => firstWeekday(locale)),
        weekday,
      );
    });
  }

  // other engines know the weeks of other years
  const skip = process.versions['cldr'] !== '48.0';
  test('B8 our table says of every country what CLDR 48 says', { skip }, () => {
    const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
    const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
    const countries = letters
      .flatMap((a) => letters.map((b) => a + b))
      .filter((code) => code !== 'ZZ' && names.of(code));
    assert.ok(countries.length > 200);
    const engine = countries.map((code) => `${code} ${firstWeekday(`und-${code}`)}`);
    const ours = withoutWeekInfo(() => countries.map((code) => `${code} ${firstWeekday(`und-${code}`)}`));
    assert.deepEqual(ours, engine);
  });
});

describe('B8 keys in the grid', () => {
  for (const [keys, locale, direction, expected] of [
    ['ArrowRight', 'en-US', 'ltr', '2026-11-25'],
    ['ArrowLeft', 'en-US', 'ltr', '2026-11-23'],
    ['ArrowRight', 'ar-EG', 'rtl', '2026-11-23'],
    ['ArrowLeft', 'ar-EG', 'rtl', '2026-11-25'],
    ['ArrowDown', 'en-US', 'ltr', '2026-12-01'],
    ['ArrowUp', 'ar-EG', 'rtl', '2026-11-17'],
    ['Home', 'en-US', 'ltr', '2026-11-22'],
    ['Home', 'de-DE', 'ltr', '2026-11-23'],
    ['Home', 'ar-EG', 'rtl', '2026-11-21'],
    ['End', 'en-US', 'ltr', '2026-11-28'],
    ['End', 'de-DE', 'ltr', '2026-11-29'],
    ['End', 'fa-IR', 'rtl', '2026-11-27'],
    ['PageDown', 'en-US', 'ltr', '2026-12-24'],
    ['PageUp', 'en-US', 'ltr', '2026-10-24'],
    ['Shift+PageDown', 'en-US', 'ltr', '2027-11-24'],
    ['Shift+PageUp', 'th-TH', 'ltr', '2025-11-24'],
    ['PageDown', 'fa-IR', 'rtl', '2026-12-24'],
    ['PageDown PageDown PageUp PageUp', 'en-US', 'ltr', '2026-11-24'],
  ] as const) {
    test(`B8 ${keys} in ${locale} (${direction}) leads from 24 November to ${expected}`, () => {
      assert.equal(press('2026-11-24', keys, locale, direction), expected);
    });
  }

  for (const key of ['Enter', ' ', 'Tab', 'a', 'Escape', 'F5']) {
    test(`B8 “${key}” leads nowhere`, () => {
      assert.equal(dateAfterKey('2026-11-24', { key, shiftKey: false }, 'en-US', 'ltr'), undefined);
    });
  }
});

describe('B8 for every date and calendar', () => {
  test('B8 a month forth and back is the same day, or the last one that both months have', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: 1, max: 13 }), anyLocale, (date, months, locale) => {
        const back = addMonths(addMonths(date, months, locale), -months, locale);
        assert.equal(startOfMonth(back, locale), startOfMonth(date, locale));
        const length = daysOf(addMonths(date, months, locale), locale).length;
        assert.equal(dayOfMonth(back, locale), Math.min(dayOfMonth(date, locale), length));
      }),
      { numRuns: 150 },
    );
  });

  test('B8 the weeks of a month hold each of its days once, in order, each under its weekday', () => {
    fc.assert(
      fc.property(anyDate, anyLocale, (date, locale) => {
        const weeks = weeksOfMonth(date, locale);
        const days = daysOf(date, locale);
        assert.ok(days.includes(date));
        assert.equal(days[0], startOfMonth(date, locale));
        days.forEach((day, index) => assert.equal(dayOfMonth(day, locale), index + 1));
        assert.equal(dayOfMonth(addDays(days[days.length - 1] ?? '', 1), locale), 1);
        for (const week of weeks) {
          assert.equal(week.length, 7);
          week.forEach((day, index) => {
            if (day) assert.equal(weekdayOf(day), (firstWeekday(locale) + index) % 7);
          });
        }
        assert.ok(weeks[0]?.some(Boolean) && weeks[weeks.length - 1]?.some(Boolean), 'no week is empty');
      }),
      { numRuns: 150 },
    );
  });

  test('B8 right then left, and down then up, lead back', () => {
    const direction = fc.constantFrom('ltr' as const, 'rtl' as const);
    fc.assert(
      fc.property(anyDate, anyLocale, direction, (date, locale, dir) => {
        assert.equal(press(date, 'ArrowRight ArrowLeft', locale, dir), date);
        assert.equal(press(date, 'ArrowDown ArrowUp', locale, dir), date);
        assert.equal(press(date, 'Home End Home', locale, dir), press(date, 'Home', locale, dir));
      }),
    );
  });
});
