import { Calendar } from '@fullcalendar/core';
import dayGridPlugin from '@fullcalendar/daygrid';
import interactionPlugin from '@fullcalendar/interaction';
import { createSlotList, pickSlot } from '../_shared/slot-list.js';
import { nextTurn } from '../_shared/turns.js';

window.bench.define({
  mount(host, { days, firstDay }) {
    const box = document.createElement('div');
    const slots = createSlotList(days);
    host.append(box, slots.box);
    const calendar = new Calendar(box, {
      plugins: [dayGridPlugin, interactionPlugin],
      initialView: 'dayGridMonth',
      initialDate: firstDay.iso,
      height: 520,
      dayMaxEvents: 2,
      events: days.flatMap((day) =>
        day.slots.map(({ start, end }, index) => ({ id: `${day.iso}-${index}`, title: 'free', start, end })),
      ),
      dateClick: ({ dateStr }) => slots.show(dateStr),
    });
    calendar.render();
    slots.show(firstDay.iso);
    return { calendar, slots };
  },
  isReady: (host) => host.querySelectorAll('.fc-daygrid-event').length > 4,
  unmount(host, { calendar }) {
    calendar.destroy();
    host.replaceChildren();
  },
  interactions: {
    nextMonth: {
      before: nextTurn,
      target: (host, { turn }) => host.querySelector(turn % 2 ? '.fc-next-button' : '.fc-prev-button'),
      seen: (host) => host.querySelector('.fc-toolbar-title').textContent,
    },
    pickDay: {
      before: nextTurn,
      target: (host, { turn }) => host.querySelectorAll('.fc-day-future .fc-daygrid-day-top')[(turn % 4) + 1],
      seen: (_host, { slots }) => slots.box.dataset.day,
    },
    pickSlot,
  },
});
