import assert from 'node:assert/strict';
import { ApiError, type BookingApi, type BookingRequest, type Slot, type SlotList } from '@forecourt/contract';
import { createMemoryBookingApi, type MemoryBookingOptions } from '@forecourt/contract/testing.js';
import { createActor, type SnapshotFrom, SimulatedClock, waitFor } from 'xstate';
import { bookingActors } from '../src/booking.actors.ts';
import type { BookingInput, KnownVehicle } from '../src/booking.context.ts';
import type { BookingEmitted, BookingEvent } from '../src/booking.events.ts';
import { bookingMachine } from '../src/booking.machine.ts';
import type { Step } from '../src/booking.steps.ts';
import type { BookingForm } from '../src/form.ts';
import { testDriveRules } from '../src/test-drive.rules.ts';
import { visitRules } from '../src/visit.rules.ts';
import { NOW, PERSON } from './context.fixture.ts';

type Snapshot = SnapshotFrom<typeof bookingMachine>;
type Value = Parameters<Snapshot['matches']>[0];

export { NOW, PERSON } from './context.fixture.ts';

export interface MachineOptions {
  input?: Partial<BookingInput>;
  world?: MemoryBookingOptions;
  /** What takes the place of calls of the back end. */
  calls?: Partial<BookingApi>;
}

/** A booking over a back end that holds slots, with what it was asked to hold. */
export function startHolding({ world, ...options }: MachineOptions = {}) {
  const capabilities = { ...world?.capabilities, holds: true };
  const booking = startBooking({ ...options, world: { ...world, capabilities } });
  const heldAt = (): string | undefined => booking.context().held.time?.slotId;
  const holds = (): string[] => booking.api.callsTo('hold').map(([{ slotId }]) => slotId);
  const released = (): string[] => booking.api.callsTo('releaseHold').map(([id]) => id);
  return { ...booking, heldAt, holds, released };
}

/** A service visit. */
export const startService = (options: MachineOptions = {}) =>
  startBooking({ ...options, input: { type: 'service', ...options.input } });

/** A service visit of an Aster in Munich, whose person stands before the menu. */
export async function atMenu(vehicle?: KnownVehicle, options: MachineOptions = {}) {
  const input = { modelId: 'aster', dealerId: 'munich-north', ...(vehicle ? { vehicle } : {}), ...options.input };
  const booking = startService({ ...options, input });
  await booking.settle();
  return booking;
}

/** An error of the back end, with the fields that it refuses. */
export const refusal = (code: string, ...pointers: string[]): ApiError<string> =>
  new ApiError(code, code, { errors: pointers.map((pointer) => ({ pointer, detail: 'refused' })) });

/** Lets everything run that waits for nothing but its turn. */
export const turns = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** An address that the dealer in the north of Munich serves. */
export const HOME: Partial<BookingForm> = { street: 'Beispielstraße 1', postalCode: '80331', locality: 'München' };

/** Runs the machine over a back end in memory, on a simulated clock, and returns every handle. */
export function startBooking({ input, world, calls }: MachineOptions = {}) {
  // only who asks for them gets holds: what is tested here is then one request less away
  const api = createMemoryBookingApi({ now: NOW, ...world, capabilities: { holds: false, ...world?.capabilities } });
  const clock = new SimulatedClock();
  let keys = 0;
  const loadRules = (type: string) => Promise.resolve(type === 'test-drive' ? testDriveRules : visitRules);
  const actors = bookingActors({ ...api, ...calls }, loadRules);
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

  /** The step that is on the screen; otherwise the outermost state. */
  const stand = (): string => {
    const { value } = actor.getSnapshot();
    if (typeof value === 'string') return value;
    const choosing = 'choosing' in value ? value.choosing : undefined;
    if (!choosing) return Object.keys(value).join();
    return typeof choosing === 'string' ? choosing : Object.keys(choosing).join();
  };

  /** Waits for whatever answer is on its way. */
  const settle = (): Promise<Snapshot> => waitFor(actor, (snapshot) => !snapshot.hasTag('busy'), { timeout: 500 });

  /** A free slot by its place in the list. */
  const slotAt = (index: number, { slots } = context().slots ?? assert.fail('there are no slots')): Slot =>
    slots[index] ?? assert.fail(`there is no slot ${index}`);

  /** What a person who makes no fuss does on each step before they go on. */
  const answers: Partial<Record<string, () => BookingEvent | undefined>> = {
    model: () => (context().model ? undefined : { type: 'model.select', modelId: 'aster' }),
    dealer: () => (context().dealer ? undefined : { type: 'dealer.select', dealerId: 'munich-north' }),
    service: () =>
      context().form.itemIds.length ? undefined : { type: 'form.change', change: { itemIds: ['item-oil-service'] } },
    address: () => ({ type: 'form.change', change: HOME }),
    time: () => ({ type: 'slot.select', slot: slotAt(2) }),
    wishes: () => ({ type: 'form.change', change: { wishes: [{ date: '2026-11-26', part: 'morning' }] } }),
    dropOff: () => ({ type: 'slot.select', slot: slotAt(2, context().dropOffSlots as SlotList) }),
  };

  /** Walks on from step to step until one is on the screen, and types into the contact step. */
  const walkTo = async (step: Step, person: Partial<BookingForm> = PERSON): Promise<void> => {
    await settle();
    for (let seen = 0; stand() !== step; seen++) {
      const at = stand();
      assert.ok(seen < 12, `${step} is not reached; at ${at}`);
      const answer = at === 'contact' ? { type: 'form.change' as const, change: person } : answers[at]?.();
      if (answer) send(answer);
      send({ type: 'continue' });
      await settle();
      assert.notEqual(stand(), at, `${at} is left with ${JSON.stringify(context().formErrors)}`);
    }
  };

  /** Chooses and types as far as it is not given, and stands before the submit. */
  const toReview = (person?: Partial<BookingForm>): Promise<void> => walkTo('review', person);

  /** Lets time pass here and at the back end, ten seconds by ten, and whatever is asked be answered. */
  const pass = async (seconds: number): Promise<void> => {
    for (let left = seconds * 1000; left > 0; left -= 10_000) {
      const step = Math.min(left, 10_000);
      api.advance(step);
      clock.increment(step);
      await turns();
    }
  };

  /** The bodies and keys of the calls that book, in order. */
  const books = (): { request: BookingRequest; key: string }[] =>
    api.callsTo('book').map(([request, { idempotencyKey }]) => ({ request, key: idempotencyKey }));

  /** What was said of one kind. */
  const said = <Type extends BookingEmitted['type']>(type: Type) =>
    emitted.filter((event): event is Extract<BookingEmitted, { type: Type }> => event.type === type);

  const failBook = (error: ApiError<string>, options?: { times?: number; afterWork?: boolean }): void =>
    api.failNext('book', error, options);

  return {
    ...{ api, clock, actor, send, context, reach, stand, settle, walkTo, toReview, pass },
    ...{ slotAt, books, emitted, said, failBook },
  };
}
