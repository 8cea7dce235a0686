import '@vaadin/date-picker';
import { createSlotList, pickSlot } from '../_shared/slot-list.js';

const two = (number) => String(number).padStart(2, '0');

window.bench.define({
  mount(host, { days, firstDay }) {
    const slots = createSlotList(days);
    const picker = document.createElement('vaadin-date-picker');
    picker.label = 'Day';
    picker.isDateDisabled = ({ year, month, day }) => !slots.has(`${year}-${two(month + 1)}-${two(day)}`);
    picker.value = firstDay.iso;
    picker.addEventListener('value-changed', () => slots.show(picker.value));
    slots.show(firstDay.iso);
    host.append(picker, slots.box);
    // to be compared with the others, the calendar has to be open
    picker.open();
    return { picker, slots };
  },
  isReady() {
    const [month] = window.bench.tools.deepFindAll(document.body, 'vaadin-month-calendar');
    return (month?.shadowRoot.querySelectorAll('td').length ?? 0) >= 28;
  },
  unmount(host, { picker }) {
    picker.close();
    host.replaceChildren();
  },
  // its months scroll, and picking a day closes it: neither compares with the others
  interactions: {
    pickSlot: {
      ...pickSlot,
      before(host, instance) {
        instance.picker.close();
        pickSlot.before(host, instance);
      },
    },
  },
});
