/**
 * What goes with a case beside the case itself: photos for the dispatcher, and the dealers that the car may be taken to.
 *
 * Outcomes: a photo that was sent (`photo.sent`, emitted); a photo that was not, which can be tried again and then goes on
 * where it broke off; the dealers nearest to the car, or none.
 * Needs injected: the actors `sendPhoto` (makes it small and sends it, part by part) and `findDealers` (the port's call).
 */
import { apiErrorCodeOf, type Coordinates, type Dealer, MOST_PHOTOS, type RescueErrorCode } from '@forecourt/contract';
import { setup } from '@forecourt/core/setup.js';
import { assign, emit, fromCallback, fromPromise, type SnapshotFrom } from 'xstate';

/** A photo as it was chosen. The file is the page's affair: a machine knows no files. */
export interface ChosenPhoto {
  readonly file: unknown;
  /** Whether the person lets the position be known where it was taken. */
  readonly keepsPlace: boolean;
}

/** What opens the upload of a photo that was begun. */
export interface BegunPhoto {
  readonly id: string;
  readonly token: string;
}

/** What the photo's actor tells. */
type PhotoNews =
  | { type: 'photo.begun'; begun: BegunPhoto }
  | { type: 'photo.progressed'; share: number }
  | { type: 'photo.arrived'; id: string; takenAt: Coordinates | undefined }
  | { type: 'photo.failed'; reason: 'unreadable' | RescueErrorCode };

/** What is asked of the machine, and what its actors tell. */
export type ExtrasEvent =
  | { type: 'photo.add'; photo: ChosenPhoto }
  | { type: 'photo.retry' }
  | { type: 'dealers.find'; near: Coordinates | undefined }
  | PhotoNews;

/** What the machine says. */
export type ExtrasEmitted =
  /** All photos of this visit, and where the newest was taken if that may be known. */
  | { type: 'photo.sent'; ids: readonly string[]; takenAt: Coordinates | undefined }
  | { type: 'photo.failed'; code: RescueErrorCode };

interface ExtrasContext {
  photo: ChosenPhoto | undefined;
  /** Photos that come after it. */
  waiting: readonly ChosenPhoto[];
  begun: BegunPhoto | undefined;
  /** How much of it has arrived, from 0 to 1. */
  share: number;
  reason: 'unreadable' | RescueErrorCode | undefined;
  ids: readonly string[];
  near: Coordinates | undefined;
  dealers: readonly Dealer[];
}

export const extrasMachine = setup({
  types: {
    context: {} as ExtrasContext,
    events: {} as ExtrasEvent,
    emitted: {} as ExtrasEmitted,
    tags: {} as 'busy' | 'failed' | 'done',
  },
  actors: {
    sendPhoto: fromCallback<ExtrasEvent, { photo: ChosenPhoto | undefined; begun: BegunPhoto | undefined }>(() => {}),
    findDealers: fromPromise<readonly Dealer[], Coordinates | undefined>(() =>
      Promise.reject(new Error('no port was provided')),
    ),
  },
  guards: {
    hasRoom: ({ context: { ids, waiting } }) => ids.length + waiting.length < MOST_PHOTOS,
    hasWaiting: ({ context }) => context.waiting.length > 0,
    isUnreadable: ({ context }) => context.reason === 'unreadable',
  },
  actions: {
    addPhoto: assign(({ context, event }) =>
      event.type === 'photo.add' ? { waiting: [...context.waiting, event.photo] } : {},
    ),
    takePhoto: assign(({ context: { waiting } }) => ({
      ...{ photo: waiting[0], waiting: waiting.slice(1) },
      ...{ begun: undefined, share: 0 },
    })),
  },
}).createMachine({
  id: 'extras',
  context: {
    ...{ photo: undefined, waiting: [], begun: undefined, share: 0, reason: undefined, ids: [] },
    ...{ near: undefined, dealers: [] },
  },
  type: 'parallel',
  states: {
    photo: {
      initial: 'none',
      on: { 'photo.add': { guard: 'hasRoom', actions: 'addPhoto' } },
      states: {
        none: { always: { guard: 'hasWaiting', target: 'sending', actions: 'takePhoto' } },
        sending: {
          tags: 'busy',
          invoke: { src: 'sendPhoto', input: ({ context: { photo, begun } }) => ({ photo, begun }) },
          on: {
            'photo.begun': { actions: assign(({ event }) => ({ begun: event.begun })) },
            'photo.progressed': { actions: assign(({ event }) => ({ share: event.share })) },
            'photo.arrived': {
              target: 'none',
              actions: [
                assign(({ context, event }) => ({ ids: [...context.ids, event.id], photo: undefined })),
                emit(({ context, event }) => ({ type: 'photo.sent', ids: context.ids, takenAt: event.takenAt })),
              ],
            },
            'photo.failed': {
              target: 'failed',
              actions: [
                assign(({ event }) => ({ reason: event.reason })),
                emit(({ event: { reason } }) => ({
                  type: 'photo.failed',
                  code: reason === 'unreadable' ? 'invalid' : reason,
                })),
              ],
            },
          },
        },
        failed: {
          tags: 'failed',
          on: {
            'photo.retry': 'sending',
            'photo.add': [
              { guard: 'isUnreadable', target: 'none', actions: 'addPhoto' },
              // the one that broke off goes first
              { guard: 'hasRoom', target: 'sending', actions: 'addPhoto' },
            ],
          },
        },
      },
    },
    dealers: {
      initial: 'none',
      on: { 'dealers.find': { target: '.finding', actions: assign(({ event }) => ({ near: event.near })) } },
      states: {
        none: {},
        finding: {
          tags: 'busy',
          invoke: {
            src: 'findDealers',
            input: ({ context }) => context.near,
            onDone: { target: 'found', actions: assign(({ event }) => ({ dealers: event.output })) },
            onError: {
              target: 'failed',
              actions: assign(({ event }) => ({ reason: apiErrorCodeOf(event.error) })),
            },
          },
        },
        found: {},
        failed: { tags: 'failed' },
      },
    },
  },
});

/** The machine at a moment. */
export type ExtrasSnapshot = SnapshotFrom<typeof extrasMachine>;
