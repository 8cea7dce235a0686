import 'temporal-polyfill/global';
import '@schedule-x/theme-default/dist/index.css';
import { createCalendar, createViewMonthGrid } from '@schedule-x/calendar';
import { createSlotList, pickSlot } from '../_shared/slot-list.js';
import { nextTurn } from '../_shared/turns.js';

const zoned = (date) => Temporal.Instant.fromEpochMilliseconds(date.getTime()).toZonedDateTimeISO('UTC');

window.bench.define({
  mount(host, { days, firstDay }) {
    const box = document.createElement('div');
    box.style.height = '520px';
    const slots = createSlotList(days);
    host.append(box, slots.box);
    const calendar = createCalendar({
      views: [createViewMonthGrid()],
      defaultView: 'month-grid',
      selectedDate: Temporal.PlainDate.from(firstDay.iso),
      events: days.flatMap((day) =>
        day.slots.map(({ start, end }, index) => ({
          id: `${day.iso}-${index}`,
          title: 'free',
          start: zoned(start),
          end: zoned(end),
        })),
      ),
      callbacks: { onClickDate: (date) => slots.show(date.toString()) },
    });
    calendar.render(box);
    slots.show(firstDay.iso);
    return { calendar };
  },
  isReady: (host) => host.querySelectorAll('.sx__month-grid-event').length > 4,
  unmount(host, { calendar }) {
    calendar.destroy();
    host.replaceChildren();
  },
  // its days are covered by events, so that no click picks one
  interactions: {
    nextMonth: {
      before: nextTurn,
      target: (host, { turn }) => host.querySelectorAll('.sx__forward-backward-navigation button')[turn % 2],
      seen: (host) => host.querySelector('.sx__range-heading').textContent,
    },
    pickSlot,
  },
});
