/** The booking widget in each of its states: a story is a state, reached as a person reaches it. */
import '@forecourt/booking/register.js';
import { type BookingStateName, makeBookingState } from '@forecourt/booking/testing.js';
import type { Meta, StoryObj } from '@storybook/web-components-vite';

const meta: Meta = {
  title: 'Widgets/Booking',
  component: 'forecourt-booking',
};
export default meta;

const arrivals = new WeakMap<Element, () => Promise<void>>();

/** A state: drawn at once, walked to when the story plays. */
const story = (name: BookingStateName): StoryObj => ({
  render: () => {
    const { element, arrive } = makeBookingState(name);
    arrivals.set(element, arrive);
    return element;
  },
  play: async ({ canvasElement }) => {
    const element = canvasElement.querySelector('forecourt-booking');
    if (element) await arrivals.get(element)?.();
  },
});

export const Starting = story('starting');
export const StartFailed = story('startFailed');
export const UnsupportedType = story('unsupportedType');
export const NotOffered = story('notOffered');
export const Model = story('model');
export const ModelEmpty = story('modelEmpty');
export const DealerLoading = story('dealerLoading');
export const Dealer = story('dealer');
export const DealerNotFound = story('dealerNotFound');
export const DealerNone = story('dealerNone');
export const DealerFailed = story('dealerFailed');
export const TimeLoading = story('timeLoading');
export const Time = story('time');
export const TimeElsewhere = story('timeElsewhere');
export const DayUnavailable = story('dayUnavailable');
export const TimeEmpty = story('timeEmpty');
export const TimeFailed = story('timeFailed');
export const Contact = story('contact');
export const ContactErrors = story('contactErrors');
export const ContactRefused = story('contactRefused');
export const ContactPaused = story('contactPaused');
export const Review = story('review');
export const Submitting = story('submitting');
export const SubmitFailed = story('submitFailed');
export const SubmitRefused = story('submitRefused');
export const SlotGone = story('slotGone');
export const SlotGoneForGood = story('slotGoneForGood');
export const AlternativesFailed = story('alternativesFailed');
export const AlreadySent = story('alreadySent');
export const Confirmed = story('confirmed');
export const CalendarFailed = story('calendarFailed');
export const LongNames = story('longNames');
