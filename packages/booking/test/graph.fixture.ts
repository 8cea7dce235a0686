/** The machine as a graph: every state that a person, the host and the back end can lead it to. */
import { ApiError, type Booking, type Capabilities, type Slot } from '@forecourt/contract';
import { MADE_UP_DEALERS, MADE_UP_MENU, MADE_UP_MODELS } from '@forecourt/contract/testing.js';
import type { EventFromLogic, SnapshotFrom } from 'xstate';
import { getAdjacencyMap } from 'xstate/graph';
import type { BookingInput } from '../src/booking.context.ts';
import type { HoldEvent, Leg } from '../src/booking.events.ts';
import type { bookingMachine } from '../src/booking.machine.ts';
import type { Step } from '../src/booking.steps.ts';
import { testDriveRules } from '../src/test-drive.rules.ts';
import { visitRules } from '../src/visit.rules.ts';
import { CAPABILITIES, NOW, PERSON } from './context.fixture.ts';
import { type Ledger, noticed } from './graph.ledger.ts';

export type Machine = typeof bookingMachine;
export type Snapshot = SnapshotFrom<Machine>;
export type Event = EventFromLogic<Machine> & { label?: string };

const slotOn = (day: string): Slot => ({
  id: day,
  start: `2026-12-${day}T10:00:00+01:00`,
  end: `2026-12-${day}T11:00:00+01:00`,
});
const [ONE, TWO, BACK] = [slotOn('01'), slotOn('02'), slotOn('03')];
const slotList = { timeZone: 'Europe/Berlin', unavailable: [] };

/** A corner of the world to explore: a type with a back end, and what people do there. */
export interface Corner {
  input: Partial<BookingInput> & { type: string };
  capabilities?: Partial<Capabilities>;
  /** What a person and the host do, besides going on and sending. */
  deeds?: readonly Event[];
  goTo?: readonly Step[];
  /** The calls that may be answered in another way than well; default: all. */
  fails?: readonly string[];
  /** How a booking may be refused; default: in every way. */
  refusals?: readonly ApiError<string>[];
}

const failure = (code: string, pointer?: string): ApiError<string> =>
  new ApiError(code, code, { errors: pointer === undefined ? [] : [{ pointer, detail: '' }] });

const [GONE, LOST] = [failure('slot-taken'), failure('timeout')];
const REFUSALS = [
  ...[GONE, LOST, failure('idempotency-key-reused'), failure('unauthorized')],
  ...['/contact/name', '/visit/itemIds', '/visit/advisorId', '/doorToDoor/pickupAddress'].map((pointer) =>
    failure('invalid', pointer),
  ),
  ...['/preferredWindows', '/timeZone'].map((pointer) => failure('invalid', pointer)),
];

const select = (slot: Slot): Event => ({ type: 'slot.select', slot });
const ACCEPTED = { type: 'proposal.accept', dropOff: undefined, timeZone: slotList.timeZone } as const;
const type = (change: Extract<Event, { type: 'form.change' }>['change']): Event => ({ type: 'form.change', change });
const PREFILL = { modelId: 'aster', dealerId: 'munich-north' };
const HOST: Event = { type: 'prefill.change', ...PREFILL };
const MANAGING: readonly Event[] = [
  ...(['change.begin', 'change.abort', 'cancel.begin', 'cancel.confirm'] as const).map((each) => ({ type: each })),
  ...(['cancel.undo', 'cancel.now', 'cancel.abort', 'calendar.get'] as const).map((each) => ({ type: each })),
  { type: 'cancel.explain', code: 'time', text: '' },
];

/** What the host knows of somebody, so that nothing is left to type. */
const KNOWN = { name: 'Ada Example', email: 'ada@example.com', phone: '+4989123456', licenceHeld: true };
const ADDRESS = { lines: ['Beispielstraße 1'], locality: 'München', country: 'DE' };
const ITEMS = { itemIds: ['item-oil-service'], transportationId: 'wait' };
const NO_HOLDS = { holds: false, earliestSlots: false };

