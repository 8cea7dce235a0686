import assert from 'node:assert/strict';
import { type ApiError, type BookingApi, type BookingRequest, type Slot } from '@forecourt/contract';
import { createMemoryBookingApi, type MemoryBookingOptions } from '@forecourt/contract/testing.js';
import { createActor, type SnapshotFrom, SimulatedClock, waitFor } from 'xstate';
import { bookingActors } from '../src/booking.actors.ts';
import type { BookingInput } from '../src/booking.context.ts';
import type { BookingEmitted, BookingEvent } from '../src/booking.events.ts';
import { bookingMachine } from '../src/booking.machine.ts';
import type { ContactForm } from '../src/contact-form.ts';

type Snapshot = SnapshotFrom<typeof bookingMachine>;
type Value = Parameters<Snapshot['matches']>[0];

/** A Tuesday, nine o'clock in Munich. */
export const NOW = '2026-11-24T08:00:00Z';

/** A made-up person who may drive. */
export const PERSON: Partial<ContactForm> = { name: 'Ada Example', email: 'ada@example.com', licence: true };

export interface MachineOptions {
  input?: Partial<BookingInput>;
  world?: MemoryBookingOptions;
  /** What takes the place of calls of the back end. */
  calls?: Partial<BookingApi>;
}

/** Runs the machine over a back end in memory, on a simulated clock, and returns every handle. */
export function startBooking({ input, world, calls }: MachineOptions = {}) {
  const api = createMemoryBookingApi({ now: NOW, ...world });
  const clock = new SimulatedClock();
  let keys = 0;
  const actors = bookingActors({ ...api, ...calls }, () => Promise.resolve());
  const actor = createActor(bookingMachine.provide({ actors }), {
    clock,
    input: {
      type: 'test-drive',
      language: () => 'en',
      now: () => api.now(),
      randomId: () => `key-${++keys}`,
      ...input,
    },
  });
  const emitted: BookingEmitted[] = [];
  actor.on('*', (event) => emitted.push(event));
  actor.start();

  const send = (event: BookingEvent): void => actor.send(event);
  const context = () => actor.getSnapshot().context;

  /** Waits until the machine is in a state. */
  const reach = async (value: Value): Promise<Snapshot> => {
    try {
      return await waitFor(actor, (snapshot) => snapshot.matches(value), { timeout: 500 });
    } catch {
      return assert.fail(`${JSON.stringify(value)} is not reached; in ${JSON.stringify(actor.getSnapshot().value)}`);
    }
  };

  /** Chooses a model, a dealer and a time as far as they are not given, types, and stands before the submit. */
  const toReview = async (person: Partial<ContactForm> = PERSON): Promise<void> => {
    await reach('choosing');
    if (actor.getSnapshot().matches({ choosing: 'model' })) {
      send({ type: 'model.select', modelId: 'aster' });
      send({ type: 'continue' });
    }
    if (actor.getSnapshot().matches({ choosing: 'dealer' })) {
      await reach({ choosing: { dealer: 'ready' } });
      send({ type: 'dealer.select', dealerId: 'munich-north' });
      send({ type: 'continue' });
    }
    await reach({ choosing: { time: 'ready' } });
    send({ type: 'slot.select', slot: slotAt(2) });
    send({ type: 'continue' });
    send({ type: 'form.change', change: person });
    send({ type: 'continue' });
    await reach({ choosing: 'review' });
  };

  /** A free slot by its place in the list. */
  const slotAt = (index: number): Slot => context().slots?.slots[index] ?? assert.fail(`there is no slot ${index}`);

  /** The bodies and keys of the calls that book, in order. */
  const books = (): { request: BookingRequest; key: string }[] =>
    api.callsTo('book').map(([request, { idempotencyKey }]) => ({ request, key: idempotencyKey }));

  /** What was said of one kind. */
  const said = <Type extends BookingEmitted['type']>(type: Type) =>
    emitted.filter((event): event is Extract<BookingEmitted, { type: Type }> => event.type === type);

  const failBook = (error: ApiError<string>, options?: { times?: number; afterWork?: boolean }): void =>
    api.failNext('book', error, options);

  return { api, clock, actor, send, context, reach, toReview, slotAt, books, emitted, said, failBook };
}
