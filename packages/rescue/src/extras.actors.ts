import { apiErrorCodeOf, type RescueApi } from '@forecourt/contract';
import type { Clock } from '@forecourt/core';
import { fromCallback, fromPromise } from 'xstate';
import type { BegunPhoto, ChosenPhoto, ExtrasEvent, extrasMachine } from './extras.machine.ts';
import { photoPosition } from './photo/photo-position.ts';
import { shrink } from './photo/shrink.ts';
import { uploadPhoto } from './photo/upload-photo.ts';

/** How many dealers are offered, and how far off they may be, in metres: nobody is towed to another country's end. */
const MOST_DEALERS = 5;
const MOST_METERS = 200_000;

/** What the actors take from the element. */
interface ExtrasWorld {
  newKey: () => string;
  clock: () => Clock | undefined;
}

/** Waits, or rejects when it is not worth waiting any more. */
const pauseBy =
  (clockOf: ExtrasWorld['clock']) =>
  (ms: number, signal: AbortSignal): Promise<void> =>
    new Promise((resolve, reject) => {
      const clock = clockOf() ?? window;
      const timer = clock.setTimeout(() => resolve(), ms);
      signal.addEventListener('abort', () => {
        clock.clearTimeout(timer as number);
        reject(new DOMException('aborted', 'AbortError'));
      });
    });

type Actors = Parameters<typeof extrasMachine.provide>[0]['actors'] & object;

/** The extras' actors over a port. A state that is left aborts what its actor does. */
export const extrasActors = (api: RescueApi, { newKey, clock }: ExtrasWorld): Actors => ({
  sendPhoto: fromCallback<ExtrasEvent, { photo: ChosenPhoto | undefined; begun: BegunPhoto | undefined }>(
    ({ sendBack, input: { photo, begun } }) => {
      const aborter = new AbortController();
      const { signal } = aborter;
      const tell = (event: ExtrasEvent): void => {
        if (!signal.aborted) sendBack(event);
      };
      const send = async (): Promise<void> => {
        const file = photo?.file as Blob;
        const [small, takenAt] = await Promise.all([
          shrink(file).catch(() => undefined),
          photo?.keepsPlace ? photoPosition(file) : undefined,
        ]);
        if (!small) return tell({ type: 'photo.failed', reason: 'unreadable' });
        const id = await uploadPhoto(api, small, {
          ...{ newKey, signal, pause: pauseBy(clock) },
          ...(begun ? { resume: begun } : {}),
          onBegun: (opened) => tell({ type: 'photo.begun', begun: opened }),
          onProgress: (share) => tell({ type: 'photo.progressed', share }),
        });
        tell({ type: 'photo.arrived', id, takenAt });
      };
      send().catch((error: unknown) => tell({ type: 'photo.failed', reason: apiErrorCodeOf(error) }));
      return () => aborter.abort();
    },
  ),
  findDealers: fromPromise(async ({ input: near, signal }) => {
    const query = {
      ...(near ? { near, radiusMeters: MOST_METERS } : {}),
      services: ['service' as const],
      limit: MOST_DEALERS,
    };
    const { dealers } = await api.findDealers(query, { signal });
    return dealers.slice(0, MOST_DEALERS);
  }),
});
