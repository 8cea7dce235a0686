/** Gives requested appointments their time. Nothing is shown as confirmed before the service has said so. */
import { ApiError, type DeskApi } from '@forecourt/contract';
import { confirmationOf, isRequested, proposalFor } from '../model/confirming.ts';
import { type Action, type DeskState, timeKey } from '../model/state.ts';

export class Confirmations {
  private readonly api: Pick<DeskApi, 'confirmBooking'>;
  private readonly dispatch: (action: Action) => void;
  private readonly onRefused: () => void;
  /** The bookings for which an answer is awaited. */
  private readonly underWay = new Set<string>();

  constructor(api: Pick<DeskApi, 'confirmBooking'>, dispatch: (action: Action) => void, onRefused: () => void) {
    this.api = api;
    this.dispatch = dispatch;
    this.onRefused = onRefused;
  }

  /** Sends the time that is shown for a window. What was entered stays until the service has said yes. */
  async confirm({ bookings, times }: DeskState, bookingId: string, index: number): Promise<void> {
    const booking = bookings.get(bookingId);
    const window = booking?.preferredWindows?.[index];
    if (!booking || !window || !isRequested(booking) || this.underWay.has(bookingId)) return;
    const period = times.get(timeKey(bookingId, index)) ?? proposalFor(booking, window);
    const confirmation = confirmationOf(booking, window, period);
    if (typeof confirmation === 'string') {
      this.dispatch({ type: 'confirm.failed', bookingId, index, problem: confirmation });
      return;
    }
    this.underWay.add(bookingId);
    this.dispatch({ type: 'confirm.requested', bookingId, index });
    try {
      this.dispatch({ type: 'confirm.saved', booking: await this.api.confirmBooking(bookingId, confirmation) });
    } catch (error) {
      const problem = error instanceof ApiError ? (error as ApiError).code : 'unavailable';
      this.dispatch({ type: 'confirm.failed', bookingId, index, problem });
      if (problem === 'unauthorized') this.onRefused();
    } finally {
      this.underWay.delete(bookingId);
    }
  }
}
