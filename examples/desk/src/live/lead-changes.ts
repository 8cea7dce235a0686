/** Saves what staff notes of a lead: shown at once, sent in order, taken back when the service refuses. */
import { ApiError, type DeskApi, type LeadStatus } from '@forecourt/contract';
import type { Action } from '../model/state.ts';

export class LeadChanges {
  private readonly api: Pick<DeskApi, 'changeLead'>;
  private readonly dispatch: (action: Action) => void;
  private readonly onRefused: () => void;
  /** The last choice of each lead that is being saved. */
  private readonly wanted = new Map<string, LeadStatus>();

  constructor(api: Pick<DeskApi, 'changeLead'>, dispatch: (action: Action) => void, onRefused: () => void) {
    this.api = api;
    this.dispatch = dispatch;
    this.onRefused = onRefused;
  }

  /** Notes a choice. Of several for one lead, one is under way at a time, and the last one wins. */
  async set(bookingId: string, leadStatus: LeadStatus): Promise<void> {
    this.dispatch({ type: 'lead.chosen', bookingId, leadStatus });
    const underWay = this.wanted.has(bookingId);
    this.wanted.set(bookingId, leadStatus);
    if (underWay) return;
    for (let sent: LeadStatus | undefined; sent !== this.wanted.get(bookingId); ) {
      sent = this.wanted.get(bookingId) ?? leadStatus;
      await this.save(bookingId, sent);
    }
    this.wanted.delete(bookingId);
  }

  private async save(bookingId: string, leadStatus: LeadStatus): Promise<void> {
    try {
      const booking = await this.api.changeLead(bookingId, { leadStatus });
      this.dispatch({ type: 'lead.saved', booking, leadStatus });
    } catch (error) {
      const code = error instanceof ApiError ? (error as ApiError).code : 'unavailable';
      this.dispatch({ type: 'lead.failed', bookingId, leadStatus, code });
      if (code === 'unauthorized') this.onRefused();
    }
  }
}
