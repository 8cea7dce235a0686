/** Bookings for tests. All of them are made up. */
import type { DeskBooking } from '@forecourt/contract';

/** A booking; what a test is about is given, the rest is plausible. */
export const makeBooking = (id: string, change: Partial<DeskBooking> = {}): DeskBooking => ({
  id,
  reference: `REF-${id}`,
  status: 'booked',
  type: 'test-drive',
  dealerId: 'north',
  dealerName: 'Dealer North',
  start: '2026-11-24T10:30:00+01:00',
  end: '2026-11-24T11:30:00+01:00',
  timeZone: 'Europe/Berlin',
  sequence: 0,
  contact: { name: 'Ana Made-Up', email: 'ana@example.com' },
  testDrive: { modelId: 'one', licenceHeld: true },
  modelName: 'Model One',
  language: 'de',
  leadStatus: 'new',
  createdAt: '2026-11-22T08:00:00Z',
  updatedAt: change.createdAt ?? '2026-11-22T08:00:00Z',
  ...change,
});
