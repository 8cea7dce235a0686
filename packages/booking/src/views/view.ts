import type { Environment, Handoff, LocaleController } from '@forecourt/core';
import { html, type TemplateResult } from 'lit';
import type { KnownAppointment } from '../appointment.ts';
import { type BookingContext, typeOf } from '../booking.context.ts';
import type { Driving } from '../booking.driver.ts';
import type { BookingEvent, SubmitEvent } from '../booking.events.ts';
import type { BookingSnapshot } from '../booking.machine.ts';
import type { Step } from '../booking.steps.ts';
import type { BookingMessageKey, BookingTextKey } from '../locales/en.ts';

/** What a view is drawn from. A view is a pure function of this. */
export interface View {
  snapshot: BookingSnapshot;
  context: BookingContext;
  locale: LocaleController<BookingMessageKey>;
  t: LocaleController<BookingMessageKey>['t'];
  env: Environment;
  /** Asks the machine for something. */
  send: (event: BookingEvent) => void;
  /** The same, and the focus goes to what comes. */
  go: (event: BookingEvent) => void;
  /** Where the OEM says how it uses personal data; `undefined`: no link. */
  privacyUrl: string | undefined;
  /** What the OEM wants said beside an estimate, in place of the back end's words. */
  disclaimer: string | undefined;
  /** Where the booking that was just made can be changed, on any device; `undefined`: the host has no such page. */
  manageLink: string | undefined;
  /** What a driver may do; `undefined`: nobody drives, or its part is not there yet. */
  driving: Driving | undefined;
  /** Sends what was chosen; or a time that was proposed, with a yes. */
  submit: (event?: SubmitEvent) => void;
  /** The next appointment that the host knows of. */
  appointment: KnownAppointment | undefined;
  /** Who takes the booking to go on at the phone; `undefined`: nobody. */
  handoff: Handoff | undefined;
  /** Whether the content of a step is the host's own. */
  isOwn: (step: Step) => boolean;
}

/** A key whose text says what is booked: a service visit and a pick-up have words of their own, `<key>.service`. */
type TypedKey = BookingTextKey extends infer Key ? (Key extends `${infer Base}.service` ? Base : never) : never;

/** The text of a key that says what is booked. */
export const typed = ({ context, t }: View, key: TypedKey): string => {
  const type = typeOf(context);
  return t((type === 'service' || type === 'pickup' ? `${key}.${type}` : key) as BookingTextKey);
};

/** What went wrong, what is kept, and the way on. */
export const failureView = ({ t, context, go }: View): TemplateResult => html`
  <div class="notice bad">
    <h3 tabindex="-1" data-focus>${t('failed.title')}</h3>
    <p>${t(`error.${context.error ?? 'unavailable'}` as BookingTextKey)}</p>
    <p>${t('failed.kept')}</p>
    <button class="secondary" type="button" @click=${() => go({ type: 'retry' })}>${t('step.retry')}</button>
  </div>
`;

/** Grey shapes where something will stand. Not for screen readers: they hear the live region. */
export const skeleton = (rows: number, height: 'card' | 'row'): TemplateResult => html`
  <div class=${height === 'row' ? 'choices wide' : 'choices'} aria-hidden="true">
    ${Array.from({ length: rows }, () => html`<div class="skeleton ${height}"></div>`)}
  </div>
`;

/** Whether the car drives, so that nothing of the steps is shown. */
export const isDriving = ({ restrictions }: Environment): boolean => !!restrictions.noSetup;

/** Whether typing has to wait until the car is parked. */
export const isPaused = ({ env: { restrictions } }: View): boolean =>
  !!(restrictions.noKeyboard || restrictions.noSetup);

/** Whether a step waits until the car is parked: what it lacks cannot be answered by a choice. */
export function isWaiting(view: View, step: Step): boolean {
  const { context, env } = view;
  const lacking = Object.keys(context.rules?.errorsOf(context, step) ?? {});
  const choices = env.restrictions.noSetup ? [] : ['licence', 'itemIds', 'wishes'];
  return isPaused(view) && lacking.some((field) => !choices.includes(field));
}
