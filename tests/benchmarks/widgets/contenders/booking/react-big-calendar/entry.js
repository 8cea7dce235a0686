import 'react-big-calendar/lib/css/react-big-calendar.css';
import { format, getDay, parse, startOfWeek } from 'date-fns';
import { enUS } from 'date-fns/locale/en-US';
import { createElement, useState } from 'react';
import { Calendar, dateFnsLocalizer } from 'react-big-calendar';
import { createRoot } from 'react-dom/client';
import { isoOf } from '../data.js';
import { createSlotList, pickSlot } from '../_shared/slot-list.js';
import { nextTurn } from '../_shared/turns.js';

const localizer = dateFnsLocalizer({ format, parse, startOfWeek, getDay, locales: { 'en-US': enUS } });

function Booking({ events, first, onDay }) {
  const [date, setDate] = useState(first);
  return createElement(Calendar, {
    localizer,
    events,
    date,
    onNavigate: setDate,
    view: 'month',
    views: ['month'],
    onView() {},
    selectable: true,
    onDrillDown: (day) => onDay(isoOf(day)),
    onSelectSlot: ({ start }) => onDay(isoOf(start)),
    style: { height: 520 },
  });
}

window.bench.define({
  mount(host, { days, firstDay }) {
    const box = document.createElement('div');
    const slots = createSlotList(days);
    host.append(box, slots.box);
    const events = days.flatMap((day) => day.slots.map(({ start, end }) => ({ title: 'free', start, end })));
    const root = createRoot(box);
    root.render(createElement(Booking, { events, first: firstDay.date, onDay: slots.show }));
    slots.show(firstDay.iso);
    return { root, slots };
  },
  isReady: (host) => host.querySelectorAll('.rbc-event').length > 4,
  unmount(host, { root }) {
    root.unmount();
    host.replaceChildren();
  },
  interactions: {
    nextMonth: {
      before: nextTurn,
      target: (host, { turn }) => host.querySelectorAll('.rbc-toolbar button')[turn % 2 ? 2 : 1],
      seen: (host) => host.querySelector('.rbc-toolbar-label').textContent,
    },
    pickDay: {
      before: nextTurn,
      target: (host, { turn }) =>
        host.querySelectorAll('.rbc-date-cell:not(.rbc-off-range) .rbc-button-link')[25 + (turn % 3)],
      seen: (_host, { slots }) => slots.box.dataset.day,
    },
    pickSlot,
  },
});
