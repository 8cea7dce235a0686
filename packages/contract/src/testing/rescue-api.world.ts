/** The world in which the cases of the rescue suite run, and what they ask for. */
import type { RescueApi, RescueDeskApi } from '../rescue-ports.ts';
import type { Rescue, RescueEvent } from '../rescue.ts';
import type { RescueRequest } from '../rescue-request.ts';
import { check, type SuiteCase } from './suite.ts';

/** What the suite has to know about the back end, whose dealers are `MADE_UP_DEALERS` on 2026-11-23 at 08:00 UTC. */
export interface RescueWorld {
  /** Makes an idempotency key that was never used. */
  newKey(): string;
  /** The dispatcher of the same back end. */
  desk: RescueDeskApi;
  /** Gives a case a status that only a newer back end knows. Left out: that is not looked at. */
  setStatus?: (id: string, status: string) => Promise<void> | void;
}

/** A case of the rescue suite. */
export type RescueCase = SuiteCase<RescueApi, RescueWorld>;

/** A place in Munich: nearer to the north than to the south. */
export const MUNICH = { lat: 48.14, lng: 11.57 };

/** The least that may be sent: somebody who can be called back. */
export const REQUEST: RescueRequest = {
  ...{ version: 1, activation: 'manual', testCall: true, requestedAt: '2026-11-23T07:59:30Z' },
  requester: { language: 'de', phone: '+498912345678' },
};

/** A car that has to be towed from a known place. */
export const ACCIDENT: RescueRequest = {
  ...REQUEST,
  kind: 'accident',
  place: { position: { ...MUNICH, source: 'gnss', accuracyMeters: 12, isTrusted: true }, roadType: 'city' },
  vehicle: { plate: 'M-TE 112', isDrivable: false },
};

/** Texts that would do harm as markup, or as anything but text. */
export const HARMFUL = '<img src=x onerror=alert(1)>"; DROP TABLE rescues; --\u202e${7*7}';

/** What opens a case. */
export interface OpenCase {
  id: string;
  token: string;
  rescue: Rescue;
}

/** Calls for help. */
export const call = async (
  api: RescueApi,
  { newKey }: RescueWorld,
  request: RescueRequest = REQUEST,
): Promise<OpenCase> => {
  const rescue = await api.createRescue(request, { idempotencyKey: newKey() });
  check(rescue.token, 'the answer has a token');
  return { id: rescue.id, token: rescue.token, rescue };
};

/** The events of a case until one fits `isLast`, or until they end. */
export const eventsUntil = async (
  api: RescueApi,
  { id, token }: Pick<OpenCase, 'id' | 'token'>,
  isLast: (event: RescueEvent) => boolean,
  lastEventId?: string,
): Promise<RescueEvent[]> => {
  const controller = new AbortController();
  const events: RescueEvent[] = [];
  const options = { token, signal: controller.signal, ...(lastEventId !== undefined && { lastEventId }) };
  for await (const event of api.watchRescue(id, options)) {
    events.push(event);
    if (isLast(event)) controller.abort();
  }
  return events;
};
