/** The windows that would suit a customer, each with a time in it that staff can confirm. */
import type { DeskBooking, PreferredWindow } from '@forecourt/contract';
import { html, nothing, type TemplateResult } from 'lit';
import type { DeskSession } from '../live/session.ts';
import { isRequested, type Period, proposalFor } from '../model/confirming.ts';
import { type Confirming, timeKey } from '../model/state.ts';
import { shortDate } from '../model/times.ts';
import { confirmWords } from '../model/words.ts';

export interface ConfirmModel {
  /** The last try to confirm a time of the open booking; `undefined`: there was none. */
  confirming: Confirming | undefined;
  /** What staff entered for a window of the open booking. */
  timeEntered: (index: number) => Period | undefined;
  today: string;
  onTime: (index: number, period: Period) => void;
  onConfirm: (index: number) => void;
}

/** What the view takes from a session, for one booking. */
export const confirmModel = (session: DeskSession, bookingId: string): Omit<ConfirmModel, 'today'> => ({
  confirming: session.state.confirming.get(bookingId),
  timeEntered: (index) => session.state.times.get(timeKey(bookingId, index)),
  onTime: (index, period) => session.enterTime(bookingId, index, period),
  onConfirm: (index) => session.confirm(bookingId, index),
});

const timeField = (
  label: string,
  value: string,
  { isBusy, isWrong, onTime }: { isBusy: boolean; isWrong: boolean; onTime: (time: string) => void },
): TemplateResult => html`
  <input
    type="time"
    aria-label=${label}
    aria-invalid=${isWrong}
    ?readonly=${isBusy}
    .value=${value}
    @input=${(event: Event) => onTime((event.target as HTMLInputElement).value)}
  />
`;

const choice = (model: ConfirmModel, booking: DeskBooking, window: PreferredWindow, index: number): TemplateResult => {
  const { confirming, today, onTime, onConfirm } = model;
  const period = model.timeEntered(index) ?? proposalFor(booking, window);
  const day = shortDate(window.date, today);
  const isHere = confirming?.index === index;
  const isBusy = confirming !== undefined && confirming.problem === undefined;
  const problem = isHere && confirming ? confirmWords(confirming) : '';
  const field = { isBusy, isWrong: !!problem && confirming?.problem?.startsWith('time-') === true };
  return html`
    <li>
      <p>
        <b>${day}</b> <bdi class="numbers">${window.from} – ${window.to}</bdi>
        ${index === 0 ? html`<span class="muted">first choice</span>` : nothing}
      </p>
      <form
        novalidate
        @submit=${(event: Event) => {
          event.preventDefault();
          if (!isBusy) onConfirm(index);
        }}
      >
        ${timeField(`Start on ${day}`, period.from, { ...field, onTime: (from) => onTime(index, { ...period, from }) })}
        <span aria-hidden="true">–</span>
        ${timeField(`End on ${day}`, period.to, { ...field, onTime: (to) => onTime(index, { ...period, to }) })}
        <button
          class=${index === 0 ? 'primary' : 'secondary'}
          type="submit"
          aria-disabled=${isBusy}
          aria-label="Confirm ${day}, ${period.from} – ${period.to}"
        >
          ${isBusy && isHere ? 'Confirming …' : 'Confirm'}
        </button>
      </form>
      <p class="error" role="alert">${problem || nothing}</p>
    </li>
  `;
};

/** What waits for the dealer: a time in one of the windows. Nothing for an appointment that has its time. */
export const confirmView = (model: ConfirmModel, booking: DeskBooking): TemplateResult | typeof nothing => {
  const { preferredWindows } = booking;
  if (!isRequested(booking) || !preferredWindows?.length) return nothing;
  return html`
    <section class="confirm" aria-labelledby="confirm-title">
      <h3 id="confirm-title">To confirm</h3>
      <ol>
        ${preferredWindows.map((window, index) => choice(model, booking, window, index))}
      </ol>
    </section>
  `;
};
