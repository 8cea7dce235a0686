import { DatetimeSlotPicker } from 'datetime-slot-picker/dist/custom-elements/index.js';
import { nextTurn } from '../_shared/turns.js';

customElements.define('datetime-slot-picker', DatetimeSlotPicker);

const { until } = window.bench.tools;
const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const dateText = (date) => `${DAYS[date.getDay()]}, ${date.getDate()} ${MONTHS[date.getMonth()]} ${date.getFullYear()}`;
const timeText = (date) =>
  `${date.getHours() % 12 || 12}:${String(date.getMinutes()).padStart(2, '0')} ${date.getHours() < 12 ? 'AM' : 'PM'}`;

const days = (host) => host.querySelectorAll('.neo-date-grid .neo-day:not(.neo-day-disabled)');
const times = (host) => host.querySelectorAll('.neo-time-enabled');

window.bench.define({
  async mount(host, data) {
    const element = document.createElement('datetime-slot-picker');
    element.slots = data.days.map(({ date, slots }) => ({
      date: dateText(date),
      timeSlots: slots.map(({ start }) => timeText(start)),
    }));
    host.append(element);
    // to be compared with the others, the calendar has to be open
    await until(() => host.querySelector('input'), 5000, 'the input');
    host.querySelector('input').click();
    return {};
  },
  isReady: (host) => host.querySelectorAll('.neo-date-grid td').length >= 28,
  unmount: (host) => host.replaceChildren(),
  interactions: {
    nextMonth: {
      before: nextTurn,
      target: (host, { turn }) => host.querySelectorAll('.neo-date-grid tr:first-child .neo-center > span')[turn % 2],
      seen: (host) => host.querySelector('.neo-date-grid .neo-center').textContent,
    },
    pickDay: {
      before: nextTurn,
      target: (host, { turn }) => days(host)[(turn % 4) + 1],
      seen: (host) =>
        host.querySelectorAll('.neo-grid').length +
        [...host.querySelectorAll('.neo-selected, .neo-day-selected, .neo-cell-selected')]
          .map(({ textContent }) => textContent)
          .join(),
    },
    pickSlot: {
      async before(host, instance) {
        nextTurn(host, instance);
        if (!host.querySelector('.neo-date-grid')) {
          host.querySelector('input').click();
          await until(() => days(host).length > 5, 5000, 'the days');
        }
        days(host)[(instance.turn % 4) + 1].click();
        await until(() => times(host).length > 2, 5000, 'the times');
      },
      target: (host, { turn }) => times(host)[turn % 3],
      seen: (host) => host.querySelector('input').value,
    },
  },
});
