/** An appointment that is there: shown, moved or cancelled by whoever has its token (B10). */
import { bookingWithToken, managedOf } from './booking.requests.ts';
import { bookingSetup } from './booking.setup.ts';

/** What can be done with an appointment; also while its calendar file cannot be had. */
const ways = {
  'change.begin': { guard: 'isMovable', target: '#booking.choosing.next', actions: 'beginChange' },
  'cancel.begin': { guard: 'isCancelable', target: 'explaining' },
  'calendar.get': 'fetchingCalendar',
} as const;

/** The calendar file is fetched; then it is as before. */
export const fetchingCalendar = (before: string) =>
  bookingSetup.createStateConfig({
    tags: 'busy',
    invoke: {
      src: 'getCalendarFile',
      input: ({ context }) => bookingWithToken(context),
      onDone: { target: before, actions: { type: 'emitCalendar', params: ({ event }) => event.output } },
      onError: { target: 'calendarFailed', actions: 'storeError' },
    },
  });

/** The states of an appointment that is there. */
export const managing = bookingSetup.createStateConfig({
  initial: 'shown',
  states: {
    shown: { on: ways },
    fetchingCalendar: fetchingCalendar('shown'),
    calendarFailed: { tags: 'failed', on: { ...ways, 'cancel.abort': 'shown' } },
    explaining: {
      on: {
        'cancel.explain': { actions: { type: 'explainCancel', params: ({ event }) => event } },
        'cancel.confirm': 'waiting',
        'cancel.abort': 'shown',
      },
    },
    // nothing is sent yet
    waiting: { after: { undo: 'sending' }, on: { 'cancel.undo': 'explaining', 'cancel.now': 'sending' } },
    sending: {
      tags: 'busy',
      invoke: {
        src: 'cancel',
        input: ({ context }) => ({
          ...managedOf(context),
          code: context.cancelCode,
          reason: context.cancelText.trim(),
        }),
        onDone: {
          target: '#booking.cancelled',
          actions: { type: 'storeBooking', params: ({ event }) => event.output },
        },
        onError: { target: 'cancelFailed', actions: ['storeError', 'emitFailed'] },
      },
    },
    // cancelling what is cancelled is no error, so it can be tried again whatever has become of the first try
    cancelFailed: { tags: 'failed', on: { retry: 'sending', 'cancel.abort': '#booking.opening' } },
  },
});
