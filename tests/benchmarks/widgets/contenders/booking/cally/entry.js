import 'cally';
import { createSlotList, pickSlot } from '../_shared/slot-list.js';
import { nextTurn } from '../_shared/turns.js';

const month = ({ calendar }) => calendar.firstElementChild.shadowRoot;

window.bench.define({
  mount(host, { days, firstDay }) {
    const slots = createSlotList(days);
    const calendar = document.createElement('calendar-date');
    calendar.isDateDisallowed = (date) => !slots.has(date.toISOString().slice(0, 10));
    calendar.setAttribute('focused-date', firstDay.iso);
    calendar.append(document.createElement('calendar-month'));
    calendar.addEventListener('change', () => slots.show(calendar.value));
    slots.show(firstDay.iso);
    host.append(calendar, slots.box);
    return { calendar, slots };
  },
  isReady: (_host, _data, instance) => month(instance).querySelectorAll('button').length >= 28,
  unmount: (host) => host.replaceChildren(),
  interactions: {
    nextMonth: {
      before: nextTurn,
      target: (_host, { calendar, turn }) =>
        calendar.shadowRoot.querySelector(turn % 2 ? '[part~=next]' : '[part~=previous]'),
      seen: (_host, instance) => month(instance).querySelector('[part~=heading]').textContent,
    },
    pickDay: {
      before: nextTurn,
      target: (_host, instance) =>
        month(instance).querySelectorAll('button:not([aria-disabled=true]):not([disabled])')[(instance.turn % 4) + 1],
      seen: (_host, { slots }) => slots.box.dataset.day,
    },
    pickSlot,
  },
});
