// The date and time pickers of Nylas, wherever they stand.

import { nextTurn } from './turns.js';

const within = (element, selector) => [...element.shadowRoot.querySelectorAll(selector)];

/** Its inputs. `parts` finds the two pickers, and a label of the picked day where there is one. */
export function nylasInteractions(parts) {
  return {
    nextMonth: {
      before: nextTurn,
      target: (_host, instance) => within(parts(instance).dates, '[part=ndp__month-button]')[instance.turn % 2],
      seen: (_host, instance) => within(parts(instance).dates, '[part=ndp__month-header]')[0].textContent,
    },
    pickDay: {
      before: nextTurn,
      target: (_host, instance) =>
        within(parts(instance).dates, 'button.date.current-month:not([disabled])')[(instance.turn % 4) + 1],
      seen: (_host, instance) => {
        const { label, times } = parts(instance);
        return label ? label.textContent : times.selectedDate.getTime();
      },
    },
    pickSlot: {
      before: nextTurn,
      target: (_host, instance) => within(parts(instance).times, '[part~=ntp__timeslot]')[instance.turn % 20],
      seen: (_host, instance) =>
        within(parts(instance).times, '[part~=ntp__timeslot]')
          .map((slot) => slot.className + slot.querySelectorAll('*').length)
          .join(),
    },
  };
}
