/** What a driver sees: the next appointment, and what can be done about a booking by a few taps. */
import type { Slot } from '@forecourt/contract';
import type { Handoff } from '@forecourt/core';
import { html, nothing, type TemplateResult } from 'lit';
import { type KnownAppointment, nextAppointment } from '../appointment.ts';
import { type BookingContext, modelIdOf, typeOf } from '../booking.context.ts';
import { isOutcomeUnknown } from '../booking.errors.ts';
import { canPropose } from '../booking.updates.ts';
import type { Driving } from '../booking.driver.ts';
import type { BookingTextKey } from '../locales/en.ts';
import { appointmentView, callView, say, timeText, whatText } from './driving.lines.ts';
import { partOf } from './lazy.ts';
import { typed, type View } from './view.ts';

/** A view with somebody who drives. */
type DriverView = View & { driving: Driving };

/** Whether it is not known what the car does: only the appointment is shown then, and the way to call. */
const isUnknown = ({ env: { restrictions } }: View): boolean =>
  !!restrictions.noVoiceTranscription && !!restrictions.noKeyboard;

/** On its way to the back end, or about to be. */
const isBooking = ({ snapshot }: View): boolean =>
  ['submitting', 'settling', 'rescheduling', 'findingAlternatives'].some((state) => snapshot.value === state) ||
  snapshot.matches({ choosing: 'accepting' });

const SCREENS = ['finding', 'proposing', 'findingReturn', 'asking', 'failed'] as const;

/** What is on the driver's screen. */
function screenOf(view: View) {
  const { snapshot, driving } = view;
  if (isUnknown(view)) return 'unknown';
  if (isBooking(view)) return 'booking';
  if (snapshot.matches('confirmed')) return 'booked';
  const at = SCREENS.find((state) => driving?.snapshot.matches({ times: state }));
  if (at) return at;
  if (snapshot.matches({ choosing: 'submitFailed' })) return 'submitFailed';
  if (snapshot.matches({ choosing: 'slotGone' })) return 'gone';
  return driving?.snapshot.matches({ reminder: 'wanted' }) ? 'reminded' : 'overview';
}

/** The name of what is on the driver's screen; another one takes the focus along. */
export const drivingViewName = (view: View): string => `driving.${screenOf(view)}`;

const button = (view: View, text: string, onClick: () => void, look = 'secondary'): TemplateResult =>
  html`<li><button type="button" class=${look} @click=${onClick}>${say(view, text)}</button></li>`;

/** Two ways on, of which the first stands on the driver's side; what is seen first is first. */
const waysOn = ({ env, locale }: View, first: unknown, other: unknown): TemplateResult => {
  const isAtEnd = env.driverSide === (locale.direction === 'rtl' ? 'left' : 'right');
  return html`<ul>${isAtEnd ? [other, first] : [first, other]}</ul>`;
};

/** Asks for something; the focus goes to what comes. */
const asking =
  ({ driving }: DriverView, event: Parameters<Driving['send']>[0]) =>
  () =>
    driving.send(event);

/** Lets the booking go on at the phone, with what was chosen and nothing of the person. */
const offering = (context: BookingContext, handoff: Handoff) => (): void => {
  const { dealer, form } = context;
  const modelId = modelIdOf(context).model;
  handoff.offer({
    ...{ kind: 'booking', type: typeOf(context) },
    ...(dealer ? { dealerId: dealer.id } : {}),
    ...(modelId ? { modelId } : {}),
    ...(form.itemIds.length ? { itemIds: [...form.itemIds] } : {}),
  });
};

/** What a driver may do besides: see times, call, be reminded, go on at the phone. */
function waysView(view: DriverView, appointment: KnownAppointment | undefined): TemplateResult {
  const { context, t, driving, handoff } = view;
  // what is booked needs no more than a way to call
  if (isUnknown(view) || context.booking) return html`<ul>${callView(view, appointment)}</ul>`;
  const isReminded = driving.snapshot.matches({ reminder: 'wanted' });
  return html`
    ${isReminded ? html`<p class="muted">${say(view, t('driving.reminded'))}</p>` : nothing}
    <ul>
      ${canPropose(context) ? button(view, t('driving.times'), asking(view, { type: 'times.ask' }), 'primary') : nothing}
      ${callView(view, appointment)}
      ${isReminded ? nothing : button(view, t('driving.remind'), asking(view, { type: 'reminder.ask' }))}
      ${handoff ? button(view, t('driving.phone'), offering(context, handoff)) : nothing}
    </ul>
  `;
}

const backView = (view: DriverView): TemplateResult =>
  button(view, view.t('step.back'), asking(view, { type: 'leave' }));

const lineView = (view: View, text: string): TemplateResult => html`<p class="muted">${say(view, text)}</p>`;