/** The corners that together are the whole world. Each turns a few things, so that each is small. */
export const CORNERS: Readonly<Record<string, Corner>> = {
  'a test drive, step by step': {
    input: { type: 'test-drive' },
    capabilities: NO_HOLDS,
    deeds: [
      { type: 'model.select', modelId: 'aster' },
      { type: 'dealer.select', dealerId: 'munich-north' },
      { type: 'dealer.search', q: 'M' },
      ...[select(ONE), type(PERSON), { type: 'calendar.get' } as const],
    ],
    goTo: ['model', 'dealer'],
  },
  'a test drive whose submit has every kind of bad luck': {
    input: { type: 'test-drive', ...PREFILL, person: { ...KNOWN, licenceHeld: false } },
    capabilities: NO_HOLDS,
    deeds: [HOST, select(ONE), select(TWO), type({ licence: true })],
    goTo: ['time', 'contact'],
  },
  'a time that the host has chosen, held': {
    input: { type: 'test-drive', ...PREFILL, person: KNOWN, start: ONE.start },
    deeds: [HOST, select(TWO), { type: 'day.select', date: '2026-12-03' }],
    goTo: ['time', 'contact'],
  },
  'a time that a driver says yes to': {
    input: { type: 'test-drive', ...PREFILL, person: KNOWN },
    deeds: [HOST, { ...ACCEPTED, slot: ONE }, { ...ACCEPTED, slot: TWO }, select(ONE)],
    goTo: ['time'],
  },
  'a list of dealers of the host’s own': {
    input: { type: 'test-drive', modelId: 'aster', ownSteps: () => ['dealer'], person: KNOWN },
    capabilities: NO_HOLDS,
    deeds: [{ type: 'dealer.fetch', dealerId: 'munich-north' }, select(ONE)],
    goTo: ['dealer'],
  },
  'a service visit': {
    input: { type: 'service', ...PREFILL, person: KNOWN },
    capabilities: NO_HOLDS,
    deeds: [HOST, type({ itemIds: ['item-oil-service'] }), select(ONE)],
    goTo: ['service', 'options'],
  },
  'a pick-up, held both ways': {
    input: { type: 'pickup', ...PREFILL, ...ITEMS, person: { ...KNOWN, address: ADDRESS } },
    deeds: [select(ONE), select(BACK)],
    fails: ['book'],
    refusals: [GONE, LOST],
  },
  'a pick-up whose address is typed': {
    input: { type: 'pickup', ...PREFILL, ...ITEMS, person: KNOWN },
    capabilities: NO_HOLDS,
    deeds: [type({ street: 'Beispielstraße 1', locality: 'München' }), select(ONE), select(BACK)],
    goTo: ['address'],
  },
  'a pick-up whose address the host knows': {
    input: { type: 'pickup', ...PREFILL, ...ITEMS, person: { ...KNOWN, address: ADDRESS } },
    capabilities: NO_HOLDS,
    deeds: [type({ street: 'Musterweg 3' }), select(ONE), select(BACK)],
    goTo: ['address', 'time'],
    fails: ['checkServiceArea', 'book'],
    refusals: [failure('invalid', '/doorToDoor/pickupAddress'), GONE, LOST],
  },
  'a back end without slots': {
    input: { type: 'service', ...PREFILL, ...ITEMS, person: KNOWN },
    capabilities: { ...NO_HOLDS, slots: false },
    deeds: [type({ wishes: [{ date: '2026-12-01', part: 'day' }] }), { type: 'manage.open' }, ...MANAGING],
    goTo: ['wishes'],
  },
  'a reload during a submit': {
    input: {
      ...{ type: 'test-drive', ...PREFILL },
      draft: {
        ...{ ...PREFILL, slot: ONE, timeZone: 'Europe/Berlin', passed: ['contact'] },
        attempt: { idempotencyKey: 'key-0', request: undefined, unsure: false, begunAt: Date.parse(NOW) },
      },
    },
    capabilities: NO_HOLDS,
    deeds: [HOST, type(PERSON), select(TWO)],
    goTo: ['time'],
  },
  'an appointment that is opened': {
    input: { type: 'test-drive', manage: { id: 'b1', token: 'a-token-of-16-characters' } },
    deeds: [...MANAGING, HOST, select(ONE), { type: 'manage.open' }],
    goTo: ['time'],
  },
  'an appointment that was just made': {
    input: { type: 'test-drive', ...PREFILL, person: KNOWN, start: ONE.start },
    capabilities: NO_HOLDS,
    deeds: [{ type: 'manage.open' }, ...MANAGING, select(TWO)],
    goTo: ['dealer', 'time'],
    refusals: [GONE, LOST],
  },
  'an unknown type': { input: { type: 'car-wash' }, deeds: [HOST] },
};

