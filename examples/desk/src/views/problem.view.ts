import type { DeskBooking, LeadStatus } from '@forecourt/contract';
import { html, nothing, type TemplateResult } from 'lit';
import type { Problem } from '../model/state.ts';
import { errorWords, leadWords, nameOf } from '../model/words.ts';
import { own } from './pieces.ts';

export interface ProblemModel {
  problem: Problem | undefined;
  booking: DeskBooking | undefined;
  onRetry: (bookingId: string, leadStatus: LeadStatus) => void;
  onDismiss: () => void;
}

const message = (problem: Problem, booking: DeskBooking, { onRetry, onDismiss }: ProblemModel): TemplateResult => html`
  <div class="problem">
    <p>
      <b>${own(nameOf(booking))} could not be set to ${leadWords[problem.leadStatus]}.</b>
      ${errorWords(problem.code)} The lead is ${leadWords[booking.leadStatus]} as before.
    </p>
    <button class="secondary" type="button" @click=${() => onRetry(problem.bookingId, problem.leadStatus)}>
      Try again
    </button>
    <button class="quiet" type="button" @click=${onDismiss}>Dismiss</button>
  </div>
`;

/** What could not be saved, and what holds instead. The region stays in the page, so that it is read out. */
export const problemView = (model: ProblemModel): TemplateResult => html`
  <div role="alert">${model.problem && model.booking ? message(model.problem, model.booking, model) : nothing}</div>
`;
