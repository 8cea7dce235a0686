import { DuetDatePicker } from '@duetds/date-picker/custom-element';
import '@duetds/date-picker/dist/duet/themes/default.css';
import { isoOf } from '../data.js';
import { createSlotList, pickSlot } from '../_shared/slot-list.js';
import { nextTurn } from '../_shared/turns.js';

customElements.define('duet-date-picker', DuetDatePicker);

const DAY = '.duet-date__day.is-month:not(.is-disabled):not([aria-disabled=true])';

/** Opens the calendar, and waits until it has come in. */
async function open(host, instance) {
  nextTurn(host, instance);
  if (host.querySelector('.duet-date__dialog.is-active')) return;
  await instance.picker.show();
  await new Promise((resolve) => setTimeout(resolve, 500));
}

window.bench.define({
  mount(host, { days, firstDay }) {
    const slots = createSlotList(days);
    const picker = document.createElement('duet-date-picker');
    picker.isDateDisabled = (date) => !slots.has(isoOf(date));
    picker.value = firstDay.iso;
    picker.addEventListener('duetChange', ({ detail }) => slots.show(detail.value));
    slots.show(firstDay.iso);
    host.append(picker, slots.box);
    return { picker, slots };
  },
  isReady: (host) => host.querySelectorAll('.duet-date__day').length >= 28,
  unmount: (host) => host.replaceChildren(),
  interactions: {
    nextMonth: {
      before: open,
      target: (host, { turn }) => host.querySelector(turn % 2 ? '.duet-date__next' : '.duet-date__prev'),
      seen: (host) =>
        host.querySelector('.duet-date__heading, .duet-date__vhidden[aria-live]').textContent +
        host.querySelector('.duet-date__select select').value,
    },
    pickDay: {
      before: open,
      target: (host, { turn }) => host.querySelectorAll(DAY)[(turn % 4) + 1],
      seen: (_host, { slots }) => slots.box.dataset.day,
    },
    pickSlot,
  },
});