/** What a call may be answered with, good and bad. */
function answersTo(src: string, input: Record<string, unknown>, corner: Corner): unknown[] {
  const capabilities = { ...CAPABILITIES, ...corner.capabilities };
  const { type: wanted } = corner.input;
  const rules = wanted === 'test-drive' ? testDriveRules : visitRules;
  const dealer = MADE_UP_DEALERS.find(({ id }) => id === input.dealerId);
  const booking = {
    ...{ id: 'b1', reference: 'R', status: capabilities.slots ? 'booked' : 'proposed', type: wanted, sequence: 0 },
    ...{ dealerId: 'munich-north', start: ONE.start, end: ONE.end, timeZone: 'Europe/Berlin' },
  } as Booking;
  const known = { capabilities, models: MADE_UP_MODELS, menu: undefined };
  const managed = { booking, token: 'a-token-of-16-characters' };
  const found = { timeZone: 'Europe/Berlin', slots: input.dropOffFor ? [BACK] : [ONE, TWO], unavailable: [] };
  const answers: Record<string, unknown[]> = {
    start: [
      { ...known, dealer, rules },
      { ...known, capabilities: { ...capabilities, bookingTypes: [] }, dealer, rules },
      failure('offline'),
    ],
    openBooking: [
      { ...known, managed, dealer: MADE_UP_DEALERS[0], rules },
      failure('unauthorized'),
      failure('timeout'),
    ],
    findDealers: [{ dealers: MADE_UP_DEALERS }, failure('timeout')],
    fetchDealer: [MADE_UP_DEALERS[0], failure('not-found')],
    findEarliestSlots: [{ slots: [] }, failure('unavailable')],
    getServiceMenu: [MADE_UP_MENU, failure('offline')],
    checkServiceArea: [
      [{ served: true }],
      [{ served: false }],
      failure('invalid', '/address/postalCode'),
      failure('offline'),
    ],
    findSlots: [found, { ...slotList, slots: [] }, failure('malformed')],
    book: [{ ...booking, manageToken: 'a-token-of-16-characters' }, ...(corner.refusals ?? REFUSALS)],
    reschedule: [booking, failure('slot-taken'), failure('timeout')],
    cancel: [{ ...booking, status: 'cancelled' }, failure('timeout')],
    getCalendarFile: ['BEGIN:VCALENDAR', failure('offline')],
  };
  return (answers[src] ?? []).slice(0, corner.fails?.includes(src) === false ? 1 : undefined);
}

/** What is heard of the slots that are kept, as far as somebody keeps them. */
function heardOfHolds({ context }: Snapshot): HoldEvent[] {
  return (['time', 'dropOff'] as const).flatMap((leg: Leg): HoldEvent[] => {
    const slot = leg === 'time' ? context.slot : context.dropOff;
    if (!slot || !context.keepers[leg]) return [];
    const held = { id: `hold-${slot.id}`, slotId: slot.id, endsAt: Date.parse(NOW) + 600_000 };
    if (!context.held[leg]) {
      return [
        { type: 'hold.kept', leg, held },
        ...(['taken', 'failed'] as const).map((reason) => ({ type: 'hold.ended' as const, leg, reason })),
      ];
    }
    return [
      { type: 'hold.reminded', leg, seconds: 60 },
      { type: 'hold.ended', leg, reason: 'expired' },
    ];
  });
}

