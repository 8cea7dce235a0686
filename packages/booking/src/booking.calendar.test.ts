import type { Slot, SlotList } from '@forecourt/contract';
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { calendarKeys, mountBooking, type MountOptions } from '../test/element.fixture.ts';

const CHOSEN = { modelId: 'aster', dealerId: 'munich-north' };

/** Stands in the calendar; the first free day is chosen. */
async function inTheCalendar(options: MountOptions = {}) {
  const booking = await mountBooking({ ...options, properties: { ...CHOSEN, ...options.properties } });
  await booking.person.settled();
  return { ...booking, ...calendarKeys(booking) };
}

describe('B8 the calendar by keyboard', () => {
  it('B8 with Shift the page keys go by year, as far as can be booked', async function () {
    // the driver of WebKit holds no key down
    if (/AppleWebKit(?!.*Chrome)/.test(navigator.userAgent)) this.skip();
    const { press } = await inTheCalendar();
    await sendKeys({ down: 'Shift' });
    expect(await press('PageDown')).to.equal('Saturday, January 23, closed');
    expect(await press('PageUp')).to.equal('Monday, November 23, in the past');
    await sendKeys({ up: 'Shift' });
  });
});

describe('B8 the calendar in the visitor’s own', () => {
  it('B8 Egypt: Arabic numerals, the week from Saturday', async () => {
    const { all, find } = await inTheCalendar({ lang: 'ar-EG' });
    expect(
      all('[part~="day"]')
        .map((node) => node.textContent?.trim())
        .slice(0, 3),
    ).to.deep.equal(['١', '٢', '٣']);
    expect(find('th')?.getAttribute('abbr')).to.equal('السبت');
  });

  it('B8 Iran: Persian months', async () => {
    const { find, all } = await inTheCalendar({ lang: 'fa-IR' });
    expect(find('#month')?.textContent).to.include('آذر').and.include('۱۴۰۵');
    expect(all('[part~="day"]')).to.have.length(30);
    expect(all('[part~="day"]')[0]?.textContent?.trim()).to.equal('۱');
  });

  it('B8 Germany: the week from Monday', async () => {
    const { find } = await inTheCalendar({ lang: 'de-DE' });
    expect(find('th')?.getAttribute('abbr')).to.equal('Montag');
  });
});

describe('B9 what is said aloud', () => {
  it('B9 the loading, the times of the day, another month and an empty day, all in one region that stays', async () => {
    const { person, find, all } = await inTheCalendar({ world: { holidays: ['2026-12-25'] } });
    const region = find('[role="status"]');
    expect(person.status).to.equal('Tuesday, November 24: 7 times');
    await person.nextMonth();
    await person.settled();
    expect(person.status).to.equal('December 2026: 22 days with free times');
    await person.chooseDay('December 25');
    await person.settled();
    expect(person.status).to.equal('Friday, December 25, public holiday');
    expect(person.text).to.include('Nearest free day: Monday, December 28');
    expect(find('[role="status"]')).to.equal(region);
    expect(all('[role="status"], [aria-live]'), 'no other region speaks in between').to.have.length(1);
  });

  it('B9 the nearest free day is one press away, and the focus goes along', async () => {
    const { person, day } = await inTheCalendar();
    await person.chooseDay('November 28');
    await person.press('Nearest free day');
    expect(day()).to.include('Monday, November 30');
    expect(person.choices).to.have.length(8);
  });

  it('B9 a dealer without any time says so, and offers another dealer and the phone', async () => {
    const { person } = await mountBooking({ properties: CHOSEN, world: { capacity: 0 } });
    await person.sees('no free times in the coming weeks');
    expect(person.text).to.include('+498900000001');
    await person.press('Choose another dealer');
    expect(person.heading).to.equal('Where would you like to drive?');
  });
});

describe('B7 the dealer’s clock', () => {
  it('B7 where the visitor’s clock shows the same, no zone is named', async () => {
    const { find, person } = await inTheCalendar();
    expect(find('[part~="zone"]')).to.equal(null);
    expect(person.choices[0]).to.equal('10:00 AM');
  });

  it('B7 elsewhere it is, and what is sent carries the offset and the zone', async () => {
    const { person, books } = await mountBooking({ properties: { modelId: 'aster', dealerId: 'kathmandu' } });
    await person.sees('Times are local to the dealer: Nepal Time (UTC+5:45).');
    await person.chooseTime(0);
    await person.next();
    await person.fillContact({ name: 'Ada', email: 'ada@example.com', licence: true });
    await person.next();
    expect(person.summary).to.include('UTC+5:45');
    await person.submit();
    await person.sees('Your test drive is booked');
    expect(books()[0]?.request).to.deep.include({ start: '2026-11-24T14:00:00+05:45', timeZone: 'Asia/Kathmandu' });
  });

  it('B7 the hour that comes twice is shown twice, with its offsets, and the chosen one is sent', async () => {
    const at = (start: string): Slot => ({ id: start, start, end: start.replace('T02', 'T03') });
    const slots = ['2026-10-25T02:00:00+02:00', '2026-10-25T02:00:00+01:00', '2026-10-25T09:00:00+01:00'].map(at);
    const list: SlotList = { timeZone: 'Europe/Berlin', slots, unavailable: [] };
    const { person, books } = await mountBooking({
      properties: CHOSEN,
      world: { now: '2026-10-20T08:00:00Z' },
      calls: { findSlots: () => Promise.resolve(list) },
      env: { offsetMinutes: () => 120 },
    });
    await person.settled();
    expect(person.choices).to.deep.equal(['2:00 AM (UTC+2)', '2:00 AM (UTC+1)', '9:00 AM']);
    await person.chooseTime(1);
    await person.next();
    await person.fillContact({ name: 'Ada', email: 'ada@example.com', licence: true });
    await person.next();
    expect(person.summary).to.include('2:00 AM (UTC+1)');
    expect(person.primary.textContent?.trim()).to.equal('Book Sun, Oct 25, 2:00 AM (UTC+1)');
    await person.submit();
    expect(books()[0]?.request.start).to.equal('2026-10-25T02:00:00+01:00');
  });
});
