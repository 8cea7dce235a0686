import { defineCustomElement as defineDatePicker } from '@nylas/web-elements/dist/components/nylas-date-picker.js';
import { defineCustomElement as defineTimePicker } from '@nylas/web-elements/dist/components/nylas-timeslot-picker.js';
import { nylasInteractions } from '../_shared/nylas.js';

defineDatePicker();
defineTimePicker();

const emails = ['dealer@example.org'];

window.bench.define({
  mount(host, { days, firstDay }) {
    const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
    const both = { selectedDate: firstDay.date, selectedTimezone: timeZone };
    const dates = Object.assign(document.createElement('nylas-date-picker'), both);
    dates.selectableDates = days.map(({ date }) => date);
    const times = Object.assign(document.createElement('nylas-timeslot-picker'), both);
    times.availability = days.flatMap(({ slots }) =>
      slots.map(({ start, end }) => ({ emails, start_time: start, end_time: end })),
    );
    dates.addEventListener('dateSelected', ({ detail }) => {
      dates.selectedDate = detail;
      times.selectedDate = detail;
    });
    times.addEventListener('timeslotSelected', ({ detail }) => {
      times.selectedTimeslot = detail;
    });
    host.append(dates, times);
    return { dates, times };
  },
  isReady(_host, _data, { dates, times }) {
    const buttons = (picker) => picker.shadowRoot?.querySelectorAll('button').length ?? 0;
    return buttons(dates) > 28 && buttons(times) >= 20;
  },
  unmount: (host) => host.replaceChildren(),
  interactions: nylasInteractions((pickers) => pickers),
});