/** All that can happen in a state. */
function happenings(snapshot: Snapshot, corner: Corner): Event[] {
  const answers = snapshot._nodes.flatMap((node) => [
    ...node.invoke.flatMap(({ id, src }) => {
      const { input } = snapshot.children[id as never]?.getSnapshot() as unknown as { input: Record<string, unknown> };
      return answersTo(src as string, input, corner).map((answer, i) => ({
        label: `${src as string}#${i}`,
        ...(answer instanceof Error
          ? { type: `xstate.error.actor.${id}`, error: answer, actorId: id }
          : { type: `xstate.done.actor.${id}`, output: answer, actorId: id }),
      }));
    }),
    ...node.after.map(({ eventType }) => ({ type: eventType })),
  ]) as unknown as Event[];
  const steps = (corner.goTo ?? []).map((step): Event => ({ type: 'step.goTo', step }));
  const always = (['continue', 'submit', 'retry'] as const).map((each): Event => ({ type: each }));
  const { slots, dropOffSlots, alternatives } = snapshot.context;
  const shown = [...(slots?.slots ?? []), ...(dropOffSlots?.slots ?? []), ...alternatives].map(({ id }) => id);
  const deeds = (corner.deeds ?? []).filter((deed) => deed.type !== 'slot.select' || shown.includes(deed.slot.id));
  return [...answers, ...heardOfHolds(snapshot), ...always, ...steps, ...deeds];
}

/** A state, what is known of the requests that led there, and where each event leads. */
export interface Place {
  state: { snapshot: Snapshot; ledger: Ledger };
  transitions: Record<string, { state: Place['state'] }>;
}

/** What tells two places apart: what decides over the way on, and no more. */
function keyOf({ snapshot: { value, context }, ledger }: Place['state']): string {
  const { model, dealer, slot, dropOff, menu, managed, form, attempt, booking, held, unheld, passed } = context;
  const times = [
    ...[slot?.id, context.slots?.slots.length, !!held.time, unheld.includes(slot?.id ?? ''), context.goneLeg],
    ...[dropOff?.id, context.dropOffSlots?.slots.length, !!held.dropOff, unheld.includes(dropOff?.id ?? '')],
  ];
  // what was typed decides nothing any more once it is booked
  const typed = managed
    ? [managed.booking.status]
    : [
        ...[!!form.name, form.licence, form.street, form.itemIds.length, form.wishes.length],
        ...[[...passed].sort(), Object.keys(context.formErrors).length],
      ];
  const sent = [attempt && [!!attempt.request, attempt.unsure], !!ledger.unknown];
  return JSON.stringify([value, !!model, !!dealer, !!menu, !!booking, times, typed, sent]);
}

/** Everything that can be reached in a corner; fails where a path sends twice. */
export function explore(machine: Machine, corner: Corner): Map<string, Place> {
  let keys = 0;
  const input: BookingInput = {
    ...{ language: () => 'en', now: () => Date.parse(NOW), randomId: () => `key-${++keys}` },
    ...corner.input,
  };
  const watched = {
    getInitialSnapshot: (scope: never) => ({
      snapshot: machine.getInitialSnapshot(scope, input),
      ledger: { unknown: corner.input.draft?.attempt?.idempotencyKey, ended: [] },
    }),
    transition({ snapshot, ledger }: Place['state'], event: Event, scope: never) {
      const next = machine.transition(snapshot, event, scope);
      return { snapshot: next, ledger: noticed(snapshot, event, next, ledger) };
    },
  };
  const map: unknown = getAdjacencyMap(watched as never, {
    events: (({ snapshot }: Place['state']) => happenings(snapshot, corner)) as never,
    serializeState: keyOf as never,
    serializeEvent: ((event: Event) => event.label ?? JSON.stringify(event)) as never,
    limit: 300_000,
  });
  return new Map(Object.entries(map as Record<string, Place>));
}

/** The name under which the graph knows a state. */
export const placeKey = keyOf;
