/** The booking widget in each of its states: a story is a state, reached as a person reaches it. */
import '@forecourt/booking/register.js';
import { type BookingStateName, type MountedState, makeBookingState } from '@forecourt/booking/testing.js';
import type { Meta, StoryObj } from '@storybook/web-components-vite';

const meta: Meta = {
  title: 'Widgets/Booking',
  component: 'forecourt-booking',
};
export default meta;

const mounted = new WeakMap<Element, MountedState>();

/** Lets time go on, as long as the story is shown. */
async function run({ element, pass }: MountedState): Promise<void> {
  while (element.isConnected) {
    await new Promise((resolve) => setTimeout(resolve, 1000));
    await pass(1);
  }
}

/** A state: drawn at once, walked to when the story plays. */
const story = (name: BookingStateName): StoryObj => ({
  render: () => {
    const state = makeBookingState(name);
    mounted.set(state.element, state);
    return state.element;
  },
  play: async ({ canvasElement }) => {
    const element = canvasElement.querySelector('forecourt-booking');
    const state = element && mounted.get(element);
    await state?.arrive();
    if (state) void run(state);
  },
});

// The first view and the dealer
export const Starting = story('starting');
export const StartFailed = story('startFailed');
export const UnsupportedType = story('unsupportedType');
export const NotOffered = story('notOffered');
export const Model = story('model');
export const ModelForService = story('modelForService');
export const ModelForPickup = story('modelForPickup');
export const ModelEmpty = story('modelEmpty');
export const DealerLoading = story('dealerLoading');
export const Dealer = story('dealer');
export const DealerNotFound = story('dealerNotFound');
export const DealerNone = story('dealerNone');
export const DealerFailed = story('dealerFailed');
export const DealerEarliest = story('dealerEarliest');
export const OwnDealer = story('ownDealer');

// What is done, and where the car is collected
export const ServiceLoading = story('serviceLoading');
export const Service = story('service');
export const ServiceChosen = story('serviceChosen');
export const ServiceErrors = story('serviceErrors');
export const ServiceFailed = story('serviceFailed');
export const ServiceEmptyMenu = story('serviceEmptyMenu');
export const Options = story('options');
export const Address = story('address');
export const AddressErrors = story('addressErrors');
export const AddressOutside = story('addressOutside');
export const AddressChecking = story('addressChecking');
export const AddressPaused = story('addressPaused');

// The time, and how long it is kept
export const TimeLoading = story('timeLoading');
export const Time = story('time');
export const TimeChosen = story('timeChosen');
export const TimeElsewhere = story('timeElsewhere');
export const DayUnavailable = story('dayUnavailable');
export const TimeEmpty = story('timeEmpty');
export const TimeFailed = story('timeFailed');
export const TimeForPickup = story('timeForPickup');
export const DropOff = story('dropOff');
export const Holding = story('holding');
export const Held = story('held');
export const HeldReminder = story('heldReminder');
export const HoldExpired = story('holdExpired');
export const SlotGoneOnChoosing = story('slotGoneOnChoosing');
export const Wishes = story('wishes');
export const WishesErrors = story('wishesErrors');
export const WishesReview = story('wishesReview');
export const Requested = story('requested');

// The person, and the review
export const Contact = story('contact');
export const ContactAtHome = story('contactAtHome');
export const ContactErrors = story('contactErrors');
export const ContactRefused = story('contactRefused');
export const ContactPaused = story('contactPaused');
export const ContactKnownWhileDriving = story('contactKnownWhileDriving');
export const ContactForService = story('contactForService');
export const ContactForPickup = story('contactForPickup');
export const OwnContact = story('ownContact');
export const Review = story('review');
export const ReviewService = story('reviewService');
export const ReviewPickup = story('reviewPickup');

// The submit
export const Submitting = story('submitting');
export const SubmitFailed = story('submitFailed');
export const SubmitRefused = story('submitRefused');
export const SlotGone = story('slotGone');
export const SlotGoneForGood = story('slotGoneForGood');
export const AlternativesFailed = story('alternativesFailed');
export const Interrupted = story('interrupted');
export const AlreadySent = story('alreadySent');

// What becomes of it
export const Confirmed = story('confirmed');
export const ConfirmedEarlier = story('confirmedEarlier');
export const CalendarFailed = story('calendarFailed');
export const ConfirmedService = story('confirmedService');
export const ConfirmedPickup = story('confirmedPickup');
export const LongNames = story('longNames');

// An appointment that is there already
export const Opening = story('opening');
export const OpenFailed = story('openFailed');
export const BadLink = story('badLink');
export const Managing = story('managing');
export const ManagingPast = story('managingPast');
export const Change = story('change');
export const ChangeReview = story('changeReview');
export const Moved = story('moved');
export const CancelExplaining = story('cancelExplaining');
export const CancelWaiting = story('cancelWaiting');
export const CancelSending = story('cancelSending');
export const CancelFailed = story('cancelFailed');
export const Cancelled = story('cancelled');

// Somebody who drives, and then parks
export const Driving = story('driving');
export const DrivingAppointment = story('drivingAppointment');
export const DrivingKnown = story('drivingKnown');
export const DrivingFinding = story('drivingFinding');
export const DrivingTimes = story('drivingTimes');
export const DrivingNoTimes = story('drivingNoTimes');
export const DrivingTimesFailed = story('drivingTimesFailed');
export const DrivingQuestion = story('drivingQuestion');
export const DrivingQuestionForPickup = story('drivingQuestionForPickup');
export const DrivingBooking = story('drivingBooking');
export const DrivingGone = story('drivingGone');
export const DrivingFailed = story('drivingFailed');
export const DrivingBooked = story('drivingBooked');
export const DrivingReminded = story('drivingReminded');
export const DrivingUnknown = story('drivingUnknown');
export const ParkedAgain = story('parkedAgain');
