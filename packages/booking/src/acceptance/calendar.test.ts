import { until } from '@forecourt/core/testing.js';
import { expect } from '@open-wc/testing';
import { deferred } from '@forecourt/contract/testing.js';
import { sendKeys } from '@web/test-runner-commands';
import { calendarKeys, mountBooking, type MountOptions, type Type } from '../../test/element.fixture.ts';

/** Each calendar that there is: of which type, on which step, and how many times its first day has. */
const CALENDARS = [
  ['test-drive', 'time', 7],
  ['service', 'time', 7],
  ['pickup', 'time', 7],
  ['pickup', 'dropOff', 5],
] as const;

/** Stands in a calendar; the first free day is chosen. */
async function inTheCalendar(type: Type, step: 'time' | 'dropOff', options: MountOptions = {}) {
  const booking = await mountBooking({
    ...options,
    properties: { type, modelId: 'aster', dealerId: 'munich-north', ...options.properties },
  });
  await booking.person.walkTo(step);
  await booking.person.settled();
  return { ...booking, ...calendarKeys(booking) };
}

for (const [type, step, count] of CALENDARS) {
  const where = `${type}, ${step}`;

  describe(`B8 the calendar by keyboard (${where})`, () => {
    it(`B8 (${where}) arrows go by day and week, Home and End to the ends of the week, page keys by month`, async () => {
      const { press, day } = await inTheCalendar(type, step);
      expect(day()).to.equal(`Tuesday, November 24, ${count} times`);
      for (const [key, date] of [
        ['ArrowRight', 'Wednesday, November 25'],
        ['ArrowLeft', 'Tuesday, November 24'],
        ['ArrowDown', 'Tuesday, December 1'],
        ['ArrowUp', 'Tuesday, November 24'],
        ['Home', 'Monday, November 23'],
        ['End', 'Saturday, November 28'],
        ['PageDown', 'Monday, December 28'],
        ['PageUp', 'Saturday, November 28'],
        ['ArrowRight', 'Sunday, November 29'],
        ['Escape', 'Tuesday, November 24'],
      ] as const) {
        expect(await press(key), key).to.include(date);
      }
    });

    it(`B8 (${where}) with Shift the page keys go by year, as far as can be booked`, async function () {
      // the driver of WebKit holds no key down
      if (/AppleWebKit(?!.*Chrome)/.test(navigator.userAgent)) this.skip();
      const { press } = await inTheCalendar(type, step);
      await sendKeys({ down: 'Shift' });
      expect(await press('PageDown')).to.include('Saturday, January 23');
      expect(await press('PageUp')).to.include('Monday, November 23');
      await sendKeys({ up: 'Shift' });
    });

    it(`B8 (${where}) one tab stop; Enter and Space choose the day`, async () => {
      const { press, all, find } = await inTheCalendar(type, step);
      expect(all('[part~="day"][tabindex="0"]')).to.have.length(1);
      await press('ArrowRight');
      await press('Enter');
      expect(find('[aria-selected="true"]')?.textContent?.trim()).to.equal('25');
      await press('ArrowRight');
      await press(' ');
      expect(find('[aria-selected="true"]')?.textContent?.trim()).to.equal('26');
      expect(find('[part~="slot-list"]')?.getAttribute('aria-label')).to.equal('Thursday, November 26');
    });

    it(`B8 (${where}) from right to left the arrows are mirrored, with the locale’s numerals`, async () => {
      const { press, find } = await inTheCalendar(type, step, { lang: 'ar-EG' });
      const day = (): string | undefined => find('[part~="day"][tabindex="0"]')?.textContent?.trim();
      expect(day()).to.equal('٢٤');
      await press('ArrowLeft');
      expect(day()).to.equal('٢٥');
      await press('ArrowRight');
      await press('ArrowRight');
      expect(day()).to.equal('٢٣');
      expect(find('th')?.getAttribute('abbr')).to.equal('السبت');
    });

    it(`B8 (${where}) a day without times can be reached, says why, and chooses no time`, async () => {
      const { press, person, find } = await inTheCalendar(type, step, { world: { holidays: ['2026-11-25'] } });
      expect(await press('ArrowRight')).to.equal('Wednesday, November 25, public holiday');
      expect(find('[part~="day"][tabindex="0"]')?.getAttribute('aria-disabled')).to.equal('true');
      await press('Enter');
      expect(person.choices).to.be.empty;
      expect(person.text).to.include('public holiday');
    });

    for (const [lang, month] of [
      ['fa-IR', '۱۴۰۵'],
      ['th-TH', '2569'],
    ] as const) {
      it(`B8 (${where}) the calendar of ${lang}`, async () => {
        const { find } = await inTheCalendar(type, step, { lang });
        expect(find('#month')?.textContent).to.include(month);
      });
    }
  });

  describe(`B9 what is said aloud (${where})`, () => {
    it(`B9 (${where}) the times of the day, another month and an empty day, all in one region that stays`, async () => {
      const { person, find } = await inTheCalendar(type, step, { world: { holidays: ['2026-12-25'] } });
      const region = find('[part~="base"] > [role="status"]');
      expect(person.status).to.equal(`Tuesday, November 24: ${count} times`);
      await person.nextMonth();
      await person.settled();
      expect(person.status).to.equal('December 2026: 22 days with free times');
      await person.chooseDay('December 25');
      await person.settled();
      expect(person.status).to.equal('Friday, December 25, public holiday');
      await person.press('Nearest free day: Monday, December 28');
      expect(person.status).to.include('Monday, December 28');
      expect(find('[part~="base"] > [role="status"]')).to.equal(region);
    });

    it(`B9 (${where}) while times are loading, that is said; the grey shapes are not`, async () => {
      const late = deferred();
      const { person, all, api, element } = await mountBooking({
        properties: { type, modelId: 'aster', dealerId: 'munich-north' },
      });
      if (step === 'dropOff') await person.walkTo('time').then(() => person.chooseTime());
      api.delay('findSlots', late);
      if (step === 'dropOff') await person.next();
      else if (type !== 'test-drive') await person.walkTo('time');
      await person.sees(step === 'dropOff' ? 'When should we bring it back?' : 'When');
      await until(() => person.view === step, step);
      expect(person.status).to.equal('Loading');
      const shapes = all('.skeleton');
      expect(shapes).not.to.be.empty;
      for (const shape of shapes) expect(shape.closest('[aria-hidden="true"]')).to.exist;
      late.resolve();
      await person.settled();
      await element.updateComplete;
      expect(person.status).to.include('November 24');
    });
  });
}