/** A few free times, and nothing else to choose from. */
function timesView(view: DriverView): TemplateResult {
  const { slots } = view.driving.snapshot.context;
  const choose = (slot: Slot) => asking(view, { type: 'time.choose', slot });
  return html`
    <ul>
      ${slots.map(
        (slot) => html`<li>
          <button type="button" class="secondary numbers" part="proposal" @click=${choose(slot)}>
            ${say(view, timeText(view, slot))}
          </button>
        </li>`,
      )}
    </ul>
    <ul>
      ${slots.length ? nothing : callView(view, undefined)}${backView(view)}
    </ul>
  `;
}

/** One question, with yes and no. */
function questionView(view: DriverView): TemplateResult {
  const { t, context, driving, submit } = view;
  const { slot, dropOff, timeZone } = driving.snapshot.context;
  const lines = [
    whatText(view),
    context.dealer?.name,
    dropOff && t('driving.return', { time: timeText(view, dropOff) }),
  ];
  const yes = (): void => slot && submit({ type: 'proposal.accept', slot, dropOff, timeZone });
  return html`
    ${lines.map((text) => (text ? lineView(view, text) : nothing))}
    ${waysOn(
      view,
      button(view, t('driving.yes'), yes, 'primary'),
      button(view, t('driving.no'), asking(view, { type: 'answer.no' })),
    )}
  `;
}

/** What went wrong with a booking, and the way on. */
function failedView(view: DriverView): TemplateResult {
  const { context, t, submit } = view;
  const error = context.error ?? 'unavailable';
  const isLost = !!context.attempt && isOutcomeUnknown(error);
  return html`
    ${lineView(view, t(`error.${error}` as BookingTextKey))} ${isLost ? lineView(view, t('driving.notTwice')) : nothing}
    ${waysOn(
      view,
      button(view, t('step.retry'), () => submit(), 'primary'),
      callView(view, undefined),
    )}
  `;
}

/** What stands below the title. */
function bodyOf(view: DriverView, screen: ReturnType<typeof screenOf>): unknown {
  const { t, context, appointment, driving } = view;
  const next = nextAppointment(context, appointment);
  const again = button(view, t('step.retry'), asking(view, { type: 'times.ask' }), 'primary');
  switch (screen) {
    case 'booking':
    case 'finding':
    case 'findingReturn':
      return nothing;
    case 'proposing':
      return timesView(view);
    case 'asking':
      return questionView(view);
    case 'failed':
      return html`
        ${lineView(view, t(`error.${driving.snapshot.context.error ?? 'unavailable'}` as BookingTextKey))}
        ${waysOn(view, again, backView(view))}
      `;
    case 'submitFailed':
      return failedView(view);
    default:
      return html`
        ${next ? appointmentView(view, next) : nothing}
        ${next ? nothing : lineView(view, t('driving.paused'))} ${waysView(view, next)}
      `;
  }
}

function titleOf(view: DriverView, screen: ReturnType<typeof screenOf>): string {
  const { t, context, appointment, driving } = view;
  const { slot, slots } = driving.snapshot.context;
  switch (screen) {
    case 'booking':
      return t('driving.booking');
    case 'finding':
    case 'findingReturn':
      return t('driving.finding');
    case 'proposing':
      return t(slots.length ? 'driving.choose' : 'driving.none');
    case 'asking':
      return slot ? t('driving.ask', { time: timeText(view, slot) }) : '';
    case 'failed':
    case 'submitFailed':
      return t('failed.title');
    case 'gone':
      return t('error.slot-taken');
    case 'booked':
      return partOf(view, 'later')?.laterTitle(view, 'confirmed') ?? t('driving.next');
    default:
      return nextAppointment(context, appointment) ? t('driving.next') : typed(view, 'widget.label');
  }
}

/** What a driver sees; `undefined` as long as it is not known what they may do. */
export function drivingView(view: View): TemplateResult | undefined {
  if (!view.driving) return undefined;
  const driver = view as DriverView;
  const screen = screenOf(view);
  return html`
    <div class="driving">
      <header><h2 tabindex="-1" data-focus>${say(view, titleOf(driver, screen))}</h2></header>
      <div class="body" data-view="driving.${screen}" aria-busy=${isBooking(view) || driver.driving.snapshot.hasTag('busy')}>
        ${bodyOf(driver, screen)}
      </div>
    </div>
  `;
}

/** What the live region says: what is on its way, and what came of a wish. */
export function drivingStatus(view: View): string {
  const { t } = view;
  switch (screenOf(view)) {
    case 'booking':
      return t('driving.booking');
    case 'finding':
    case 'findingReturn':
      return t('driving.finding');
    case 'reminded':
      return t('driving.reminded');
    default:
      return '';
  }
}

/** The car is parked: what the driver wanted then. Nothing of it opens by itself. */
export const wantedView = (view: View): TemplateResult | typeof nothing => {
  const { driving, snapshot, t } = view;
  if (!driving?.snapshot.matches({ reminder: 'wanted' }) || snapshot.hasTag('done')) return nothing;
  return html`
    <div class="notice" part="wanted">
      <p>${t('driving.wanted')}</p>
      <button type="button" class="secondary" @click=${() => driving.send({ type: 'reminder.end' })}>${t('driving.goOn')}</button>
    </div>
  `;
};
