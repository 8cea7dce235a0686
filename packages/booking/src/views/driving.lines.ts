/** The lines of what a driver sees: the appointment, and whom to call. */
import type { Slot } from '@forecourt/contract';
import { cut, dateFormat } from '@forecourt/core';
import { html, nothing, type TemplateResult } from 'lit';
import type { KnownAppointment } from '../appointment.ts';
import { wallClock } from '../slots.ts';
import { partOf } from './lazy.ts';
import type { View } from './view.ts';

/** A text, as long as it may be right now. */
export const say = ({ env }: View, text: string): string => cut(text, env.restrictions.maxStringLength);

/** The dealer's number for a `tel` link. */
const callable = (phone: string | undefined): string => (phone ?? '').replace(/[^\d+*#]/g, '');

/** Whom to call: the dealer of the appointment, else the one that was chosen. One tap, and no dial pad. */
export function callView(view: View, appointment: KnownAppointment | undefined): TemplateResult | typeof nothing {
  const { dealer } = view.context;
  const isSame = !appointment?.dealerId || appointment.dealerId === dealer?.id;
  const known = isSame ? dealer : undefined;
  const phone = callable(appointment?.dealerPhone ?? known?.phone);
  const name = appointment?.dealerName ?? known?.name;
  if (!phone) return nothing;
  const text = name ? view.t('driving.call', { name }) : view.t('driving.callDealer');
  return html`<li><a class="button secondary" href="tel:${phone}">${say(view, text)}</a></li>`;
}

const MOMENT = { weekday: 'short', day: 'numeric', month: 'short', hour: 'numeric', minute: '2-digit' } as const;

/** A moment on the dealer's clock: that of the zone, else that of the offset. */
function whenText({ locale }: View, { start, timeZone }: KnownAppointment): string {
  try {
    if (timeZone) return dateFormat(locale.locale, { ...MOMENT, timeZone }).format(new Date(start));
  } catch {
    // a zone that this engine does not know
  }
  return dateFormat(locale.locale, { ...MOMENT, timeZone: 'UTC' }).format(wallClock(start));
}

/** A time that can be booked, in few words; the words of the times are there where there are times. */
export const timeText = (view: View, { start }: Slot): string =>
  partOf(view, 'later')?.shortText(view, start) ?? whenText(view, { start });

/** What is booked: what is done at the workshop, else the car. */
export const whatText = (view: View): string | undefined =>
  partOf(view, 'later')
    ?.laterChosen(view)
    .find(([step]) => step === 'service')?.[1] ?? view.context.model?.name;

const TYPES = ['test-drive', 'service', 'pickup'] as const;

/** The next appointment: when, what and where. */
export function appointmentView(view: View, appointment: KnownAppointment): TemplateResult {
  const { context, t } = view;
  const type = TYPES.find((each) => each === appointment.type);
  const items = appointment.visit?.items.map(({ name }) => name).join(', ');
  const what = (appointment.what ?? items) || (type && t(`driving.${type}`));
  const dealer = context.dealer?.id === appointment.dealerId ? context.dealer?.name : undefined;
  const where = appointment.dealerName ?? dealer;
  return html`
    <div part="appointment">
      <p class="numbers">${say(view, whenText(view, appointment))}</p>
      ${[what, where].map((text) => (text ? html`<p class="muted"><bdi>${say(view, text)}</bdi></p>` : nothing))}
    </div>
  `;
}
